import { cast } from "../sandbox/cast";
import { FIRST_APPROVAL } from "../support/first-load";
import { expect, isSeen, said, test, texts } from "./fixtures";

const { manager, pendingThree } = cast;
const { story, remedies } = texts;

test("a manager reads a pending correction's story, approves it there and sees it grow", async ({
  as,
  isMobile,
}) => {
  test.skip(isMobile, "the list as a table");
  const page = await as(manager.userId);
  await page.goto("/remedies?status=pending");
  const row = page.getByRole("row", { name: new RegExp(pendingThree.name) }).first();
  await isSeen(page, row);
  const link = row.getByRole("link", { name: new RegExp(`^${remedies.story}`) });
  await link.focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/remedies\/\d+\?.*status=pending/);
  const title = page.getByRole("heading", { level: 1 });
  await expect(title).toContainText(pendingThree.name);

  const ask = page.getByRole("region", { name: story.ask.title });
  await expect(ask.getByText(texts.result.late)).toBeVisible();
  await expect(ask.getByText(story.ask.asked)).toBeVisible();
  const steps = page.getByRole("region", { name: story.steps.title });
  await expect(steps.getByText(story.steps.askedInFeishu)).toBeVisible();
  await expect(steps.getByText(story.steps.untoldAsker)).toBeVisible();
  const before = await steps.getByRole("listitem").count();

  await ask.getByRole("button", { name: texts.decision.approve }).click();
  await page
    .getByRole("alertdialog")
    .getByRole("button", { name: said(remedies.confirm.approve.action, { count: 1 }) })
    .click();
  const decided = said(story.steps.decided.approved, { name: manager.name });
  await expect(steps.getByText(decided)).toBeVisible();
  expect(await steps.getByRole("listitem").count()).toBeGreaterThan(before);
  await expect(ask.getByText(texts.remedyState.approved)).toBeVisible();

  await page.getByRole("link", { name: story.back }).click();
  await expect(page).toHaveURL(/\/remedies\?status=pending$/);
});

test("one's own correction has nothing to decide and says where to cancel", async ({ as }) => {
  const page = await as(manager.userId);
  await page.goto(`/remedies/${FIRST_APPROVAL}`);
  await isSeen(page, page.getByText(texts.request.cannotCancel));
  await expect(page.getByText(texts.request.ownCannotDecide)).toBeVisible();
  await expect(page.getByRole("button", { name: texts.decision.approve })).toHaveCount(0);
});

test.describe("a correction that is not there", () => {
  test.use({ expectedConsole: [/404/] });

  test("is told like one of somebody else, with the way to the list", async ({ as }) => {
    const page = await as(pendingThree.userId);
    for (const id of [FIRST_APPROVAL, "nobody-has-this"]) {
      await page.goto(`/remedies/${id}`);
      const title = page.getByRole("heading", { level: 1, name: story.notFound.title });
      await isSeen(page, title);
      await expect(page.getByRole("link", { name: story.notFound.action })).toBeVisible();
    }
  });
});
