import "server-only";
import type { Remedy, Window } from "@/lib/attendance/remedy";
import { AppError, toAppError } from "@/lib/errors";
import { outcomeUnknown } from "@/lib/feishu/call";
import { createRemedy } from "@/lib/feishu/remedy-writes";
import {
  confirmRequest,
  markSent,
  markUnconfirmed,
  refuseRequest,
} from "@/lib/store/request-steps";
import type { RemedyRequest } from "@/lib/store/requests";
import type { Store } from "@/lib/store/store";
import { dayChanged } from "./day-changed";
import { logBehind } from "./log";
import { keepPending } from "./own-writes";
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

/**
 * Ends a request that was never sent, because of another one where that was met; one that another
 * process has sent by now is left to be settled.
 */
export const giveUp = (
  runtime: Runtime,
  id: string,
  error: AppError,
  metApprovalId?: string,
): Promise<boolean> =>
  refuseRequest(
    runtime.store,
    { id, sentAt: null },
    { ...failureOf(runtime, error), metApprovalId },
  );

/** Whether a failed sending says no for good: not that it, or Feishu, was not in order just then. */
const isFinal = ({ status, code }: AppError): boolean =>
  status < 500 || code === "feishu-refused" || code === "feishu-range";

/** Puts what became of a sending where people find it; in the transaction that changes the ledger. */
export type Tell = (store: Store, sent: Sent & { logId: string | undefined }) => Promise<void>;
type Sending = { id: string; sentAt: number; again: boolean; request: RemedyRequest };
type Answer = { approvalId: string | null } | { failure: unknown };

/** Feishu's log id of its answer, whatever that was. */
const logIdOf = (heard: string | undefined, answer: Answer) =>
  heard ?? ("failure" in answer ? toAppError(answer.failure).feishu?.logId : undefined);

/** What Feishu's answer, or its absence, means for the ledger. */
const noteAnswer = async (
  runtime: Runtime,
  store: Store,
  sending: Sending,
  answer: Answer,
): Promise<Sent> => {
  const unconfirmed = async (error: AppError): Promise<Sent> => {
    await markUnconfirmed(store, sending, failureOf(runtime, error));
    return { outcome: "unconfirmed", error };
  };
  if ("failure" in answer) {
    const error = toAppError(answer.failure);
    if (outcomeUnknown(answer.failure) || error.code === "internal") return unconfirmed(error);
    // Whoever asked was told that it will be settled: only a final no may end it.
    if (sending.again && !isFinal(error)) return unconfirmed(error);
    const ended = await refuseRequest(store, sending, failureOf(runtime, error));
    return ended ? { outcome: "refused", error } : { outcome: "taken" };
  }
  const { approvalId } = answer;
  const at = runtime.now();
  if (approvalId !== null && (await confirmRequest(store, sending.id, { approvalId, at }))) {
    await keepPending(store, sending.request, { approvalId, at });
    return { outcome: "confirmed", approvalId };
  }
  return unconfirmed(new AppError("feishu-malformed"));
};

type ToSend = {
  request: RemedyRequest;
  window: Window;
  /** What Feishu holds for that day now: only an approval that is not among it can prove that this one arrived. */
  before: readonly Remedy[];
  /** Whoever asked is no longer there to be told of a failure. */
  again: boolean;
};

/**
 * Sends a request once. The ledger is written before and after the call; when it cannot be written
 * after, the request counts as unconfirmed and is settled later.
 */
export const sendRequest = async (
  runtime: Runtime,
  { request, window: { punchNo, workType, free }, before, again }: ToSend,
  tell: Tell,
): Promise<Sent> => {
  const { store, tenant, now } = runtime;
  const knownApprovalIds = before.map(({ approvalId }) => approvalId);
  const sending = { id: request.id, sentAt: now(), again, request };
  const startBy = tenant.now() + START_WITHIN_MS;
  if (!(await markSent(store, request, { knownApprovalIds, at: sending.sentAt })))
    return { outcome: "taken" };
  const asked = { ...request, punchNo, workType, free };
  let heard: string | undefined;
  const answer: Answer = await createRemedy(tenant, asked, {
    priority: "interactive",
    startBy,
    heard: (logId) => {
      heard = logId;
    },
  }).catch((failure: unknown) => ({ failure }));
  const noted = store.transact(async (tx) => {
    const sent = await noteAnswer(runtime, tx, sending, answer);
    await tell(tx, { ...sent, logId: logIdOf(heard, answer) });
    return sent;
  });
  const sent = await noted.catch((cause: unknown): Sent => {
    logBehind(cause, "ledger after a correction");
    return { outcome: "unconfirmed", error: toAppError(cause) };
  });
  await dayChanged(runtime, request).catch((cause: unknown) => logBehind(cause, "stale day"));
  return sent;
};
