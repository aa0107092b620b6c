import type { Page } from "@playwright/test";
import { cast } from "../sandbox/cast";
import { expect, isWholeTeam, test, texts } from "./fixtures";

test.skip(({ isMobile }) => isMobile, "a manager's desk");

const { trends, team, state } = texts;

/** A number of the trend and what it is of, as it is read out. */
const numberIn = async (page: Page, what: string) => {
  const link = page.getByRole("link", { name: new RegExp(` ${what} [\\d,]+，`) }).last();
  await link.scrollIntoViewIfNeeded();
  return { link, count: Number((await link.textContent())?.replaceAll(",", "")) };
};
const divide = async (page: Page, by: string) => {
  await page.goto("/team");
  await isWholeTeam(page);
  const division = page.getByRole("radio", { name: by, exact: true });
  await division.scrollIntoViewIfNeeded();
  await division.check({ force: true });
};

test("a number of a department in the trends leads to that department and to the very cells it counted", async ({
  as,
}) => {
  const page = await as(cast.manager.userId);
  await divide(page, trends.bys.department);
  const { link, count } = await numberIn(page, state.late.label);
  expect(count).toBeGreaterThan(0);
  await link.click();

  await expect(page).toHaveURL(/departmentId=/);
  await expect(page).toHaveURL(/counted=/);
  const shown = page.getByRole("button", {
    name: team.counted.clear.replace("{what}", ""),
    exact: false,
  });
  await expect(shown).toContainText(`${count} 格`);
  await isWholeTeam(page);
});

test("on paper the people are counted once, and the table of the trend loses no day", async ({
  as,
}) => {
  const page = await as(cast.manager.userId);
  await page.goto("/team");
  await isWholeTeam(page);
  const counted = page.getByText(/共 \d+ 人$/);
  await expect(counted).toBeVisible();
  await page.getByText(team.trend.table, { exact: true }).click();
  await page.emulateMedia({ media: "print" });
  await expect(counted).toBeHidden();
  const box = page.locator("details[open] table").locator("..");
  expect(await box.evaluate((each) => each.scrollHeight - each.clientHeight)).toBe(0);
});

test("a number of a weekday in the trends leads to the inbox with as many days", async ({ as }) => {
  const page = await as(cast.manager.userId);
  await divide(page, trends.bys.weekday);
  const { link, count } = await numberIn(page, state.late.label);
  expect(count).toBeGreaterThan(0);
  await link.click();

  await expect(page).toHaveURL(/\/exceptions\?.*weekday=\d/);
  await expect(page.getByRole("row").and(page.locator("[data-row]"))).toHaveCount(count);
});
