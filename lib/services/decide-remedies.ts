import "server-only";
import type { Day } from "@/lib/attendance/day";
import { type Decision, type Remedy, mayDecide, reachedBy } from "@/lib/attendance/remedy";
import {
  type DecisionResults,
  type DecisionsInput,
  decideRemedies as deciding,
} from "@/lib/contract/remedies";
import { AppError, toAppError } from "@/lib/errors";
import { outcomeUnknown } from "@/lib/feishu/call";
import { decideRemedy } from "@/lib/feishu/remedy-writes";
import {
  finishDecision,
  intendDecision,
  markDecisionSent,
  markDecisionUnconfirmed,
  refuseDecision,
} from "@/lib/store/decisions";
import { filersOf } from "@/lib/store/requests";
import { note } from "./audit";
import type { Context } from "./context";
import { once } from "./idempotency";
import { lookAt } from "./remedy-history";
import { dayChanged } from "./send-request";

type Item = { approvalId: string; employeeId: string; date: Day };
type Result = DecisionResults["results"][number];

const refused = (approvalId: string, error: AppError, state: Remedy["state"] | null = null): Result => ({
  approvalId,
  outcome: "refused",
  state,
  code: error.code,
});

/** The correction as Feishu has it now; the caller's hint only says where to look. */
const find = async (ctx: Context, { approvalId, employeeId, date }: Item): Promise<Remedy> => {
  if (!ctx.scope.sees(employeeId)) throw new AppError("not-found");
  const remedy = (await lookAt(ctx, employeeId, date)).find((each) => each.approvalId === approvalId);
  if (!remedy) throw new AppError("not-found");
  return remedy;
};

const mustNotOwn = async (ctx: Context, { employeeId, approvalId }: Remedy) => {
  if (employeeId === ctx.viewerId) throw new AppError("own-remedy");
  if (!ctx.config.fourEyes) return;
  const filer = (await filersOf(ctx.store, [approvalId])).get(approvalId);
  if (filer === ctx.viewerId) throw new AppError("own-filing");
};

/** After the call only Feishu's own record counts: its answer proves nothing. */
const stateNow = async (ctx: Context, { employeeId, day, approvalId }: Remedy) =>
  (await lookAt(ctx, employeeId, day)).find((each) => each.approvalId === approvalId)?.state ?? null;

const send = async (ctx: Context, decisionId: string, remedy: Remedy, decision: Decision): Promise<Result> => {
  const { approvalId } = remedy;
  await markDecisionSent(ctx.store, decisionId, ctx.now());
  const failure = await decideRemedy(ctx.tenant, { approvalId, decision }, { priority: "interactive" }).then(
    () => null,
    (cause: unknown) => ({ error: toAppError(cause), unknown: outcomeUnknown(cause) }),
  );
  const state = await stateNow(ctx, remedy).catch(() => null);
  const wanted = reachedBy(decision);
  const { code, feishu } = failure?.error ?? {};
  const facts = { at: ctx.now(), errorCode: code ?? "feishu-unavailable", feishuCode: feishu?.code, logId: feishu?.logId };
  if (state === wanted) {
    await finishDecision(ctx.store, decisionId, ctx.now());
    return { approvalId, outcome: failure && !failure.unknown ? "already" : "done", state, code: null };
  }
  if (state === null || !failure || failure.unknown) {
    await markDecisionUnconfirmed(ctx.store, decisionId, facts);
    return { approvalId, outcome: "unconfirmed", state, code: code ?? null };
  }
  await refuseDecision(ctx.store, decisionId, facts);
  const known = failure.error.code === "feishu-refused" ? new AppError("foreign-approval") : failure.error;
  return refused(approvalId, known, state);
};

const decideOne = async (ctx: Context, decision: Decision, item: Item, text: string): Promise<Result> => {
  const remedy = await find(ctx, item);
  await mustNotOwn(ctx, remedy);
  const { approvalId, employeeId, day, state } = remedy;
  if (state === reachedBy(decision)) return { approvalId, outcome: "already", state, code: null };
  if (!mayDecide(decision, state)) return refused(approvalId, new AppError("illegal-transition"), state);
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
    return refused(approvalId, new AppError("still-unconfirmed"), state);
  const before = { approvalId, state };
  await note(ctx, { action: "decide", employeeId, before, after: { decision }, outcome: "intended" });
  const result = await send(ctx, row.id, remedy, decision);
  await note(ctx, { action: "decide", employeeId, before, after: { decision, state: result.state }, outcome: result.outcome });
  await dayChanged(ctx, remedy);
  return result;
};

/** Approves, rejects or revokes; each item answers for itself and none fails the others. */
export const decideRemedies = (ctx: Context, input: DecisionsInput): Promise<DecisionResults> =>
  once(ctx, deciding, input, async () => {
    const text = input.note?.trim() ?? "";
    if (input.decision === "reject" && text === "")
      throw new AppError("note-required", { fields: [{ field: "note", problem: "required" }] });
    const results: Result[] = [];
    for (const item of input.items)
      results.push(
        await decideOne(ctx, input.decision, item, text).catch((cause: unknown) =>
          refused(item.approvalId, toAppError(cause)),
        ),
      );
    return { results };
  });
