import "server-only";
import type { Day } from "@/lib/attendance/day";
import { type Decision, mayDecide, type Remedy, reachedBy, slotOf } from "@/lib/attendance/remedy";
import {
  type DecisionResults,
  type DecisionsInput,
  decideRemedies as deciding,
} from "@/lib/contract/remedies";
import { AppError, toAppError } from "@/lib/errors";
import { intendDecision } from "@/lib/store/decisions";
import { filersOf, openRequests } from "@/lib/store/requests";
import { note } from "./audit";
import type { Context } from "./context";
import { isPlausible } from "./days";
import { once } from "./idempotency";
import { lookAt } from "./remedy-history";
import { type DecisionResult, refusedDecision, sendDecision } from "./send-decision";
import { dayChanged } from "./send-request";

type Item = { approvalId: string; employeeId: string; date: Day };

/** The correction as Feishu has it now; the caller's hint only says where to look. */
const find = async (ctx: Context, { approvalId, employeeId, date }: Item): Promise<Remedy> => {
  if (!ctx.scope.sees(employeeId) || !isPlausible(date)) throw new AppError("not-found");
  const seen = await lookAt(ctx, employeeId, date);
  const remedy = seen.find((each) => each.approvalId === approvalId);
  if (!remedy) throw new AppError("not-found");
  return remedy;
};

/** Filed by the viewer through us, whether or not its arrival has been confirmed yet. */
const isOwnFiling = async (ctx: Context, remedy: Remedy): Promise<boolean> => {
  const { approvalId, employeeId, day } = remedy;
  const filer = (await filersOf(ctx.store, [approvalId])).get(approvalId);
  if (filer !== undefined) return filer === ctx.viewerId;
  const slot = slotOf(remedy.punchNo, remedy.workType);
  const open = await openRequests(ctx.store, { employeeIds: [employeeId], from: day, to: day });
  return open.some((row) => row.slot === slot && row.actorId === ctx.viewerId);
};

const mustNotOwn = async (ctx: Context, remedy: Remedy) => {
  if (remedy.employeeId === ctx.viewerId) throw new AppError("own-remedy");
  if (ctx.config.fourEyes && (await isOwnFiling(ctx, remedy))) throw new AppError("own-filing");
};

const decideOne = async (
  ctx: Context,
  decision: Decision,
  item: Item,
  text: string,
): Promise<DecisionResult> => {
  const remedy = await find(ctx, item);
  await mustNotOwn(ctx, remedy);
  const { approvalId, employeeId, day, state } = remedy;
  if (state === reachedBy(decision)) return { approvalId, outcome: "already", state, code: null };
  if (!mayDecide(decision, state))
    return refusedDecision(approvalId, new AppError("illegal-transition"), state);
  const { outcome, decision: row } = await intendDecision(ctx.store, {
    approvalId,
    employeeId,
    day,
    decision,
    actorId: ctx.viewerId,
    note: text,
    createdAt: ctx.now(),
  });
  if (outcome === "open" && row.decision !== decision)
    return refusedDecision(approvalId, new AppError("still-unconfirmed"), state);
  const before = { approvalId, state };
  await note(ctx, {
    action: "decide",
    employeeId,
    before,
    after: { decision },
    outcome: "intended",
  });
  const result = await sendDecision(ctx, row.id, remedy, decision);
  await note(ctx, {
    action: "decide",
    employeeId,
    before,
    after: { decision, state: result.state },
    outcome: result.outcome,
  });
  await dayChanged(ctx, remedy);
  return result;
};

/** Approves, rejects or revokes; each item answers for itself and none fails the others. */
export const decideRemedies = (ctx: Context, input: DecisionsInput): Promise<DecisionResults> =>
  once(ctx, deciding, input, async () => {
    const text = input.note?.trim() ?? "";
    if (input.decision === "reject" && text === "")
      throw new AppError("note-required", { fields: [{ field: "note", problem: "required" }] });
    const results: DecisionResult[] = [];
    for (const item of input.items)
      results.push(
        await decideOne(ctx, input.decision, item, text).catch((cause: unknown) =>
          refusedDecision(item.approvalId, toAppError(cause)),
        ),
      );
    return { results };
  });
