import type { Page } from "@playwright/test";
import { cast } from "../sandbox/cast";
import { expect, test, texts } from "./fixtures";

const { palette: words, shortcuts, offline } = texts.shell;

const palette = (page: Page) => page.getByRole("combobox", { name: words.title });
/** The keys are heard once the page is alive. */
const open = async (page: Page, path: string) => {
  await page.goto(path);
  await page.waitForFunction(() =>
    Object.keys(document.querySelector("main") ?? {}).some((key) => key.startsWith("__reactProps")),
  );
  await page.waitForLoadState("networkidle");
};

test("the palette finds a person in scope, and the focus follows to their page", async ({ as }) => {
  const page = await as(cast.manager.userId);
  await open(page, "/me");
  await page.getByRole("button", { name: words.title }).click();
  await palette(page).fill(cast.employee.name);
  const person = page.getByRole("option", { name: cast.employee.name });
  await expect(person).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(new RegExp(`/employees/${cast.employee.userId}`));
  await expect(palette(page)).toHaveCount(0);
  await expect(page.locator("#main")).toBeFocused();
});

test("the palette finds nobody outside the scope", async ({ as }) => {
  const page = await as(cast.teamLead.userId);
  await open(page, "/me");
  await page.getByRole("button", { name: words.title }).click();
  await palette(page).fill(cast.plantHead.name);
  await expect(page.getByRole("status").filter({ hasText: words.searching })).toHaveCount(0);
  await expect(page.getByRole("option", { name: cast.plantHead.name })).toHaveCount(0);
});

test.describe("with a keyboard", () => {
  test.skip(({ isMobile }) => isMobile, "keys are a matter of desks");

  test("Control K opens the palette anywhere, Escape closes it, and the focus goes back", async ({
    as,
  }) => {
    const page = await as(cast.manager.userId);
    await open(page, "/remedies");
    const link = page.getByRole("link", { name: texts.nav.me });
    await link.focus();
    await page.keyboard.press("Control+k");
    await expect(palette(page)).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(palette(page)).toHaveCount(0);
    await expect(link).toBeFocused();
  });

  test("a question mark shows the keys of the page that is open, and no others", async ({ as }) => {
    const page = await as(cast.manager.userId);
    const map = page.getByRole("dialog", { name: shortcuts.title });
    await open(page, "/me");
    await page.keyboard.press("?");
    await expect(map.getByText(shortcuts.groups.calendar)).toBeVisible();
    await expect(map.getByText(shortcuts.groups.grid)).toHaveCount(0);
    await page.keyboard.press("Escape");
    await expect(map).toHaveCount(0);
  });

  test("the first Tab offers to skip to the content", async ({ as }) => {
    const page = await as(cast.employee.userId);
    await open(page, "/me");
    await page.keyboard.press("Tab");
    await expect(page.getByRole("link", { name: texts.shell.skip })).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(page.locator("#main")).toBeFocused();
  });
});

test("going to another page puts the focus at its top", async ({ as, isMobile }) => {
  test.skip(isMobile, "keys are a matter of desks");
  const page = await as(cast.employee.userId);
  await open(page, "/me");
  await page.getByRole("link", { name: texts.nav.remedies, exact: true }).click();
  await expect(page).toHaveURL(/\/remedies$/);
  await expect(page.locator("#main")).toBeFocused();
});

test("the menu of whoever is signed in stands above the grid, to its last point", async ({
  as,
  isMobile,
}) => {
  test.skip(isMobile, "where the menu opens over the page beside it");
  const page = await as(cast.manager.userId);
  await open(page, "/team");
  await expect(page.getByRole("grid")).toBeVisible();
  await page.locator("aside summary").click();
  const last = page.getByRole("button", { name: texts.shell.signOutEverywhere });
  const box = await last.boundingBox();
  if (!box) throw new Error("the menu is not there");
  const end = { x: box.x + box.width - 2, y: box.y + box.height / 2 };
  const above = await page.evaluate(
    ({ x, y }) => document.elementFromPoint(x, y)?.closest("aside")?.tagName,
    end,
  );
  expect(above).toBe("ASIDE");
});

test.describe("without a network", () => {
  test.use({ expectedConsole: [/ERR_INTERNET_DISCONNECTED/] });

  test("what was read stays, and a refresh says that nothing was refreshed", async ({
    as,
    context,
  }) => {
    const page = await as(cast.employee.userId);
    await open(page, "/me");
    const month = page.getByRole("region", { name: texts.me.month.title });
    await expect(month.getByRole("table")).toBeVisible();
    // What the page was sent with is asked for once more: from then on it is alive and up to date.
    const refresh = page.getByRole("button", { name: texts.common.refresh });
    await expect(refresh).not.toHaveAttribute("aria-busy", "true");
    await context.setOffline(true);
    await expect(page.getByText(offline.title, { exact: true })).toBeVisible();
    await refresh.click();
    await expect(page.getByText(texts.freshness.cannotRefresh)).toBeVisible();
    await expect(month.getByRole("table")).toBeVisible();
    await context.setOffline(false);
    await expect(page.getByText(offline.title, { exact: true })).toHaveCount(0);
  });
});

test("on a screen zoomed to 200 % nothing but a grid scrolls sideways", async ({
  as,
  isMobile,
}) => {
  test.skip(isMobile, "a phone has its own width");
  const page = await as(cast.admin.userId);
  await page.setViewportSize({ width: 683, height: 384 });
  for (const path of ["/me", "/remedies", "/remedies/new", "/settings", "/team"]) {
    await open(page, path);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect([path, wide <= 0]).toEqual([path, true]);
  }
});
