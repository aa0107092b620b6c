import { type Page, request as requests } from "@playwright/test";
import { addDays, type Day, dayToNumber, weekdayOf } from "@/lib/attendance/day";
import { cast } from "../sandbox/cast";
import { signIn, signInBrowser } from "../support/sign-in";
import type { Stack } from "../support/stack";
import { startTemporaryStack } from "../support/temporary-stack";
import { clearFaults, controlSandbox } from "../support/weather";
import { expect, isSeen, latestDay, said, test, texts, today } from "./fixtures";

// A company of its own: its gate failed, and what it does to Feishu must not meet other tests.
test.skip(({ isMobile }) => isMobile, "decisions and many at once are work for a desk");
test.describe.configure({ mode: "serial", timeout: 240_000 });

const { employee, teamLead, manager } = cast;
const FRONT_END = employee.department;
const SATURDAY = 6;
const lastWeekday = (before: Day): Day => {
  const day = addDays(before, -1);
  return weekdayOf(day) < SATURDAY ? day : lastWeekday(day);
};
/** Not the last one, on which somebody's own missing punch is scripted. */
const darkDay = () => lastWeekday(lastWeekday(today()));

let stack: Stack;
test.beforeAll(async () => {
  stack = await startTemporaryStack(120, async (url) => {
    const outage = { department_id: FRONT_END, day: dayToNumber(darkDay()), side: "in" };
    await controlSandbox(url, "outages", outage);
  });
});
test.afterAll(() => stack.stop());

type Held = { userId: string; status: number; approvalId: string; reason: string };
/** The corrections that Feishu itself holds. */
const held = async (): Promise<Held[]> => {
  const answer = await fetch(`${stack.sandboxUrl}/__sandbox/state`);
  const { remedies }: { remedies: Held[] } = await answer.json();
  return remedies;
};
const heldBy = async (userId: string) =>
  (await held()).filter((remedy) => remedy.userId === userId);
const REASON = "The gate was without power";
const WAITING = 0;
const APPROVED = 2;

/** Somebody asks for a correction of their own in-punch, as their form would. */
const askFor = async (userId: string): Promise<Day> => {
  const extraHTTPHeaders = { cookie: await signIn(stack.url, userId), origin: stack.url };
  const person = await requests.newContext({ baseURL: stack.url, extraHTTPHeaders });
  const day = await latestDay(person, userId, ["lack"]);
  const answer = await person.post("/api/remedies", {
    headers: { "idempotency-key": crypto.randomUUID() },
    data: {
      ...{ employeeId: userId, date: day, punchNo: 0, workType: 1 },
      ...{ time: `${day}T10:00`, reason: "The badge reader was dead" },
    },
  });
  expect(answer.status()).toBe(201);
  await person.dispose();
  return day;
};

const rowOf = (page: Page, userId: string, day: Day) =>
  page.locator(`[data-row="${userId}/${day}"]`);

test("what waits in a row of the inbox is approved there, once, and is no longer asked", async ({
  page,
  context,
}) => {
  await signInBrowser(context, stack.url, manager.userId);
  await page.goto(`${stack.url}/exceptions`);
  await isSeen(page, page.locator(`[data-row^="${employee.userId}/"]`).first());
  // From here on Feishu does not tell that it has seen the request: the day stays in the inbox.
  await controlSandbox(stack.sandboxUrl, "faults", { match: "user_tasks/query$", mode: "500" });
  const day = await askFor(employee.userId);
  const before = await heldBy(employee.userId);
  const asked = before.filter(({ status }) => status === WAITING).map((each) => each.approvalId);
  expect(asked).toHaveLength(1);

  await page.reload();
  const row = rowOf(page, employee.userId, day);
  await isSeen(page, row.getByText(texts.remedyState.pending, { exact: true }));
  await row.getByRole("button", { name: texts.decision.approve }).click();
  await page
    .getByRole("alertdialog")
    .getByRole("button", { name: said(texts.remedies.confirm.approve.action, { count: 1 }) })
    .click();

  await expect(row.getByRole("button", { name: texts.decision.approve })).toHaveCount(0);
  await expect(page.getByText(said(texts.remedies.done.approve, { count: 1 }))).toBeVisible();
  const after = await heldBy(employee.userId);
  expect(after.filter(({ status }) => status === WAITING)).toHaveLength(0);
  const decided = after.filter(({ approvalId }) => asked.includes(approvalId));
  expect(decided.map(({ status }) => status)).toEqual([APPROVED]);
  await clearFaults(stack.sandboxUrl);
});

test("the hint at a failed device leads to one form for everybody, and each is asked for once", async ({
  page,
  context,
}) => {
  await signInBrowser(context, stack.url, teamLead.userId);
  await page.goto(`${stack.url}/exceptions`);
  const [before = ""] = texts.outage.correct.split("{");
  const begin = page.getByRole("button", { name: new RegExp(`^${before.trim()} ?\\d+`) });
  await isSeen(page, begin.first());
  await expect(page.getByText(texts.outage.hint, { exact: false }).first()).toBeVisible();
  await begin.first().click();

  const form = page.getByRole("dialog", { name: texts.bulk.title });
  await form.getByLabel(texts.remedyForm.reason).fill(REASON);
  const submit = form.getByRole("button", { name: /^提交 \d+ 条$/ });
  await submit.click();
  const confirm = page.getByRole("alertdialog");
  const title = await confirm.getByRole("heading").textContent();
  const count = Number(/提交 (\d+) 条/.exec(title ?? "")?.[1]);
  await confirm.getByRole("button", { name: /^提交 \d+ 条$/ }).click();
  await expect(form.getByText(said(texts.bulk.allSent, { count }))).toBeVisible({
    timeout: 120_000,
  });

  const asked = (await held()).filter(({ reason }) => reason === REASON);
  expect(asked).toHaveLength(count);
  expect(new Set(asked.map(({ userId }) => userId)).size).toBe(count);
});
