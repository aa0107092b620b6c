import "server-only";
import type { Remedy, Window } from "@/lib/attendance/remedy";
import { slotOf } from "@/lib/attendance/remedy";
import { type AppError, toAppError } from "@/lib/errors";
import { outcomeUnknown } from "@/lib/feishu/call";
import { createRemedy } from "@/lib/feishu/remedy-writes";
import { markRemediesStale } from "@/lib/store/remedies";
import {
  confirmRequest,
  markSent,
  markUnconfirmed,
  refuseRequest,
} from "@/lib/store/request-steps";
import { type RemedyRequest, readRequest } from "@/lib/store/requests";
import { markStale } from "@/lib/store/results";
import type { Runtime } from "./runtime";

/** What became of a request that was sent: `taken` is another process having sent it. */
export type Sent =
  | { outcome: "confirmed"; approvalId: string }
  | { outcome: "unconfirmed" }
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
export const giveUp = async (runtime: Runtime, requestId: string, error: AppError) => {
  const row = await readRequest(runtime.store, requestId);
  if (row?.state === "intended")
    await refuseRequest(runtime.store, requestId, failureOf(runtime, error));
};

/**
 * Sends a request once. `before` is what Feishu holds for that day now: only an approval that is
 * not among it can prove that this one arrived. The ledger is written before and after the call.
 */
export const sendRequest = async (
  runtime: Runtime,
  request: RemedyRequest,
  window: Window,
  before: readonly Remedy[],
): Promise<Sent> => {
  const { store, tenant, now } = runtime;
  const knownApprovalIds = before.map(({ approvalId }) => approvalId);
  if (!(await markSent(store, request.id, { knownApprovalIds, at: now() })))
    return { outcome: "taken" };
  try {
    const asked = {
      ...request,
      punchNo: window.punchNo,
      workType: window.workType,
      free: window.free,
    };
    const { approvalId } = await createRemedy(tenant, asked, { priority: "interactive" });
    const kept =
      approvalId !== null && (await confirmRequest(store, request.id, { approvalId, at: now() }));
    if (approvalId !== null && kept) return { outcome: "confirmed", approvalId };
    await markUnconfirmed(store, request.id, { at: now(), errorCode: "feishu-malformed" });
    return { outcome: "unconfirmed" };
  } catch (cause) {
    const error = toAppError(cause);
    if (outcomeUnknown(cause) || error.code === "internal") {
      await markUnconfirmed(store, request.id, failureOf(runtime, error));
      return { outcome: "unconfirmed" };
    }
    await refuseRequest(store, request.id, failureOf(runtime, error));
    return { outcome: "refused", error };
  } finally {
    await dayChanged(runtime, request);
  }
};
