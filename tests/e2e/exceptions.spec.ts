import type { Page } from "@playwright/test";
import { cast } from "../sandbox/cast";
import { expect, said, test, texts } from "./fixtures";

const { employee, manager } = cast;
const words = texts.exceptions;

const rowsOf = (page: Page) => page.locator("[data-row]");
const open = async (page: Page, filters = "") => {
  await page.goto(`/exceptions${filters}`);
  // It looks again by itself while days are still being read.
  await expect(rowsOf(page).first()).toBeVisible({ timeout: 60_000 });
};
const dayButton = /，打开当天$/;
const focusedRow = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute("data-row") ?? null);

test("an employee is led to their own month and finds no such entry", async ({ as, page }) => {
  await as(employee.userId);
  await page.goto("/exceptions");
  await expect(page).toHaveURL(/\/me$/);
  await expect(page.getByRole("link", { name: texts.nav.exceptions })).toHaveCount(0);
});

test.describe("at a desk", () => {
  test.skip(({ isMobile }) => isMobile, "keys and wide rows");

  test("the soonest deadline comes first and a filter lives in the address", async ({ as }) => {
    const page = await as(manager.userId);
    await open(page);
    const { items } = await (await page.request.get("/api/exceptions?due=open&limit=200")).json();
    const left: (number | null)[] = items.map(
      ({ daysLeft }: { daysLeft: number | null }) => daysLeft,
    );
    const known = left.filter((days) => days !== null);
    expect(known).toEqual([...known].sort((a, b) => a - b));
    const [first] = items;
    await expect(rowsOf(page).first()).toHaveAttribute(
      "data-row",
      `${first.employeeId}/${first.day}`,
    );

    await page
      .getByRole("radio", { name: said(words.filter.withinDays, { days: 3 }) })
      .check({ force: true });
    await expect(page).toHaveURL(/within=3/);
    await page.reload();
    await expect(
      page.getByRole("radio", { name: said(words.filter.withinDays, { days: 3 }) }),
    ).toBeChecked();
    const soon = known.filter((days) => days <= 3).length;
    await expect(rowsOf(page)).toHaveCount(soon);
  });

  test("filters are saved under a name, applied after a reload, and deleting can be undone", async ({
    as,
  }) => {
    const page = await as(manager.userId);
    await open(page, "?status=late&group=person");
    const menu = page.getByRole("button", { name: texts.views.button, exact: true });
    await menu.click();
    await page.getByLabel(texts.views.name).fill("Late only");
    await page.keyboard.press("Enter");
    await expect(page.getByText(said(texts.views.saved, { name: "Late only" }))).toBeVisible();

    await page.goto("/exceptions");
    await menu.click();
    await page.getByRole("button", { name: "Late only", exact: true }).click();
    await expect(page).toHaveURL(/status=late/);
    await expect(page).toHaveURL(/group=person/);

    await menu.click();
    await page
      .getByRole("button", { name: said(texts.views.remove, { name: "Late only" }) })
      .click();
    await page.getByRole("button", { name: texts.views.undo }).click();
    await expect(page.getByRole("dialog").getByText("Late only", { exact: true })).toBeVisible();
  });

  test("the keys walk the rows, open a day and come back to its row", async ({ as }) => {
    const page = await as(manager.userId);
    await open(page);
    await page.keyboard.press("j");
    await page.keyboard.press("j");
    const row = await focusedRow(page);
    expect(row).toBe(await rowsOf(page).nth(1).getAttribute("data-row"));
    await page.keyboard.press("Enter");
    await expect(page.getByRole("dialog")).toBeVisible();
    await expect(page).toHaveURL(/day=\d{4}-\d{2}-\d{2}/);
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toHaveCount(0);
    await expect.poll(() => focusedRow(page)).toBe(row);
  });

  test("one sees what will be sent, and the row says when it was, also after a reload", async ({
    as,
  }) => {
    const page = await as(manager.userId);
    await open(page);
    const name = await rowsOf(page)
      .filter({ has: page.getByRole("button", { name: /^提醒 / }) })
      .last()
      .getAttribute("data-row");
    const row = page.locator(`[data-row="${name}"]`);
    const height = (await row.boundingBox())?.height;
    await row.getByRole("button", { name: /^提醒 / }).click();
    const question = page.getByRole("alertdialog");
    await expect(question).toContainText(`${manager.name} 提醒您`);
    await question.getByRole("button", { name: "发送 1 条提醒" }).click();
    await expect(row.getByText(/^已提醒 \d\d:\d\d$/)).toBeFocused();
    expect((await row.boundingBox())?.height).toBe(height);
    await page.reload();
    await expect(row.getByText(/^已提醒 \d\d:\d\d$/)).toBeVisible();
    await expect(row.getByRole("button", { name: /^提醒 / })).toHaveCount(0);
  });

  test("one is corrected and is told as requested where it leaves the list", async ({ as }) => {
    const page = await as(manager.userId);
    await open(page);
    const row = rowsOf(page)
      .filter({ has: page.getByRole("button", { name: /^为 .+ 补卡$/ }) })
      .nth(2);
    const name = (await row.getByRole("rowheader").locator("bdi").first().textContent()) ?? "";
    await row.getByRole("button", { name: /^为 .+ 补卡$/ }).click();
    const drawer = page.getByRole("dialog");
    await drawer.getByLabel(texts.remedyForm.reason).fill("Gate was offline");
    await drawer.getByRole("button", { name: texts.remedyForm.submit }).click();
    await page.getByRole("button", { name: texts.remedyForm.confirmAction }).click();
    await expect(drawer.getByText(said(texts.remedyForm.submittedFor, { name }))).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toHaveCount(0);
    const told = page.getByText(texts.remedyState.pending, { exact: true }).first();
    await expect(told).toBeVisible({ timeout: 20_000 });
    await expect.poll(() => focusedRow(page)).not.toBeNull();
  });

  test("many are chosen with Shift and the form for many opens with them", async ({ as }) => {
    const page = await as(manager.userId);
    await open(page);
    await page.keyboard.press("j");
    await page.keyboard.press(" ");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Shift+ ");
    const bar = page.getByRole("toolbar", { name: words.selection });
    await expect(bar).toContainText("3 天");
    await bar.getByRole("button", { name: words.bulkCorrect }).click();
    const form = page.getByRole("dialog", { name: texts.bulk.title });
    await expect(form.getByRole("button", { name: /^提交 \d+ 条$/ })).toBeVisible();
  });
});

test.describe("on a phone", () => {
  test.skip(({ isMobile }) => !isMobile, "cards instead of rows");

  test("every day is a card whose actions can be reached, and a day opens", async ({ as }) => {
    const page = await as(manager.userId);
    await open(page);
    const card = rowsOf(page).first();
    const correct = card.getByRole("button", { name: /^为 .+ 补卡$/ });
    await correct.scrollIntoViewIfNeeded();
    await expect(correct).toBeInViewport();
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wide).toBeLessThanOrEqual(0);
    const entries = page.getByRole("navigation", { name: texts.nav.label }).getByRole("link");
    await expect(entries).toHaveCount(4);
    await card.getByRole("button", { name: dayButton }).tap();
    await expect(page.getByRole("dialog")).toBeVisible();
  });

  test("a day is chosen and the form for many opens with it", async ({ as }) => {
    const page = await as(manager.userId);
    await open(page);
    await rowsOf(page).nth(1).getByRole("checkbox").last().check();
    await page.getByRole("button", { name: words.bulkCorrect }).tap();
    await expect(page.getByRole("dialog", { name: texts.bulk.title })).toBeVisible();
  });
});
