import type { Page, Request } from "@playwright/test";
import { cast } from "../sandbox/cast";
import { signIn, signInBrowser } from "../support/sign-in";
import type { Stack } from "../support/stack";
import { startTemporaryStack } from "../support/temporary-stack";
import { clearFaults, controlSandbox } from "../support/weather";
import { chooseLacks, dayOf, fillAndSend, itemsOf, waitingFor } from "./bulk-steps";
import { expect, isSeen, said, test, texts } from "./fixtures";

// Faults and decisions must not meet other tests: this file has a company of its own.
test.skip(({ isMobile }) => isMobile, "many at once is work for a desk");
test.describe.configure({ mode: "serial", timeout: 240_000 });
// The browser itself writes down that an answer was cut.
test.use({ expectedConsole: [/ERR_CONNECTION_RESET/] });

let stack: Stack;
test.beforeAll(async () => {
  stack = await startTemporaryStack(120);
});
test.afterAll(() => stack.stop());

const control = (path: string, body: object) => controlSandbox(stack.sandboxUrl, path, body);

const sentTo = (page: Page, path: string): Request[] => {
  const seen: Request[] = [];
  page.on("request", (request) => {
    if (request.method() === "POST" && request.url().endsWith(path)) seen.push(request);
  });
  return seen;
};
test("many corrections are approved at once, each tells what came of it, and only the failed one is tried again", async ({
  page,
  context,
}) => {
  await signInBrowser(context, stack.url, cast.manager.userId);
  const calls = sentTo(page, "/api/remedies/decisions");
  await page.goto(`${stack.url}/remedies?status=pending`);
  const { pendingOne, pendingTwo, pendingThree } = cast;
  const people = [pendingOne, pendingTwo, pendingThree];
  const row = (name: string) => page.getByRole("row", { name: new RegExp(name) });
  for (const { name } of people) await isSeen(page, row(name));
  for (const { name } of people) await row(name).getByRole("checkbox").check();
  // Somebody else decides one of them meanwhile, and Feishu is out of calls for another.
  const cookie = await signIn(stack.url, cast.deputy.userId);
  const day = await dayOf(stack, { viewerId: cast.deputy.userId, employeeId: pendingTwo.userId }, [
    "pending",
  ]);
  const [taken] = await waitingFor(stack, pendingTwo.userId);
  const item = { approvalId: taken?.approvalId, employeeId: pendingTwo.userId, date: day };
  const decided = await fetch(`${stack.url}/api/remedies/decisions`, {
    method: "POST",
    headers: { cookie, "content-type": "application/json", origin: stack.url },
    body: JSON.stringify({ decision: "reject", items: [item], note: "was at the gate" }),
  });
  expect(decided.status).toBe(200);
  await control("faults", {
    match: "approval_infos/process$",
    mode: "code",
    code: 99991403,
    times: 1,
  });

  const approve = said(texts.remedies.confirm.approve.action, { count: 3 });
  await page.getByRole("toolbar").getByRole("button", { name: texts.decision.approve }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: approve }).click();

  const panel = page.getByRole("region", { name: texts.remedies.outcome.title });
  const { summary } = texts.remedies.outcome;
  const told = (done: number, failed: number) =>
    `${said(summary.done, { count: done })} · ${said(summary.failed, { count: failed })}`;
  await expect(panel.getByText(told(1, 2))).toBeVisible();
  const refused = panel.getByRole("listitem").filter({ hasText: pendingTwo.name });
  await expect(refused).toContainText(texts.errors["illegal-transition"].title);
  await expect(panel.getByText(texts.errors["feishu-quota"].title)).toBeVisible();

  await panel
    .getByRole("button", { name: said(texts.remedies.outcome.retry, { count: 1 }) })
    .click();
  await expect(panel.getByText(told(2, 1))).toBeVisible();
  expect(calls.map((call) => itemsOf(call).length)).toEqual([3, 1]);
  const keys = calls.map((call) => call.headers()["idempotency-key"]);
  expect(new Set(keys).size).toBe(2);
  for (const { userId } of people) expect(await waitingFor(stack, userId)).toHaveLength(0);
});

test("a batch whose answers are cut is unconfirmed, goes out again under its key, settles, and exists once each", async ({
  page,
  context,
}) => {
  const { plantHead, night, threeSegment } = cast;
  await signInBrowser(context, stack.url, plantHead.userId);
  const day = await dayOf(stack, { viewerId: plantHead.userId, employeeId: night.userId }, [
    "lack",
  ]);
  const calls = sentTo(page, "/api/remedies/batch");
  const before = (await waitingFor(stack, night.userId)).length;
  await chooseLacks(page, stack, day, `&q=${encodeURIComponent(night.name)}`);
  // Feishu's answer is cut after it has applied the correction, and then ours is cut as well; nobody
  // can look it up before the page has been seen to say so.
  await control("faults", { match: "user_task_remedys$", mode: "reset-after", times: 1 });
  await page.route(
    "**/api/remedies/batch",
    async (route) => {
      await route.fetch();
      await control("faults", { match: "user_task_remedys/query$", mode: "500" });
      await route.abort("connectionreset");
    },
    { times: 1 },
  );
  await page.getByRole("button", { name: texts.bulk.action }).click();
  await fillAndSend(page, "门口考勤机离线");

  const results = page.getByRole("dialog", { name: texts.bulk.title });
  await expect(results.getByText(texts.bulk.fate.unconfirmed, { exact: true })).toBeVisible();
  await expect(results.getByText(texts.request.unconfirmedNote)).toBeVisible();
  await clearFaults(stack.sandboxUrl);
  expect(calls).toHaveLength(2);
  const [first, second] = calls;
  expect(second?.postData()).toBe(first?.postData());
  expect(second?.headers()["idempotency-key"]).toBe(first?.headers()["idempotency-key"]);

  await expect(results.getByText(texts.bulk.fate.pending, { exact: true })).toBeVisible({
    timeout: 120_000,
  });
  await expect(results.getByText(said(texts.bulk.allSent, { count: 1 }))).toBeVisible();
  expect(await waitingFor(stack, night.userId)).toHaveLength(before + 1);
  expect(await waitingFor(stack, threeSegment.userId)).toHaveLength(0);
});

test("cells of several people are corrected from the grid, one that cannot be says why, and the cells then wait", async ({
  page,
  context,
}) => {
  const { admin, employee, noQuota, rejected } = cast;
  await signInBrowser(context, stack.url, admin.userId);
  const day = await dayOf(stack, { viewerId: admin.userId, employeeId: employee.userId }, ["lack"]);
  await chooseLacks(page, stack, day);
  const bar = page.getByRole("toolbar", { name: texts.team.selection });
  await expect(bar).toBeVisible();
  await page.getByRole("grid").locator('[tabindex="0"]').first().focus();
  await page.keyboard.press("r");

  const form = page.getByRole("dialog", { name: texts.bulk.title });
  await expect(form.getByRole("checkbox", { name: new RegExp(employee.name) })).not.toHaveCount(0);
  await form.getByText(/处不能补$/).click();
  const closed = form
    .getByRole("listitem")
    .filter({ hasText: texts.whyNot["no-remedy-left"].title });
  await expect(closed.getByText(noQuota.name)).toBeVisible();
  await expect(form.getByRole("checkbox", { name: new RegExp(noQuota.name) })).toHaveCount(0);

  await form.getByRole("button", { name: /^提交 \d+ 条$/ }).click();
  await expect(form.getByLabel(texts.remedyForm.reason)).toBeFocused();
  await fillAndSend(page, "早上园区停电，门禁和考勤机都没有开");
  const row = (name: string) => form.getByRole("listitem").filter({ hasText: name });
  for (const { name } of [employee, rejected])
    await expect(row(name).getByText(texts.bulk.fate.pending, { exact: true })).toBeVisible({
      timeout: 60_000,
    });
  await form.getByRole("button", { name: texts.common.close, exact: true }).last().click();
  await expect(form).toHaveCount(0);
  await expect(page.getByRole("grid").locator(":focus")).toHaveCount(1);
  for (const { userId } of [employee, rejected])
    expect(await waitingFor(stack, userId)).toHaveLength(1);
  await page.goto(
    `${stack.url}/team?month=${day.slice(0, 7)}&q=${encodeURIComponent(employee.name)}`,
  );
  const cell = page.getByRole("gridcell").filter({ hasText: texts.state.pending.label });
  await expect(cell.first()).toBeAttached();
});
