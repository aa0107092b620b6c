import "server-only";
import type { Remedy, Window } from "@/lib/attendance/remedy";
import { slotOf } from "@/lib/attendance/remedy";
import { AppError, toAppError } from "@/lib/errors";
import { outcomeUnknown } from "@/lib/feishu/call";
import { createRemedy } from "@/lib/feishu/remedy-writes";
import { markRemediesStale } from "@/lib/store/remedies";
import {
  confirmRequest,
  markSent,
  markUnconfirmed,
  refuseRequest,
} from "@/lib/store/request-steps";
import type { RemedyRequest } from "@/lib/store/requests";
import { markStale } from "@/lib/store/results";
import { logBehind } from "./log";
import type { Runtime } from "./runtime";

/** No attempt starts later than this after the ledger says `sent`, so that settling may count on it. */
const START_WITHIN_MS = 30_000;

/** What became of a request that was sent: `taken` is another process having sent it. */
export type Sent =
  | { outcome: "confirmed"; approvalId: string }
  | { outcome: "unconfirmed"; error: AppError }
  | { outcome: "refused"; error: AppError }
  | { outcome: "taken" };

const failureOf = (runtime: Runtime, error: AppError) => ({
  at: runtime.now(),
  errorCode: error.code,
  feishuCode: error.feishu?.code,
  logId: error.feishu?.logId,
});

/** Cells and corrections of the day are asked for again the next time somebody looks. */
export const dayChanged = async (
  { store, now }: Runtime,
  { employeeId, day }: Pick<Remedy, "employeeId" | "day">,
) => {
  await markStale(store, employeeId, [day], now());
  await markRemediesStale(store, employeeId, [day], now());
};

/** The corrections of the same punch. */
export const ofSamePunch = (remedies: readonly Remedy[], slot: string): Remedy[] =>
  remedies.filter(({ punchNo, workType }) => slotOf(punchNo, workType) === slot);

/** Ends a request that was never sent; one that another process has sent by now is left to be settled. */
export const giveUp = (runtime: Runtime, id: string, error: AppError): Promise<boolean> =>
  refuseRequest(runtime.store, { id, sentAt: null }, failureOf(runtime, error));

/** What Feishu's answer, or its absence, means for the ledger. */
const noteAnswer = async (
  runtime: Runtime,
  sending: { id: string; sentAt: number },
  answer: { approvalId: string | null } | { failure: unknown },
): Promise<Sent> => {
  const { store, now } = runtime;
  if ("failure" in answer) {
    const error = toAppError(answer.failure);
    const failure = failureOf(runtime, error);
    if (outcomeUnknown(answer.failure) || error.code === "internal") {
      await markUnconfirmed(store, sending, failure);
      return { outcome: "unconfirmed", error };
    }
    await refuseRequest(store, sending, failure);
    return { outcome: "refused", error };
  }
  const { approvalId } = answer;
  if (approvalId !== null && (await confirmRequest(store, sending.id, { approvalId, at: now() })))
    return { outcome: "confirmed", approvalId };
  const error = new AppError("feishu-malformed");
  await markUnconfirmed(store, sending, failureOf(runtime, error));
  return { outcome: "unconfirmed", error };
};

/**
 * Sends a request once. `before` is what Feishu holds for that day now: only an approval that is
 * not among it can prove that this one arrived. The ledger is written before and after the call;
 * when it cannot be written after, the request counts as unconfirmed and is settled later.
 */
export const sendRequest = async (
  runtime: Runtime,
  request: RemedyRequest,
  { punchNo, workType, free }: Window,
  before: readonly Remedy[],
): Promise<Sent> => {
  const { store, tenant, now } = runtime;
  const knownApprovalIds = before.map(({ approvalId }) => approvalId);
  const sending = { id: request.id, sentAt: now() };
  const startBy = tenant.now() + START_WITHIN_MS;
  if (!(await markSent(store, request.id, { knownApprovalIds, at: sending.sentAt })))
    return { outcome: "taken" };
  const asked = { ...request, punchNo, workType, free };
  const answer = await createRemedy(tenant, asked, { priority: "interactive", startBy }).catch(
    (failure: unknown) => ({ failure }),
  );
  const sent = await noteAnswer(runtime, sending, answer).catch((cause: unknown): Sent => {
    logBehind(cause, "ledger after a correction");
    return { outcome: "unconfirmed", error: toAppError(cause) };
  });
  await dayChanged(runtime, request).catch((cause: unknown) => logBehind(cause, "stale day"));
  return sent;
};
