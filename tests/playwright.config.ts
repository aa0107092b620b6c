import { fileURLToPath } from "node:url";
import { defineConfig, devices } from "@playwright/test";
import type { Options } from "./e2e/fixtures";
import { browserOptions } from "./support/browser";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const e2eUrl = process.env.E2E_URL;

const desktop = { ...devices["Desktop Chrome"], viewport: { width: 1366, height: 768 } };
// A failed request is written to the console by the browser itself.
const badWeather = { badWeather: true, expectedConsole: [/status of 50[23]/] };

export default defineConfig<Options>({
  testDir: here("e2e"),
  testMatch: "**/*.spec.ts",
  outputDir: here("../test-results"),
  globalSetup: here("support/global-app.ts"),
  workers: 2,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  // A guard against hanging, not a measure: the machine may be slow.
  timeout: 240_000,
  expect: { timeout: 20_000 },
  use: {
    ...(e2eUrl && { baseURL: e2eUrl }),
    locale: "zh-CN",
    // Neither the zone of the company nor the one of the server: nothing may depend on the browser's.
    timezoneId: "America/St_Johns",
    trace: "retain-on-failure",
    launchOptions: await browserOptions(),
  },
  projects: [
    {
      name: "desktop",
      use: desktop,
    },
    { name: "phone", use: { ...devices["Pixel 7"] } },
    {
      name: "desktop in bad weather",
      testMatch: ["manager.spec.ts", "grid.spec.ts"],
      use: { ...desktop, ...badWeather },
    },
    {
      name: "phone in bad weather",
      testMatch: "employee.spec.ts",
      use: { ...devices["Pixel 7"], ...badWeather },
    },
  ],
});
