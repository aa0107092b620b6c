import { cast } from "../sandbox/cast";
import { expect, isToldAtLast, test, texts } from "./fixtures";

test.skip(({ isMobile }) => isMobile, "keys are a matter of desks");

test.beforeEach(async ({ as }) => {
  const page = await as(cast.teamLead.userId);
  await page.goto("/team");
  await isToldAtLast(page, page.getByRole("grid"));
});

test("the grid tells assistive technology its size and reads a cell's whole story", async ({
  page,
}) => {
  const grid = page.getByRole("grid");
  await expect(grid).toHaveAttribute("aria-rowcount", /\d+/);
  await expect(grid).toHaveAttribute("aria-colcount", /\d+/);
  const place = grid.locator('[tabindex="0"][role="gridcell"]');
  await place.focus();
  await expect(place).toHaveText(/.+，.+，.+/);
});

test("every row in sight stands whole in the accessibility tree, each place in its column", async ({
  page,
}) => {
  const grid = page.getByRole("grid");
  const columns = Number(await grid.getAttribute("aria-colcount"));
  const rows = grid.locator('[role="row"]:has([role="rowheader"])');
  await expect(async () => {
    const walked = await rows.evaluateAll((all) =>
      all.map((row) => ({
        index: Number(row.getAttribute("aria-rowindex")),
        places: [...row.querySelectorAll("[role=rowheader],[role=gridcell]")].map((place) => ({
          col: Number(place.getAttribute("aria-colindex")),
          text: place.textContent,
        })),
      })),
    );
    expect(walked.length).toBeGreaterThan(8);
    for (const { places } of walked) {
      expect(places.map(({ col }) => col)).toEqual(
        Array.from({ length: columns }, (_, i) => i + 1),
      );
      expect(places.every(({ text }) => text !== "")).toBe(true);
    }
    const order = walked.map(({ index }) => index);
    expect(order).toEqual([...order].sort((a, b) => a - b));
  }).toPass();
  const tree = await grid.ariaSnapshot();
  for (const role of ["row ", "rowheader ", "columnheader", "gridcell "])
    expect(tree).toContain(role);
});

test("arrows move, Home and End go to the ends, and the focus stays one", async ({ page }) => {
  const place = page.getByRole("grid").locator('[tabindex="0"]');
  await place.first().focus();
  const focused = page.locator(":focus");
  await page.keyboard.press("Home");
  await page.keyboard.press("ArrowRight");
  const before = await focused.getAttribute("aria-colindex");
  await page.keyboard.press("ArrowRight");
  expect(Number(await focused.getAttribute("aria-colindex"))).toBe(Number(before) + 1);
  await page.keyboard.press("ArrowDown");
  await expect(focused).toHaveAttribute("role", "gridcell");
  await expect(page.getByRole("grid").locator('[tabindex="0"][data-at]')).toHaveCount(1);
});

test("Enter opens the day, Escape closes it, and the focus is back on the cell", async ({
  page,
}) => {
  const focused = page.locator(":focus");
  await page.getByRole("grid").locator('[tabindex="0"][role="gridcell"]').focus();
  const at = await focused.getAttribute("data-at");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(focused).toHaveAttribute("data-at", at ?? "");
});

test("a slash leads to the search, and a name leaves that person alone in the grid", async ({
  page,
}) => {
  await page.keyboard.press("/");
  await page.keyboard.type(cast.employee.name);
  await expect(page.getByRole("textbox", { name: texts.team.filter.search })).toHaveValue(
    cast.employee.name,
  );
  await expect(page.getByRole("rowheader", { name: cast.employee.name })).toBeVisible();
  await expect(page).toHaveURL(/q=/);
});
