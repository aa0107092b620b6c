import "server-only";
import { type Decision, type Remedy, reachedBy } from "@/lib/attendance/remedy";
import type { DecisionResults } from "@/lib/contract/remedies";
import { AppError, toAppError } from "@/lib/errors";
import { outcomeUnknown } from "@/lib/feishu/call";
import { decideRemedy } from "@/lib/feishu/remedy-writes";
import {
  type DecisionRow,
  finishDecision,
  markDecisionSent,
  markDecisionUnconfirmed,
  refuseDecision,
} from "@/lib/store/decisions";
import type { Store } from "@/lib/store/store";
import { lookAt } from "./look-together";
import type { Runtime } from "./runtime";

/** Without who was first, which nobody needs while it is being sent. */
export type DecisionResult = Omit<DecisionResults["results"][number], "reached">;

export const refusedDecision = (
  approvalId: string,
  error: AppError,
  state: Remedy["state"] | null = null,
): DecisionResult => ({ approvalId, outcome: "refused", state, code: error.code });

/** After the call only Feishu's own record counts: its answer proves nothing. */
const stateNow = async (runtime: Runtime, { employeeId, day, approvalId }: Remedy) =>
  (await lookAt(runtime, employeeId, day)).find((each) => each.approvalId === approvalId)?.state ??
  null;

/** Feishu has no code of its own for these two. */
const reasonOf = (error: AppError, before: Remedy["state"], after: Remedy["state"]): AppError => {
  const { code, feishu } = error;
  if (after !== before) return new AppError("illegal-transition", { feishu });
  return code === "feishu-refused" ? new AppError("foreign-approval", { feishu }) : error;
};

/** What became of a decision, and what went wrong where it is not done. */
type Told = { result: DecisionResult; error: AppError | null };
/** With Feishu's log id of its answer, whatever that was. */
type Answered = Told & { logId: string | undefined };
export type TellDecision = (store: Store, told: Answered) => Promise<void>;

type ToTell = {
  row: Pick<DecisionRow, "id" | "state" | "sentAt">;
  remedy: Remedy;
  decision: Decision;
  /** An earlier telling, if there was one, is so long ago that Feishu would have it. */
  longAgo?: boolean;
};
type Seen = { state: Remedy["state"] | null; failure: Failed | null };
type Failed = { error: AppError; unknown: boolean };

/** A refusal ends a decision only if no other telling of it may still arrive. */
const noteOutcome = async (
  runtime: Runtime,
  store: Store,
  { row, remedy, decision, longAgo, sentAt }: ToTell & { sentAt: number | null },
  { state, failure }: Seen,
): Promise<Told> => {
  const { approvalId } = remedy;
  const at = runtime.now();
  if (state === reachedBy(decision)) {
    await finishDecision(store, row.id, at);
    const outcome = failure && !failure.unknown ? "already" : "done";
    return { result: { approvalId, outcome, state, code: null }, error: null };
  }
  const { code, feishu } = failure?.error ?? {};
  const facts = {
    at,
    errorCode: code ?? "feishu-unavailable",
    feishuCode: feishu?.code,
    logId: feishu?.logId,
  };
  const sending = { id: row.id, sentAt };
  const alone = sentAt !== null && (longAgo === true || row.state === "intended");
  if (state !== null && failure && !failure.unknown && alone) {
    if (await refuseDecision(store, sending, facts)) {
      const error = reasonOf(failure.error, remedy.state, state);
      return { result: refusedDecision(approvalId, error, state), error };
    }
  }
  if (sentAt !== null) await markDecisionUnconfirmed(store, sending, facts);
  const result = { approvalId, outcome: "unconfirmed", state, code: code ?? null } as const;
  return { result, error: failure?.error ?? null };
};

/**
 * Tells Feishu a decision that is in the ledger and finds out what became of it; `tell` puts that
 * where people find it, in the transaction that changes the ledger.
 */
export const sendDecision = async (
  runtime: Runtime,
  toTell: ToTell,
  tell: TellDecision,
): Promise<Told> => {
  const { store, tenant, now } = runtime;
  const { row, remedy, decision } = toTell;
  const at = now();
  // Somebody else may be telling it this moment: twice changes nothing, but the ledger is theirs then.
  const sentAt = (await markDecisionSent(store, row, at)) ? at : null;
  const asked = { approvalId: remedy.approvalId, decision };
  let heard: string | undefined;
  const failure = await decideRemedy(tenant, asked, {
    priority: "interactive",
    heard: (logId) => {
      heard = logId;
    },
  }).then(
    () => null,
    (cause: unknown) => ({ error: toAppError(cause), unknown: outcomeUnknown(cause) }),
  );
  const state = await stateNow(runtime, remedy).catch(() => null);
  return store.transact(async (tx) => {
    const told = await noteOutcome(runtime, tx, { ...toTell, sentAt }, { state, failure });
    await tell(tx, { ...told, logId: heard ?? failure?.error.feishu?.logId });
    return told;
  });
};
