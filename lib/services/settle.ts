import "server-only";
import type { Remedy } from "@/lib/attendance/remedy";
import { slotOf, timeProblem } from "@/lib/attendance/remedy";
import { AppError, toAppError } from "@/lib/errors";
import { fetchWindows } from "@/lib/feishu/windows";
import { appendAudit } from "@/lib/store/audit";
import {
  confirmRequest,
  markUnconfirmed,
  noteAbsent,
  refuseRequest,
} from "@/lib/store/request-steps";
import { isOpen, type OpenRequest, openRequests, readRequest } from "@/lib/store/requests";
import { underLease } from "./lease";
import { log } from "./log";
import { lookAt } from "./remedy-history";
import type { Runtime } from "./runtime";
import { dayChanged, ofSamePunch, sendRequest } from "./send-request";
import { goneWell, isDue, priorityOf, putOff } from "./settle-pace";

/** Longer than a sending may last (see `startBy`): whoever was at it is gone. */
const QUIET_SECONDS = { intended: 60, sent: 60, unconfirmed: 0 } as const;
/** A call that ended less than this ago may still be applied; so may one between two looks. */
const LOOK_AFTER_SECONDS = 30;

const tell = (runtime: Runtime, request: OpenRequest, outcome: string, error?: AppError) =>
  appendAudit(runtime.store, {
    at: runtime.now(),
    actorId: request.actorId,
    action: "settle",
    employeeId: request.employeeId,
    before: { requestId: request.id, state: request.state },
    after: { day: request.day, slot: request.slot, time: request.time },
    outcome: error ? `${outcome}: ${error.code}` : outcome,
    requestId: request.id,
    logId: error?.feishu?.logId ?? null,
  });

const refuse = async (runtime: Runtime, request: OpenRequest, code: AppError["code"]) => {
  const failure = { at: runtime.now(), errorCode: code };
  // Whoever sent it meanwhile knows better.
  if (await refuseRequest(runtime.store, request, failure))
    await tell(runtime, request, "refused", new AppError(code));
};

/** Its own approval: new since it was sent, for the same punch and time. */
const arrived = (request: OpenRequest, seen: readonly Remedy[]): Remedy | undefined =>
  ofSamePunch(seen, request.slot).find(
    ({ approvalId, time }) =>
      time === request.time && !request.knownApprovalIds.includes(approvalId),
  );

/** Proven absent, so it is sent again, if Feishu still allows it. */
const sendAgain = async (runtime: Runtime, request: OpenRequest, seen: readonly Remedy[]) => {
  const { employeeId, day } = request;
  const key = `${request.id} sending`;
  if (!isDue(runtime, key)) return;
  const answer = await fetchWindows(
    runtime.tenant,
    { employeeId, day },
    { priority: "background" },
  );
  if (!answer.eligible) return refuse(runtime, request, answer.reason);
  const window = answer.windows.find(
    (each) => slotOf(each.punchNo, each.workType) === request.slot,
  );
  if (!window) return refuse(runtime, request, "nothing-to-remedy");
  // Its time was not in the future when it was asked for, so it is not now.
  const problem = timeProblem(request.time, window, request.time);
  if (problem) return refuse(runtime, request, problem);
  const sent = await sendRequest(runtime, request, window, seen);
  (sent.outcome === "unconfirmed" ? putOff : goneWell)(runtime, key);
  const error = "error" in sent ? sent.error : undefined;
  await tell(runtime, request, `sent again: ${sent.outcome}`, error);
};

const settleOne = async (runtime: Runtime, request: OpenRequest): Promise<void> => {
  const { store, now } = runtime;
  const priority = priorityOf(runtime, request.id);
  const seen = await lookAt(runtime, request.employeeId, request.day, priority);
  const own = request.state === "intended" ? undefined : arrived(request, seen);
  if (own && (await confirmRequest(store, request.id, { approvalId: own.approvalId, at: now() }))) {
    await dayChanged(runtime, request);
    return tell(runtime, request, "confirmed");
  }
  if (ofSamePunch(seen, request.slot).some(({ state }) => state === "pending"))
    return refuse(runtime, request, "already-requested");
  if (request.state === "intended") return sendAgain(runtime, request, seen);
  if (request.state === "sent") {
    await markUnconfirmed(store, request, { at: now(), errorCode: "feishu-unavailable" });
    return;
  }
  const { firstAbsentAt } = request;
  if (firstAbsentAt === null) {
    if (now() - (request.endedAt ?? now()) >= LOOK_AFTER_SECONDS)
      await noteAbsent(store, request.id, now());
    return;
  }
  if (now() - firstAbsentAt >= LOOK_AFTER_SECONDS) await sendAgain(runtime, request, seen);
};

/** The request as it is now, if it is open and nobody can be working on it any more. */
const restingNow = async (runtime: Runtime, id: string): Promise<OpenRequest | null> => {
  const request = await readRequest(runtime.store, id);
  if (request === null || !isOpen(request)) return null;
  const lastStep = request.endedAt ?? request.sentAt ?? request.createdAt;
  return runtime.now() - lastStep < QUIET_SECONDS[request.state] ? null : request;
};

/**
 * Settles requests whose outcome nobody knows, by asking Feishu in all five states. Only a look
 * that found nothing thirty seconds after the call, and another thirty seconds later, proves that
 * one never arrived. What cannot be asked, or was sent again in vain, is tried less and less often.
 * Runs under a lease, so that one process does it at a time.
 */
export const settleRequests = (
  runtime: Runtime,
  only: { employeeIds?: readonly string[] } = {},
): Promise<void> =>
  underLease(runtime.store, "settle", async (held) => {
    for (const { id } of await openRequests(runtime.store, only)) {
      if (!held()) return;
      const request = await restingNow(runtime, id);
      if (request === null || !isDue(runtime, id)) continue;
      await settleOne(runtime, request).then(
        () => goneWell(runtime, id),
        (cause: unknown) => {
          putOff(runtime, id);
          log.warn({ code: toAppError(cause).code }, "request not settled yet");
        },
      );
    }
  });
