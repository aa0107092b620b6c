import { addDays } from "@/lib/attendance/day";
import { formatPeriod } from "@/lib/text/format";
import { cast } from "../sandbox/cast";
import { expect, isWholeTeam, latestDay, said, test, texts, today } from "./fixtures";

test.skip(({ isMobile }) => !isMobile, "where there is little room");

const { common, exceptions, team } = texts;
const SOON = { timeout: 5_000 };

test("the first person of the team is in sight under its numbers, and one tap tells the day", async ({
  as,
}) => {
  const page = await as(cast.manager.userId);
  await page.goto("/team");
  await isWholeTeam(page);
  const grid = page.getByRole("grid");
  const names = grid.getByRole("rowheader");
  await expect(names.first()).toBeInViewport();
  await expect(page.getByText(team.figure.problems, { exact: true })).toBeInViewport();

  const person = await names.first().boundingBox();
  if (!person) throw new Error("the grid is not there");
  // The first day in view is never one to come.
  await page.touchscreen.tap(person.x + person.width + 15, person.y + person.height / 2);
  const day = page.getByRole("dialog");
  await expect(day.getByRole("heading", { name: texts.day.results.title })).toBeVisible();
});

test("the filters are one sheet that narrows the inbox at once and says how many are on", async ({
  as,
}) => {
  const page = await as(cast.manager.userId);
  await page.goto("/exceptions");
  await expect(page.locator("[data-row]").first()).toBeInViewport({ timeout: 60_000 });
  const filters = page.getByRole("button", { name: new RegExp(`^${common.filters}`) });
  await filters.tap();
  const sheet = page.getByRole("dialog", { name: common.filters });
  await sheet.getByText(said(exceptions.filter.withinDays, { days: 7 }), { exact: true }).tap();
  await expect(page).toHaveURL(/within=7/);
  await sheet.getByRole("button", { name: common.showResults }).tap();
  await expect(sheet).toHaveCount(0);
  await expect(filters).toContainText(said(common.filtersActive, { count: 1 }));

  await filters.tap();
  await sheet.getByRole("button", { name: common.clearFilters }).tap();
  await expect(page).not.toHaveURL(/within=/);
});

test("no screen is wider than a narrow phone, so that the bar below stays in sight", async ({
  as,
}) => {
  const page = await as(cast.manager.userId);
  await page.setViewportSize({ width: 360, height: 740 });
  const person = `/employees/${cast.employee.userId}`;
  for (const path of ["/team", "/exceptions", "/remedies", person]) {
    await page.goto(path);
    if (path === "/team") await isWholeTeam(page);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(360);
  }
});

test("the table of a day breaks neither the name of a punch nor a heading in two", async ({
  as,
}) => {
  const page = await as(cast.sealed.userId);
  const day = await latestDay(page.request, cast.sealed.userId, ["pending"]);
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(`/me?day=${day}`);
  const headings = page.getByRole("dialog").getByRole("table").first().locator("th");
  await expect(headings.first()).toBeVisible();
  const lines = await headings.evaluateAll((cells) =>
    cells.map((cell) => {
      const text = document.createRange();
      text.selectNodeContents(cell);
      return new Set([...text.getClientRects()].map(({ top }) => Math.round(top))).size;
    }),
  );
  expect(lines).toEqual(lines.map(() => 1));
});

test("the inbox says its days above the list, and other days are among its filters", async ({
  as,
}) => {
  const page = await as(cast.manager.userId);
  await page.goto("/exceptions");
  await expect(page.locator("[data-row]").first()).toBeInViewport({ timeout: 60_000 });
  const days = formatPeriod({ from: addDays(today(), -29), to: today() }, "zh-CN");
  await expect(page.getByRole("paragraph").filter({ hasText: days })).toBeInViewport();
  const back = { name: common.month.previous };
  await expect(page.getByRole("button", back)).toHaveCount(0);
  await page.getByRole("button", { name: new RegExp(`^${common.filters}`) }).tap();
  await page.getByRole("dialog", { name: common.filters }).getByRole("button", back).tap();
  await expect(page).toHaveURL(/month=/);
});

test("corrections of another year are told with it", async ({ as }) => {
  const page = await as(cast.manager.userId);
  await page.goto("/remedies?month=2025-11");
  const told = page.getByRole("main").getByRole("paragraph");
  await expect(told.filter({ hasText: "2025年11月 · " })).toBeVisible();
});

test("the head of the audit log takes one line on a narrow phone", async ({
  as,
  context,
  baseURL,
}) => {
  const page = await as(cast.admin.userId);
  await page.setViewportSize({ width: 360, height: 780 });
  await context.addCookies([{ name: "lang", value: "en", url: baseURL ?? "" }]);
  await page.goto("/settings/audit");
  const head = page.getByRole("main").locator("header");
  const parts = [head.getByRole("heading"), head.getByRole("link", { name: "Download CSV" })];
  const tops = await Promise.all(parts.map(async (part) => (await part.boundingBox())?.y ?? 0));
  expect(Math.max(...tops) - Math.min(...tops)).toBeLessThan(20);
});

test("how old a correction's story is stays on one line beside the ways out of it", async ({
  as,
  context,
  baseURL,
}) => {
  const page = await as(cast.manager.userId);
  await page.setViewportSize({ width: 360, height: 780 });
  await context.addCookies([{ name: "lang", value: "en", url: baseURL ?? "" }]);
  await page.goto("/remedies");
  await page
    .getByRole("link", { name: /^Details/ })
    .first()
    .tap();
  await expect(page).toHaveURL(/remedies\/\w+/);
  await expect(page.getByRole("main").getByRole("navigation")).toBeVisible();
  await expect(async () => {
    const told = page.getByText(/^As of [\d:]+$/).first();
    expect((await told.boundingBox(SOON))?.height).toBeLessThan(30);
  }).toPass();
});
