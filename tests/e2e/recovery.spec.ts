import { cast } from "../sandbox/cast";
import { childrenOf } from "../support/children";
import { signIn, signInBrowser } from "../support/sign-in";
import type { Stack } from "../support/stack";
import { startTemporaryStack } from "../support/temporary-stack";
import { clearFaults, controlSandbox } from "../support/weather";
import { expect, test, texts } from "./fixtures";

// Faults and killed processes must not meet other tests: this file has a company of its own.
test.skip(({ isMobile }) => isMobile || process.platform !== "linux", "once, with Linux's /proc");
test.describe.configure({ mode: "serial", timeout: 120_000 });
test.use({ expectedConsole: [/status of 50[23]/] });

let stack: Stack;
test.beforeAll(async () => {
  stack = await startTemporaryStack(120);
});
test.afterAll(() => stack.stop());

const control = (path: string, body: object) => controlSandbox(stack.sandboxUrl, path, body);

/** How many corrections of somebody Feishu itself holds. */
const heldFor = async (userId: string): Promise<number> => {
  const state: { remedies: { userId: string }[] } = await (
    await fetch(`${stack.sandboxUrl}/__sandbox/state`)
  ).json();
  return state.remedies.filter((remedy) => remedy.userId === userId).length;
};

test("a submission whose answer was lost is shown as unconfirmed, settles before one's eyes and exists once", async ({
  page,
  context,
}) => {
  await signInBrowser(context, stack.url, cast.employee.userId);
  await page.goto(`${stack.url}/me`);
  const fixable = page.getByRole("region", { name: texts.me.fixable.title });
  await fixable.getByRole("link", { name: texts.me.fixable.remedy }).last().click();
  await page.getByLabel(texts.remedyForm.reason).fill("门口考勤机离线");
  await page.getByRole("button", { name: texts.remedyForm.submit }).click();
  const before = await heldFor(cast.employee.userId);
  await control("faults", { match: "user_task_remedys$", mode: "reset-after", times: 1 });
  await page.getByRole("button", { name: texts.remedyForm.confirmAction }).click();
  await expect(page.getByText(texts.request.unconfirmedNote)).toBeVisible();

  await page.goto(`${stack.url}/remedies`);
  const row = page.getByRole("row").filter({ hasText: "门口考勤机离线" });
  await expect(row.getByText(texts.remedyState.pending)).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText(texts.request.openTitle)).toHaveCount(0, { timeout: 60_000 });
  expect(await heldFor(cast.employee.userId)).toBe(before + 1);
});

test("a submission for which Feishu's history could not be read says so, and pressing again sends it once", async ({
  page,
  context,
}) => {
  await signInBrowser(context, stack.url, cast.seriousLate.userId);
  await page.goto(`${stack.url}/me`);
  const fixable = page.getByRole("region", { name: texts.me.fixable.title });
  await fixable.getByRole("link", { name: texts.me.fixable.remedy }).first().click();
  await page.getByLabel(texts.remedyForm.reason).fill("地铁故障");
  await page.getByRole("button", { name: texts.remedyForm.submit }).click();
  const before = await heldFor(cast.seriousLate.userId);
  await control("faults", { match: "user_task_remedys/query$", mode: "500" });
  await page.getByRole("button", { name: texts.remedyForm.confirmAction }).click();
  const again = page.getByRole("button", { name: texts.common.retry, exact: true });
  await expect(again).toBeVisible();
  expect(await heldFor(cast.seriousLate.userId)).toBe(before);
  await clearFaults(stack.sandboxUrl);
  await again.click();
  await expect(page.getByText(texts.remedyForm.submitted)).toBeVisible();
  expect(await heldFor(cast.seriousLate.userId)).toBe(before + 1);
});

test("app and database killed at once come back with the session and all that was acknowledged", async ({
  request,
}) => {
  const cookie = await signIn(stack.url, cast.employee.userId);
  const children = childrenOf(stack.pid);
  expect(children.length).toBeGreaterThanOrEqual(2);
  for (const child of children) process.kill(child, "SIGKILL");
  await expect
    .poll(async () => (await request.get(`${stack.url}/api/ready`).catch(() => null))?.status(), {
      timeout: 60_000,
    })
    .toBe(200);
  const now = new Date().toISOString().slice(0, 10);
  const from = new Date(Date.now() - 30 * 86_400_000).toISOString().slice(0, 10);
  const answer = await request.get(`${stack.url}/api/remedies?from=${from}&to=${now}`, {
    headers: { cookie },
  });
  expect(answer.status()).toBe(200);
  const { remedies }: { remedies: { reason: string }[] } = await answer.json();
  expect(remedies.filter(({ reason }) => reason === "门口考勤机离线")).toHaveLength(1);
});
