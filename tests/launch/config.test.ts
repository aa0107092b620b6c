import { expect, it } from "vitest";
import { CONFIG_VARIABLES, explainProblems, readConfig } from "@/lib/config";

const SECRET = "0123456789abcdef0123456789abcdef";
const LEAST = {
  FEISHU_APP_ID: "cli_1",
  FEISHU_APP_SECRET: "s",
  APP_URL: "https://rollcall.example.com",
  SESSION_SECRET: SECRET,
};

function configOf(extra: Record<string, string>) {
  const reading = readConfig({ ...LEAST, ...extra });
  if (!reading.ok) throw new Error(explainProblems(reading.problems));
  return reading.config;
}

function problemsOf(extra: Record<string, string>) {
  const reading = readConfig({ ...LEAST, ...extra });
  return reading.ok ? [] : reading.problems.map(({ variable }) => variable);
}

it("starts with the four required variables and defaults for the rest", () => {
  expect(configOf({})).toEqual({
    feishuAppId: "cli_1",
    feishuAppSecret: "s",
    feishuBaseUrl: "https://open.feishu.cn",
    feishuAccountsUrl: "https://accounts.feishu.cn",
    feishuTenantKey: undefined,
    feishuDailyCalls: 0,
    appUrl: "https://rollcall.example.com",
    sessionSecrets: [SECRET],
    adminUserIds: [],
    fourEyes: false,
    tellPeople: true,
    timeZone: "Asia/Shanghai",
    retentionMonths: 13,
    databaseUrl: undefined,
    dataDir: ".data",
    port: 3000,
  });
});

it("names every missing variable, what it is for, and the demo in one message", () => {
  const reading = readConfig({});
  const message = reading.ok ? "" : explainProblems(reading.problems);
  for (const { name, meaning } of CONFIG_VARIABLES.filter((each) => each.required)) {
    expect(message).toContain(`${name} is not set`);
    expect(message).toContain(meaning);
  }
  expect(message).toContain("npm run demo");
});

it("never repeats a secret in its message", () => {
  const reading = readConfig({ ...LEAST, SESSION_SECRET: "tooshort", APP_URL: "ftp://x" });
  const message = reading.ok ? "" : explainProblems(reading.problems);
  expect(message).toContain("SESSION_SECRET must hold 32 characters");
  expect(message).not.toContain("tooshort");
});

it("counts an empty or blank variable as not set", () => {
  expect(problemsOf({ FEISHU_APP_ID: "", APP_URL: "  " })).toEqual(["FEISHU_APP_ID", "APP_URL"]);
  expect(configOf({ PORT: "" }).port).toBe(3000);
});

it("splits lists and trims them", () => {
  expect(configOf({ ADMIN_USER_IDS: " a1, b2 ,," }).adminUserIds).toEqual(["a1", "b2"]);
  const rotating = `${SECRET}x,${SECRET}`;
  expect(configOf({ SESSION_SECRET: rotating }).sessionSecrets).toEqual([`${SECRET}x`, SECRET]);
});

it.each([
  ["APP_URL", "http://rollcall.example.com"],
  ["APP_URL", "https://rollcall.example.com/"],
  ["APP_URL", "https://rollcall.example.com/app"],
  ["APP_URL", "https://user@rollcall.example.com"],
  ["APP_URL", "rollcall.example.com"],
  ["FEISHU_BASE_URL", "http://open.feishu.cn"],
  ["SESSION_SECRET", `${SECRET},short`],
  ["SESSION_SECRET", ","],
  ["FOUR_EYES", "yes"],
  ["TIME_ZONE", "Mars/Olympus"],
  ["RETENTION_MONTHS", "0"],
  ["RETENTION_MONTHS", "-1"],
  ["FEISHU_DAILY_CALLS", "many"],
  ["DATABASE_URL", "mysql://host/db"],
  ["PORT", "65536"],
])("refuses %s=%s", (name, value) => {
  expect(problemsOf({ [name]: value })).toEqual([name]);
});

it.each(["http://127.0.0.1:4000", "http://localhost:4000", "http://[::1]:4000"])(
  "lets %s do without TLS, because it never leaves this machine",
  (address) => {
    expect(configOf({ FEISHU_BASE_URL: address }).feishuBaseUrl).toBe(address);
  },
);
