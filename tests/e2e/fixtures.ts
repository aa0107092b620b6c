import { type APIRequestContext, expect, type Locator, type Page } from "@playwright/test";
import { cellFrom } from "@/lib/attendance/cell-code";
import { addDays, type Day, toDay } from "@/lib/attendance/day";
import { dayAt } from "@/lib/attendance/zone";
import { zhCn } from "@/lib/text/zh-cn";
import { test as base } from "../support/page-test";
import { signInBrowser } from "../support/sign-in";
import { startTemporaryStack } from "../support/temporary-stack";
import { BAD_WEATHER, controlSandbox } from "../support/weather";

export { expect };
export const texts = zhCn;
/** What a text says with its arguments filled in. */
export const said = (text: string, args: Record<string, string | number>): string =>
  text.replace(/\{(\w+)[^}]*\}/g, (_, name: string) => String(args[name]));

const LOOK_BACK_DAYS = 20;
const HEADS = 120;

/** Today where the fictional company is. */
export const today = (): Day => dayAt(Date.now() / 1000, "Asia/Shanghai");

/** What people do when something could not be read, as the page then says: they look again. */
export const lookingAgain = async (page: Page, look: () => Promise<void>): Promise<void> => {
  let looked = false;
  await expect(async () => {
    if (looked) await page.reload();
    looked = true;
    await look();
  }).toPass({ timeout: 120_000 });
};
const SOON = { timeout: 8_000 };

/** Is there on this look or on a later one. */
export const isSeen = (page: Page, locator: Locator): Promise<void> =>
  lookingAgain(page, () => expect(locator).toBeVisible(SOON));

/** Whether it is there, or comes soon. */
export const isThere = (locator: Locator): Promise<boolean> =>
  locator.waitFor({ state: "visible", ...SOON }).then(
    () => true,
    () => false,
  );

/** What people do when Feishu could not be asked, as the page then offers it: they press once more. */
export const isToldAtLast = async (page: Page, told: Locator): Promise<void> => {
  const again = page.getByRole("button", { name: texts.common.retry, exact: true });
  await expect(async () => {
    await expect(told.or(again).first()).toBeVisible(SOON);
    for (const each of await again.all()) await each.click(SOON);
    await expect(told.first()).toBeVisible(SOON);
  }).toPass({ timeout: 120_000 });
};

/** The person's latest day in one of these states, as the signed-in person's own API tells it. */
export const latestDay = async (
  request: APIRequestContext,
  employeeId: string,
  states: readonly string[],
): Promise<Day> => {
  const range = `from=${addDays(today(), -LOOK_BACK_DAYS)}&to=${today()}`;
  let found: { day: string } | undefined;
  await expect(async () => {
    const answer = await request.get(`/api/employees/${employeeId}/days?${range}`);
    expect(answer.status()).toBe(200);
    const { days }: { days: { day: string; code: string }[] } = await answer.json();
    found = days.findLast(({ code }) => states.includes(cellFrom(code).state));
    expect(found, `${employeeId} has no day in ${states.join(" or ")}`).toBeDefined();
  }).toPass({ timeout: 60_000 });
  if (!found) throw new Error(`${employeeId} has no day in ${states.join(" or ")}`);
  return toDay(found.day);
};

type Company = { url: string; sandboxUrl: string };
type Shared = {
  /** A company of its own whose Feishu fails every fifth read, instead of everybody's. */
  badWeather: boolean;
  company: Company;
};

/** What a Playwright project may set. */
export type Options = Pick<Shared, "badWeather"> & { expectedConsole: RegExp[] };

type Fixtures = {
  /** Signs somebody in without walking through the pages. */
  as: (userId: string) => Promise<Page>;
};

export const test = base.extend<Fixtures, Shared>({
  badWeather: [false, { option: true, scope: "worker" }],
  company: [
    async ({ badWeather }, use) => {
      if (!badWeather)
        return use({
          url: process.env.E2E_URL ?? "",
          sandboxUrl: process.env.E2E_SANDBOX_URL ?? "",
        });
      const stack = await startTemporaryStack(HEADS);
      await controlSandbox(stack.sandboxUrl, "faults", BAD_WEATHER);
      await use(stack);
      await stack.stop();
    },
    { scope: "worker", timeout: 120_000 },
  ],
  baseURL: ({ company }, use) => use(company.url),
  as: async ({ page, context, baseURL, badWeather }, use) => {
    const enter = (userId: string) => signInBrowser(context, baseURL ?? "", userId);
    await use(async (userId) => {
      // Feishu may fail to say who it is: then one tries again.
      if (badWeather) await expect(() => enter(userId)).toPass();
      else await enter(userId);
      return page;
    });
  },
});

/** Everybody is in the grid, and nobody's cells are still on their way. */
export const isWholeTeam = async (page: Page): Promise<void> => {
  await expect(page.getByRole("grid")).toBeVisible();
  await expect(page.getByText(texts.team.moreComing)).toHaveCount(0);
  await expect(page.getByRole("progressbar")).toHaveCount(0);
};
