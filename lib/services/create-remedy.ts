import "server-only";
import {
  isWorkType,
  type Remedy,
  slotOf,
  type TimeProblem,
  timeProblem,
  type Window,
} from "@/lib/attendance/remedy";
import { wallAt } from "@/lib/attendance/zone";
import {
  type CreatedRemedy,
  createRemedy as creation,
  type RemedyInput,
} from "@/lib/contract/remedies";
import { AppError, type ErrorCode, toAppError } from "@/lib/errors";
import { fetchWindows } from "@/lib/feishu/windows";
import { intendRequest, type RemedyRequest } from "@/lib/store/requests";
import { note, onRecord } from "./audit";
import type { Context } from "./context";
import { checkedDay, upToDate, weekUpTo } from "./days";
import { once } from "./idempotency";
import { logBehind } from "./log";
import { lookAt } from "./remedy-history";
import { mustSee } from "./scope";
import { giveUp, ofSamePunch, type Sent, sendRequest } from "./send-request";
import { zoneOf } from "./zone-of";

type Asked = RemedyInput & { slot: string };

const asked = (input: RemedyInput): Asked => {
  const { workType } = input;
  if (!isWorkType(workType)) throw new AppError("bad-request");
  return { ...input, slot: slotOf(input.punchNo, workType) };
};

const wrong = (code: ErrorCode, field: string, problem: string) =>
  new AppError(code, { fields: [{ field, problem }] });

/** What the form says at the field, as keys of the texts under `fields`. */
const AT_FIELD = {
  "future-time": "future",
  "outside-window": "outsideWindow",
} as const satisfies Record<TimeProblem, string>;

/** The window of the asked punch, from a fresh answer of Feishu, with the time inside it. */
const allowedWindow = async (ctx: Context, input: Asked): Promise<Window> => {
  const { employeeId, date, slot, time } = input;
  await upToDate(ctx, employeeId, weekUpTo(date));
  const known = await zoneOf(ctx, employeeId, date);
  if (date > known.today) throw wrong("future-time", "date", AT_FIELD["future-time"]);
  const answer = await fetchWindows(
    ctx.tenant,
    { employeeId, day: date },
    { priority: "interactive" },
  );
  if (!answer.eligible) throw new AppError(answer.reason);
  const window = answer.windows.find(({ punchNo, workType }) => slotOf(punchNo, workType) === slot);
  if (!window) throw wrong("nothing-to-remedy", "punchNo", "choice");
  const problem = timeProblem(time, window, wallAt(ctx.now(), known.zone));
  if (problem) throw wrong(problem, "time", AT_FIELD[problem]);
  return window;
};

/** What Feishu holds for the day, without another one waiting for the same punch. */
const lookForTwin = async (ctx: Context, { employeeId, date, slot }: Asked): Promise<Remedy[]> => {
  const before = await lookAt(ctx, employeeId, date);
  const twin = ofSamePunch(before, slot).find(({ state }) => state === "pending");
  if (twin) throw new AppError("already-requested", { params: { approvalId: twin.approvalId } });
  return before;
};

/** Written down before the look: of two at once only one gets here, and the other sees its result. */
const intend = async (ctx: Context, input: Asked, { workType }: Window): Promise<RemedyRequest> => {
  const { employeeId, date: day, punchNo, time, reason } = input;
  const { outcome, request } = await intendRequest(ctx.store, {
    actorId: ctx.viewerId,
    employeeId,
    day,
    punchNo,
    workType,
    time,
    reason,
    createdAt: ctx.now(),
  });
  if (outcome === "new") return request;
  throw new AppError("already-requested", { params: { requestId: request.id } });
};

type Tell = (outcome: Sent["outcome"] | "intended", error?: AppError) => Promise<void>;

/** The last that may fail before it is sent: who is told so must not see it sent later all the same. */
const prepare = async (ctx: Context, input: Asked, request: RemedyRequest, tell: Tell) => {
  try {
    await tell("intended");
    return await lookForTwin(ctx, input);
  } catch (cause) {
    const error = toAppError(cause);
    await giveUp(ctx, request.id, error);
    await tell("refused", error);
    throw error;
  }
};

const submit = async (ctx: Context, input: Asked): Promise<CreatedRemedy> => {
  const { employeeId, date: day, time, slot } = input;
  mustSee(ctx.scope, employeeId);
  checkedDay(day);
  const window = await allowedWindow(ctx, input);
  const request = await intend(ctx, input, window);
  const about = {
    action: "submit",
    employeeId,
    before: { result: window.status },
    after: { requestId: request.id, day, slot, time },
  } as const;
  const tell: Tell = (outcome, error) => note(ctx, { ...about, outcome, ...(error && { error }) });
  const before = await prepare(ctx, input, request, tell);
  const sent = await sendRequest(ctx, request, window, before);
  const error = "error" in sent ? sent.error : undefined;
  // The ledger has it: an answer that says otherwise would be a lie.
  await tell(sent.outcome, error).catch((cause: unknown) => logBehind(cause, "audit of a submit"));
  if (sent.outcome === "refused") throw sent.error;
  return sent.outcome === "confirmed"
    ? { requestId: request.id, state: "confirmed", approvalId: sent.approvalId }
    : { requestId: request.id, state: "unconfirmed", approvalId: null };
};

/**
 * Asks Feishu for a correction: written down first, sent once, and told as unconfirmed when nobody
 * can say whether it arrived. Refused before Feishu is called: outside the window, in the future,
 * or while another one for the same punch is open.
 */
export const createRemedy = (ctx: Context, input: RemedyInput): Promise<CreatedRemedy> => {
  const { employeeId, date: day, punchNo, workType, time } = input;
  const after = { day, slot: isWorkType(workType) ? slotOf(punchNo, workType) : null, time };
  return onRecord(ctx, { action: "submit", employeeId, after }, () =>
    once(ctx, creation, input, () => submit(ctx, asked(input))),
  );
};
