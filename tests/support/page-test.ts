import { test as base, expect } from "@playwright/test";

/** Playwright's test, failing on anything that a page writes to the console as a warning or an error. */
export const test = base.extend<{ expectedConsole: RegExp[] }>({
  // Failed requests that a test provokes are named in it: test.use({ expectedConsole: [/409/] }).
  expectedConsole: [[], { option: true }],
  page: async ({ page, expectedConsole }, use) => {
    const said: string[] = [];
    page.on("pageerror", (error) => said.push(error.message));
    page.on("console", (message) => {
      if (["error", "warning"].includes(message.type())) said.push(message.text());
    });
    await use(page);
    expect(said.filter((text) => !expectedConsole.some((each) => each.test(text)))).toEqual([]);
  },
});
