import { readFile } from "node:fs/promises";
import { readXlsx } from "hucre/xlsx";
import { cast } from "../sandbox/cast";
import { expect, test, texts } from "./fixtures";

const { manager, employee } = cast;
const { exporting } = texts;

test("what is on screen is downloaded as a sheet that opens, with the people who were shown", async ({
  as,
}) => {
  const page = await as(manager.userId);
  await page.goto(`/team?q=${encodeURIComponent(employee.name)}`);
  await page.getByRole("button", { name: exporting.button, exact: true }).click();
  const dialog = page.getByRole("dialog", { name: exporting.title });
  await expect(dialog.getByText(exporting.sameAsScreen)).toBeVisible();
  const downloading = page.waitForEvent("download");
  await dialog.getByRole("button", { name: exporting.start, exact: true }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/_月度汇总_\d{8}-\d{8}\.xlsx$/);
  const book = await readXlsx(await readFile(await download.path()));
  expect(book.sheets.map(({ name }) => name)).toEqual([exporting.sheet.summary, exporting.notes]);
  expect(book.sheets[0]?.rows.slice(4).map(([name]) => name)).toEqual([employee.name]);
  await expect(dialog.getByRole("status")).toContainText("月度汇总");
});

test("another sheet is chosen with the keyboard, and Escape leads back to the button", async ({
  as,
  isMobile,
}) => {
  test.skip(isMobile, "a keyboard");
  const page = await as(manager.userId);
  await page.goto("/team");
  const button = page.getByRole("button", { name: exporting.button, exact: true });
  await button.press("Enter");
  const dialog = page.getByRole("dialog", { name: exporting.title });
  await dialog.getByRole("radio", { name: exporting.sheet.summary }).press("ArrowDown");
  await expect(dialog.getByRole("radio", { name: exporting.sheet.daily })).toBeChecked();
  await dialog.getByRole("radio", { name: exporting.format.xlsx }).press("ArrowRight");
  const downloading = page.waitForEvent("download");
  await dialog.getByRole("button", { name: exporting.start, exact: true }).press("Enter");
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/_每日统计_\d{8}-\d{8}\.csv$/);
  expect((await readFile(await download.path(), "utf8")).startsWith("\uFEFF姓名,")).toBe(true);
  await page.keyboard.press("Escape");
  await expect(button).toBeFocused();
});
