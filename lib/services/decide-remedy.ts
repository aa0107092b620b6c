import "server-only";
import type { Day } from "@/lib/attendance/day";
import { type Decision, mayDecide, type Remedy, reachedBy, slotOf } from "@/lib/attendance/remedy";
import { AppError, toAppError } from "@/lib/errors";
import { lostConnection } from "@/lib/store/database-error";
import { type DecisionRow, intendDecision } from "@/lib/store/decisions";
import { filersOf, openRequests } from "@/lib/store/requests";
import { readRecords } from "@/lib/store/results";
import type { Store } from "@/lib/store/store";
import { note } from "./audit";
import type { Context } from "./context";
import { dayChanged } from "./day-changed";
import { isPlausible } from "./days";
import { logBehind } from "./log";
import { lookAt } from "./look-together";
import { wasNow } from "./remedy-was";
import { type DecisionResult, refusedDecision, sendDecision } from "./send-decision";

export type Item = { approvalId: string; employeeId: string; date: Day };

/** The correction as Feishu has it now; the caller's hint only says where to look. */
const find = async (ctx: Context, { approvalId, employeeId, date }: Item): Promise<Remedy> => {
  if (!ctx.scope.sees(employeeId) || !isPlausible(date)) throw new AppError("not-found");
  const seen = await lookAt(ctx, employeeId, date);
  const remedy = seen.find((each) => each.approvalId === approvalId);
  if (!remedy) throw new AppError("not-found");
  return remedy;
};

/** Who filed it through us, whether or not its arrival has been confirmed yet; null for what came from elsewhere. */
const filerOf = async (ctx: Context, remedy: Remedy): Promise<string | null> => {
  const { approvalId, employeeId, day } = remedy;
  const filer = (await filersOf(ctx.store, [approvalId])).get(approvalId);
  if (filer !== undefined) return filer;
  const slot = slotOf(remedy.punchNo, remedy.workType);
  const open = await openRequests(ctx.store, { employeeIds: [employeeId], from: day, to: day });
  return open.find((row) => row.slot === slot)?.actorId ?? null;
};

/** The punch without it, as last seen: once it is approved, Feishu no longer tells. */
const wasOf = async ({ store, config }: Context, remedy: Remedy) => {
  const { employeeId, day, zone } = remedy;
  const [seen] = await readRecords(store, { employeeIds: [employeeId], from: day, to: day });
  return wasNow(remedy, seen?.record ?? null, zone ?? config.timeZone);
};

/** Why the viewer must not take this decision; null when they may. */
const objection = (
  { viewerId }: Context,
  remedy: Remedy,
  { decision, filer }: { decision: Decision; filer: string | null },
): AppError | null => {
  if (remedy.employeeId === viewerId) return new AppError("own-remedy");
  if (filer === viewerId) return new AppError("own-filing");
  const possible = mayDecide(decision, remedy.state) || remedy.state === reachedBy(decision);
  return possible ? null : new AppError("illegal-transition");
};

type Outcome = DecisionResult["outcome"] | "intended";
type Facts = { after?: object; error?: AppError | null; logId?: string | undefined };
type Tell = (store: Store, outcome: Outcome, facts?: Facts) => Promise<void>;

type Intent = Omit<Parameters<typeof intendDecision>[1], "actorId" | "createdAt">;

/** Null where nobody can say whether it is in the ledger: if it is, it will be carried out. */
const intend = async ({ store, viewerId, now }: Context, intent: Intent, tell: Tell) => {
  const intending = store.transact(async (tx) => {
    const whose = { actorId: viewerId, createdAt: now() };
    const intended = await intendDecision(tx, { ...intent, ...whose });
    if (intended.decision.decision === intent.decision) await tell(tx, "intended");
    return intended;
  });
  return intending.catch((cause: unknown) => {
    if (lostConnection(cause)) return null;
    throw cause;
  });
};

/** Once it is in the ledger it happens, sooner or later: whatever breaks, nobody may call it refused. */
const carryOut = async (
  ctx: Context,
  remedy: Remedy,
  row: DecisionRow,
  tell: Tell,
): Promise<DecisionResult> => {
  const { approvalId } = remedy;
  const toTell = { row, remedy, decision: row.decision };
  try {
    const { result } = await sendDecision(ctx, toTell, (tx, { result: told, error, logId }) =>
      tell(tx, told.outcome, { after: { state: told.state }, error, logId }),
    );
    await dayChanged(ctx, remedy).catch((cause: unknown) => logBehind(cause, "stale day"));
    return result;
  } catch (cause) {
    logBehind(cause, "ledger of a decision");
    return { approvalId, outcome: "unconfirmed", state: null, code: toAppError(cause).code };
  }
};

/**
 * Decides one correction of somebody in scope; `text` is the note. Refusals are answered, and what kept it
 * from being looked at is thrown.
 */
export const decideOne = async (
  ctx: Context,
  decision: Decision,
  item: Item,
  text: string,
): Promise<DecisionResult> => {
  const remedy = await find(ctx, item);
  const { approvalId, employeeId, day, time, state } = remedy;
  const slot = slotOf(remedy.punchNo, remedy.workType);
  const { fourEyes } = ctx.config;
  const filer = fourEyes ? await filerOf(ctx, remedy) : null;
  const was = await wasOf(ctx, remedy);
  const tell: Tell = (store, outcome, { after, error, logId } = {}) =>
    note(
      { ...ctx, store },
      {
        action: "decide",
        employeeId,
        before: {
          ...{ approvalId, day, slot, time, state },
          ...(was && { was }),
          ...(fourEyes && { filer: filer ?? "unknown" }),
        },
        after: { decision, ...(text !== "" && { note: text }), ...after },
        outcome,
        ...(error && { error }),
        logId,
      },
    );
  const refuse = async (error: AppError) => {
    await tell(ctx.store, "refused", { error });
    return refusedDecision(approvalId, error, state);
  };
  const refused = objection(ctx, remedy, { decision, filer });
  if (refused) return refuse(refused);
  if (state === reachedBy(decision)) {
    await tell(ctx.store, "already", { after: { state } });
    return { approvalId, outcome: "already", state, code: null };
  }
  const intended = await intend(ctx, { approvalId, employeeId, day, decision, note: text }, tell);
  if (intended === null) return { approvalId, outcome: "unconfirmed", state, code: "internal" };
  const { outcome, decision: row } = intended;
  if (outcome === "open" && row.decision !== decision)
    return refuse(new AppError("still-unconfirmed"));
  return carryOut(ctx, remedy, row, tell);
};
