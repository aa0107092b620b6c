import { cast } from "../sandbox/cast";
import { expect, isSeen, said, test, texts } from "./fixtures";

test.skip(({ isMobile }) => isMobile, "corrections at a desk");

const { employee, manager, pendingTwo } = cast;

test("a correction tells what the punch was, and its day opens beside the list", async ({ as }) => {
  const page = await as(manager.userId);
  await page.goto("/remedies?status=pending");
  const row = page.getByRole("row", { name: new RegExp(pendingTwo.name) }).first();
  await row
    .getByRole("button")
    .filter({ hasText: /\d+月\d+日/ })
    .click();
  await expect(page.getByRole("dialog", { name: new RegExp(pendingTwo.name) })).toBeVisible();
  await expect(page).toHaveURL(/day=\d{4}-\d{2}-\d{2}/);
});

test("the list goes by keyboard: its rows, choosing, deciding, the story and the search", async ({
  as,
}) => {
  const page = await as(manager.userId);
  await page.goto("/remedies?status=pending");
  const row = page.getByRole("row", { name: new RegExp(pendingTwo.name) }).first();
  await isSeen(page, row);
  await page.keyboard.press("j");
  await expect(page.locator("[data-row]").first()).toBeFocused();
  await row.focus();
  await page.keyboard.press("Space");
  const bar = page.getByRole("toolbar", { name: texts.remedies.column.actions });
  await expect(bar).toContainText(said(texts.remedies.selected, { count: 1 }));
  await page.keyboard.press("Escape");
  await expect(bar).toBeHidden();

  const dialog = page.getByRole("alertdialog");
  await page.keyboard.press("x");
  await expect(dialog.getByRole("textbox")).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(row).toBeFocused();
  await page.keyboard.press("a");
  const approve = said(texts.remedies.confirm.approve.action, { count: 1 });
  await expect(dialog.getByRole("button", { name: approve })).toBeFocused();
  await expect(dialog.getByText(texts.remedies.column.reason)).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(row).toBeFocused();

  await page.getByRole("checkbox", { name: texts.common.selectAll }).check();
  await page.keyboard.press("a");
  await expect(dialog.getByRole("listitem").nth(1)).toBeVisible();
  await page.keyboard.press("Escape");
  await bar.getByRole("button", { name: texts.common.clearSelection }).click();

  await row.focus();
  await page.keyboard.press("/");
  await expect(page.getByLabel(texts.remedies.filter.search)).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(row).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/remedies\/\d+\?.*via=list/);
});

test("filters live in the address and survive a reload", async ({ as }) => {
  const page = await as(manager.userId);
  await page.goto("/remedies");
  await page.getByLabel(texts.remedies.filed.label).selectOption("elsewhere");
  await page.getByRole("button", { name: new RegExp(texts.remedyState.approved) }).click();
  await expect(page).toHaveURL(/filed=elsewhere/);
  await page.reload();
  await expect(page.getByLabel(texts.remedies.filed.label)).toHaveValue("elsewhere");
  await expect(
    page.getByRole("button", { name: new RegExp(texts.remedyState.approved) }),
  ).toHaveAttribute("aria-pressed", "true");
});

test("a rejection with a note of spaces alone is not sent, and says why", async ({ as }) => {
  const page = await as(manager.userId);
  await page.goto("/remedies?status=pending");
  const row = page.getByRole("row", { name: new RegExp(pendingTwo.name) }).first();
  await row.getByRole("button", { name: texts.decision.reject }).click();
  const dialog = page.getByRole("alertdialog");
  await dialog.getByRole("textbox").fill("   ");
  await dialog.getByRole("button", { name: new RegExp(texts.decision.reject) }).click();
  await expect(dialog.getByText(texts.remedies.noteBlank)).toBeVisible();
});

test("a reason of spaces alone gets its own message and nothing is sent", async ({ as }) => {
  const page = await as(employee.userId);
  const writes: string[] = [];
  page.on("request", (request) => request.method() === "POST" && writes.push(request.url()));
  await page.goto("/me");
  const fixable = page.getByRole("region", { name: texts.me.fixable.title });
  await fixable.getByRole("link", { name: texts.me.fixable.remedy }).first().click();
  await page.getByLabel(texts.remedyForm.reason).fill("   ");
  await page.getByRole("button", { name: texts.remedyForm.submit }).click();
  await expect(page.getByText(texts.fields.blank)).toBeVisible();
  expect(writes).toEqual([]);
});
