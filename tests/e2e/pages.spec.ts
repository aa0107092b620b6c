import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { cast } from "../sandbox/cast";
import { FIRST_APPROVAL } from "../support/first-load";
import { expect, test, texts } from "./fixtures";

const PAGES = [
  { path: "/sign-in", who: null },
  { path: "/sign-in?error=sign-in-tenant", who: null },
  { path: "/team", who: cast.manager.userId },
  { path: "/exceptions?past=true", who: cast.teamLead.userId },
  { path: "/exceptions?group=person", who: cast.teamLead.userId },
  { path: "/me", who: cast.employee.userId },
  { path: "/remedies", who: cast.manager.userId },
  { path: "/remedies/new", who: cast.employee.userId },
  { path: `/remedies/${FIRST_APPROVAL}`, who: cast.manager.userId },
  { path: `/employees/${cast.threeSegment.userId}`, who: cast.admin.userId },
  { path: "/settings", who: cast.admin.userId },
  { path: "/settings/audit", who: cast.admin.userId },
] as const;

const LOOKS = [
  { lang: "zh-CN", scheme: "light" },
  { lang: "en", scheme: "dark" },
  { lang: "zh-CN", scheme: "dark" },
  { lang: "en", scheme: "light" },
] as const;

/** Data has come and nothing says that it is still coming. */
const settled = async (page: Page) => {
  await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
  await page.waitForLoadState("networkidle");
};

for (const { path, who } of PAGES) {
  test(`${path} has nothing for axe to find, in both languages and themes`, async ({
    as,
    page,
    context,
    baseURL,
  }) => {
    // Axe walks every place of a grid, four times over; a guard against hanging, not a measure.
    test.setTimeout(480_000);
    if (who) await as(who);
    for (const { lang, scheme } of LOOKS) {
      await context.addCookies([{ name: "lang", value: lang, url: baseURL ?? "" }]);
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: "reduce" });
      await page.goto(path);
      await settled(page);
      await expect(page.locator("html")).toHaveAttribute("lang", lang);
      const { violations } = await new AxeBuilder({ page }).analyze();
      const found = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
      expect(found, `${lang} ${scheme}`).toEqual([]);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(wide, "no sideways scrolling").toBeLessThanOrEqual(0);
    }
  });
}

test.describe("a page that does not exist", () => {
  test.use({ expectedConsole: [/404/] });

  for (const path of ["/no-such-page", "/employees/%FF", "/remedies/%"]) {
    test(`says so and leads home: ${path}`, async ({ page }) => {
      const answer = await page.goto(path);
      expect(answer?.status()).toBe(404);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(texts.pages.notFound.title);
      await expect(page.getByRole("link")).toHaveCount(1);
    });
  }

  test("leaves whoever is signed in the ways to their own pages", async ({ as }) => {
    const page = await as(cast.employee.userId);
    const answer = await page.goto("/remedies/%FF");
    expect(answer?.status()).toBe(404);
    const ways = page.getByRole("navigation", { name: texts.nav.label }).getByRole("link");
    await expect(ways).toHaveText([texts.nav.me, texts.nav.remedies]);
    await expect(page.locator("main")).toHaveCount(1);
    await ways.first().click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(texts.me.title);
    await expect(page.locator("#main")).toBeFocused();
  });
});
