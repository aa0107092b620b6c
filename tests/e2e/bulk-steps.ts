import { type Page, type Request, request as requests } from "@playwright/test";
import type { Day } from "@/lib/attendance/day";
import { signIn } from "../support/sign-in";
import type { Stack } from "../support/stack";
import { isWholeTeam, latestDay, texts } from "./fixtures";

type Held = { userId: string; status: number; approvalId: string };
/** The waiting corrections of somebody that Feishu itself holds. */
export const waitingFor = async (stack: Stack, userId: string): Promise<Held[]> => {
  const answer = await fetch(`${stack.sandboxUrl}/__sandbox/state`);
  const { remedies }: { remedies: Held[] } = await answer.json();
  return remedies.filter((remedy) => remedy.userId === userId && remedy.status === 0);
};

type Whose = { viewerId: string; employeeId: string };

/** Somebody's latest day in one of these states, as a viewer is told it. */
export const dayOf = async (
  stack: Stack,
  { viewerId, employeeId }: Whose,
  states: string[],
): Promise<Day> => {
  const cookie = await signIn(stack.url, viewerId);
  const extraHTTPHeaders = { cookie };
  const asking = await requests.newContext({ baseURL: stack.url, extraHTTPHeaders });
  const day = await latestDay(asking, employeeId, states);
  await asking.dispose();
  return day;
};

/** What a call asks for. */
export const itemsOf = (request: Request | undefined): { employeeId: string }[] =>
  request?.postDataJSON().items ?? [];

/** Chooses every cell without a record on a day, of whoever is in the signed-in person's scope. */
export const chooseLacks = async (page: Page, stack: Stack, day: Day, more = "") => {
  await page.goto(
    `${stack.url}/team?month=${day.slice(0, 7)}&counted=lack-day,lack&on=${day}${more}`,
  );
  await isWholeTeam(page);
  const choose = new RegExp(texts.team.counted.choose.replace("{count, number}", "\\d+"));
  await page.getByRole("button", { name: choose }).click();
};

/** Gives the reason, and confirms what will be sent. */
export const fillAndSend = async (page: Page, reason: string) => {
  const form = page.getByRole("dialog", { name: texts.bulk.title });
  await form.getByLabel(texts.remedyForm.reason).fill(reason);
  await form.getByRole("button", { name: /^提交 \d+ 条$/ }).click();
  const confirm = page.getByRole("alertdialog");
  await confirm.getByRole("button", { name: /^提交 \d+ 条$/ }).click();
};
