import "server-only";
import PQueue from "p-queue";
import type { Day } from "@/lib/attendance/day";
import { type Decision, mayDecide, type Remedy, reachedBy, slotOf } from "@/lib/attendance/remedy";
import {
  type DecisionResults,
  type DecisionsInput,
  decideRemedies as deciding,
} from "@/lib/contract/remedies";
import { AppError, isErrorCode, toAppError } from "@/lib/errors";
import { type DecisionRow, intendDecision } from "@/lib/store/decisions";
import { filersOf, openRequests } from "@/lib/store/requests";
import { note } from "./audit";
import type { Context } from "./context";
import { isPlausible } from "./days";
import { once } from "./idempotency";
import { logBehind } from "./log";
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

/** Why the viewer must not take this decision; null when they may. */
const objection = async (
  ctx: Context,
  remedy: Remedy,
  decision: Decision,
): Promise<AppError | null> => {
  if (remedy.employeeId === ctx.viewerId) return new AppError("own-remedy");
  if (ctx.config.fourEyes && (await isOwnFiling(ctx, remedy))) return new AppError("own-filing");
  const possible = mayDecide(decision, remedy.state) || remedy.state === reachedBy(decision);
  return possible ? null : new AppError("illegal-transition");
};

type Tell = (outcome: string, after?: object, error?: AppError) => Promise<void>;

/** Once it is in the ledger it happens, sooner or later: whatever breaks, nobody may call it refused. */
const carryOut = async (
  ctx: Context,
  remedy: Remedy,
  { id, decision }: DecisionRow,
  tell: Tell,
): Promise<DecisionResult> => {
  const { approvalId } = remedy;
  try {
    await tell("intended");
    const result = await sendDecision(ctx, id, remedy, decision);
    const code = result.code !== null && isErrorCode(result.code) ? result.code : null;
    await tell(result.outcome, { state: result.state }, code ? new AppError(code) : undefined)
      .then(() => dayChanged(ctx, remedy))
      .catch((cause: unknown) => logBehind(cause, "audit of a decision"));
    return result;
  } catch (cause) {
    logBehind(cause, "ledger of a decision");
    return { approvalId, outcome: "unconfirmed", state: null, code: toAppError(cause).code };
  }
};

const decideOne = async (
  ctx: Context,
  decision: Decision,
  item: Item,
  text: string,
): Promise<DecisionResult> => {
  const remedy = await find(ctx, item);
  const { approvalId, employeeId, day, state } = remedy;
  const tell: Tell = (outcome, after, error) =>
    note(ctx, {
      action: "decide",
      employeeId,
      before: { approvalId, state },
      after: { decision, ...after },
      outcome,
      ...(error && { error }),
    });
  const refuse = async (error: AppError) => {
    await tell("refused", {}, error);
    return refusedDecision(approvalId, error, state);
  };
  const refused = await objection(ctx, remedy, decision);
  if (refused) return refuse(refused);
  if (state === reachedBy(decision)) return { approvalId, outcome: "already", state, code: null };
  const { outcome, decision: row } = await intendDecision(ctx.store, {
    approvalId,
    employeeId,
    day,
    decision,
    note: text,
    actorId: ctx.viewerId,
    createdAt: ctx.now(),
  });
  if (outcome === "open" && row.decision !== decision)
    return refuse(new AppError("still-unconfirmed"));
  return carryOut(ctx, remedy, row, tell);
};

/** Feishu's limit for reading corrections, not this, decides how fast a long list goes. */
const AT_ONCE = 8;

/** Approves, rejects or revokes; each item answers for itself and none fails the others. */
export const decideRemedies = (ctx: Context, input: DecisionsInput): Promise<DecisionResults> =>
  once(ctx, deciding, input, async () => {
    const text = input.note?.trim() ?? "";
    if (input.decision === "reject" && text === "")
      throw new AppError("note-required", { fields: [{ field: "note", problem: "required" }] });
    const queue = new PQueue({ concurrency: AT_ONCE });
    const results = await queue.addAll(
      input.items.map(
        (item) => () =>
          decideOne(ctx, input.decision, item, text).catch((cause: unknown) =>
            refusedDecision(item.approvalId, toAppError(cause)),
          ),
      ),
    );
    return { results };
  });
