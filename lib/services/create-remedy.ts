import "server-only";
import { type Remedy, type Window, isWorkType, slotOf, timeProblem } from "@/lib/attendance/remedy";
import { wallAt } from "@/lib/attendance/zone";
import {
  type CreatedRemedy,
  type RemedyInput,
  createRemedy as creation,
} from "@/lib/contract/remedies";
import { AppError } from "@/lib/errors";
import { fetchWindows } from "@/lib/feishu/windows";
import { intendRequest } from "@/lib/store/requests";
import { note } from "./audit";
import type { Context } from "./context";
import { once } from "./idempotency";
import { lookAt } from "./remedy-history";
import { mustSee } from "./scope";
import { ofSamePunch, sendRequest } from "./send-request";
import { zoneOf } from "./zone-of";

type Asked = RemedyInput & { slot: string };

const asked = (input: RemedyInput): Asked => {
  const { workType } = input;
  if (!isWorkType(workType)) throw new AppError("bad-request");
  return { ...input, slot: slotOf(input.punchNo, workType) };
};

/** The window of the asked punch, from a fresh answer of Feishu, with the time inside it. */
const allowedWindow = async (ctx: Context, { employeeId, date, slot, time }: Asked): Promise<Window> => {
  const answer = await fetchWindows(ctx.tenant, { employeeId, day: date }, { priority: "interactive" });
  if (!answer.eligible) throw new AppError(answer.reason);
  const window = answer.windows.find(({ punchNo, workType }) => slotOf(punchNo, workType) === slot);
  if (!window)
    throw new AppError("nothing-to-remedy", { fields: [{ field: "punchNo", problem: "not-remediable" }] });
  const { zone } = await zoneOf(ctx, employeeId, date);
  const problem = timeProblem(time, window, wallAt(ctx.now(), zone));
  if (problem) throw new AppError(problem, { fields: [{ field: "time", problem }] });
  return window;
};

const refuseTwin = (before: readonly Remedy[], slot: string) => {
  const twin = ofSamePunch(before, slot).find(({ state }) => state === "pending");
  if (twin) throw new AppError("already-requested", { params: { approvalId: twin.approvalId } });
};

const submit = async (ctx: Context, input: Asked): Promise<CreatedRemedy> => {
  const { employeeId, date: day, punchNo, time, reason, slot } = input;
  mustSee(ctx.scope, employeeId);
  const window = await allowedWindow(ctx, input);
  const before = await lookAt(ctx, employeeId, day);
  refuseTwin(before, slot);
  const { outcome, request } = await intendRequest(ctx.store, {
    actorId: ctx.viewerId,
    employeeId,
    day,
    punchNo,
    workType: window.workType,
    time,
    reason,
    createdAt: ctx.now(),
  });
  if (outcome === "open")
    throw new AppError("already-requested", { params: { requestId: request.id } });
  const after = { requestId: request.id, day, slot, time };
  await note(ctx, { action: "submit", employeeId, after, outcome: "intended" });
  const sent = await sendRequest(ctx, request, window, before);
  const error = sent.outcome === "refused" ? sent.error : undefined;
  await note(ctx, { action: "submit", employeeId, after, outcome: sent.outcome, ...(error && { error }) });
  if (error) throw error;
  return sent.outcome === "confirmed"
    ? { requestId: request.id, state: "confirmed", approvalId: sent.approvalId }
    : { requestId: request.id, state: "unconfirmed", approvalId: null };
};

/**
 * Asks Feishu for a correction: written down first, sent once, and told as unconfirmed when nobody
 * can say whether it arrived. Refused before Feishu is called: outside the window, in the future,
 * or while another one for the same punch is open.
 */
export const createRemedy = (ctx: Context, input: RemedyInput): Promise<CreatedRemedy> =>
  once(ctx, creation, input, () => submit(ctx, asked(input)));
