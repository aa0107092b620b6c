import { cast } from "../sandbox/cast";
import { signInByHand } from "../support/sign-in";
import {
  expect,
  isSeen,
  isThere,
  isToldAtLast,
  latestDay,
  lookingAgain,
  said,
  test,
  texts,
} from "./fixtures";

test.skip(({ isMobile }) => isMobile, "a manager's journey at a desk");

const { employee, manager, pendingOne } = cast;

test("a manager signs in, corrects a missing punch for somebody and sees it pending", async ({
  page,
}) => {
  await page.goto("/team");
  await expect(page).toHaveURL(/sign-in\?returnTo=%2Fteam/);
  await page.getByRole("link", { name: texts.signIn.action }).click();
  await page.locator(`[data-user-id="${manager.userId}"]`).click();
  await expect(page).toHaveURL(/\/team$/);

  const day = await latestDay(page.request, employee.userId, ["lack"]);
  await page.goto(`/team?month=${day.slice(0, 7)}`);
  await page.getByRole("textbox", { name: texts.team.filter.search }).fill(employee.name);
  await expect(page.getByRole("rowheader", { name: employee.name })).toBeVisible();
  await expect(page.getByRole("row")).toHaveCount(3);

  await page.goto(`/team?month=${day.slice(0, 7)}&person=${employee.userId}&day=${day}`);
  const drawer = page.getByRole("dialog", { name: new RegExp(employee.name) });
  await isToldAtLast(page, drawer.getByText(texts.result.lack, { exact: true }));
  await drawer.getByRole("button", { name: texts.day.punches.show }).click();
  await isToldAtLast(page, drawer.getByText("19:", { exact: false }).first());

  const remedyFor = drawer.getByRole("button", { name: texts.day.action.remedyFor }).first();
  await isToldAtLast(page, remedyFor);
  await remedyFor.click();
  await isToldAtLast(page, drawer.getByLabel(texts.remedyForm.time));
  await drawer.getByLabel(texts.remedyForm.reason).fill("Punch clock at the door was offline");
  await drawer.getByRole("button", { name: texts.remedyForm.submit }).click();
  await page.getByRole("button", { name: texts.remedyForm.confirmAction }).click();
  const done = said(texts.remedyForm.submittedFor, { name: employee.name });
  await isToldAtLast(page, drawer.getByText(done));

  await page.goto("/remedies?status=pending");
  const row = page.getByRole("row", { name: new RegExp(employee.name) });
  await isSeen(page, row.getByText(texts.remedyState.pending));

  await page.goto(`/team?month=${day.slice(0, 7)}&person=${employee.userId}&day=${day}`);
  await isSeen(page, page.getByRole("dialog").getByText(texts.state.pending.label).first());
});

test("a manager approves a pending correction and the cell changes", async ({ page }) => {
  await signInByHand(page, manager.userId, "/remedies?status=pending");
  const day = await latestDay(page.request, pendingOne.userId, ["pending"]);
  const row = page.getByRole("row", { name: new RegExp(pendingOne.name) });
  await isSeen(page, row);
  const approve = row.getByRole("button", { name: new RegExp(texts.decision.approve) });
  const action = said(texts.remedies.confirm.approve.action, { count: 1 });
  await lookingAgain(page, async () => {
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    if (await isThere(approve)) {
      await approve.click();
      await page.getByRole("button", { name: action }).click();
    }
    await expect(row).toHaveCount(0);
  });

  await page.goto(`/employees/${pendingOne.userId}?month=${day.slice(0, 7)}`);
  await expect(page.getByRole("heading", { level: 1 })).toContainText(pendingOne.name);
  await isSeen(page, page.getByText(texts.state.remedied.label).first());
});

test("a manager cannot decide their own correction", async ({ as }) => {
  const page = await as(manager.userId);
  await page.goto("/remedies?status=pending");
  const own = page.getByRole("row").filter({ hasText: texts.request.ownCannotDecide });
  await isSeen(page, own);
  await expect(own).toContainText(manager.name);
  await expect(own.getByRole("button", { name: texts.decision.approve })).toHaveCount(0);
});

test("somebody outside the scope does not exist for a manager", async ({ as }) => {
  const page = await as(manager.userId);
  const answer = await page.request.get(
    `/api/employees/${cast.free.userId}/days?from=2026-11-01&to=2026-11-02`,
  );
  expect(answer.status()).toBe(404);
});
