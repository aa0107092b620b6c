import "server-only";
import { type Decision, type Remedy, reachedBy } from "@/lib/attendance/remedy";
import type { DecisionResults } from "@/lib/contract/remedies";
import { AppError, toAppError } from "@/lib/errors";
import { outcomeUnknown } from "@/lib/feishu/call";
import { decideRemedy } from "@/lib/feishu/remedy-writes";
import {
  finishDecision,
  markDecisionSent,
  markDecisionUnconfirmed,
  refuseDecision,
} from "@/lib/store/decisions";
import { lookAt } from "./remedy-history";
import type { Runtime } from "./runtime";

export type DecisionResult = DecisionResults["results"][number];

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

/** Tells Feishu a decision that is in the ledger and finds out what became of it. */
export const sendDecision = async (
  runtime: Runtime,
  decisionId: string,
  remedy: Remedy,
  decision: Decision,
): Promise<Told> => {
  const { store, tenant, now } = runtime;
  const { approvalId } = remedy;
  await markDecisionSent(store, decisionId, now());
  const asked = { approvalId, decision };
  const failure = await decideRemedy(tenant, asked, { priority: "interactive" }).then(
    () => null,
    (cause: unknown) => ({ error: toAppError(cause), unknown: outcomeUnknown(cause) }),
  );
  const state = await stateNow(runtime, remedy).catch(() => null);
  const { code, feishu } = failure?.error ?? {};
  const facts = {
    at: now(),
    errorCode: code ?? "feishu-unavailable",
    feishuCode: feishu?.code,
    logId: feishu?.logId,
  };
  if (state === reachedBy(decision)) {
    await finishDecision(store, decisionId, now());
    const outcome = failure && !failure.unknown ? "already" : "done";
    return { result: { approvalId, outcome, state, code: null }, error: null };
  }
  if (state === null || !failure || failure.unknown) {
    await markDecisionUnconfirmed(store, decisionId, facts);
    const result = { approvalId, outcome: "unconfirmed", state, code: code ?? null } as const;
    return { result, error: failure?.error ?? null };
  }
  await refuseDecision(store, decisionId, facts);
  const error = reasonOf(failure.error, remedy.state, state);
  return { result: refusedDecision(approvalId, error, state), error };
};
