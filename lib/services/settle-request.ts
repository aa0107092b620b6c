import "server-only";
import { ofSamePunch, type Remedy, slotOf, timeProblem } from "@/lib/attendance/remedy";
import { AppError, type ErrorCode } from "@/lib/errors";
import { fetchWindows } from "@/lib/feishu/windows";
import { appendAudit } from "@/lib/store/audit";
import {
  confirmRequest,
  markUnconfirmed,
  noteAbsent,
  refuseRequest,
} from "@/lib/store/request-steps";
import type { OpenRequest } from "@/lib/store/requests";
import type { Store } from "@/lib/store/store";
import { dayChanged } from "./day-changed";
import type { Look } from "./look";
import type { Runtime } from "./runtime";
import { sendRequest } from "./send-request";
import { goneWell, isDue, putOff } from "./settle-pace";

/** A call that ended less than this ago may still be applied; so may one between two looks. */
const LOOK_AFTER_SECONDS = 30;
/** For so long what was seen is good enough to send upon. */
const LOOK_HOLDS_SECONDS = 15;

type Told = {
  outcome: string;
  error?: AppError | undefined;
  metApprovalId?: string | undefined;
  /** Feishu's, of the answer that this is about. */
  logId?: string | undefined;
};

const tell = (
  runtime: Runtime,
  store: Store,
  request: OpenRequest,
  { outcome, error, metApprovalId, logId }: Told,
) =>
  appendAudit(store, {
    at: runtime.now(),
    actorId: request.actorId,
    action: "settle",
    employeeId: request.employeeId,
    before: { requestId: request.id, state: request.state },
    after: {
      ...{ day: request.day, slot: request.slot, time: request.time },
      ...(metApprovalId !== undefined && { metApprovalId }),
    },
    outcome: error ? `${outcome}: ${error.code}` : outcome,
    requestId: request.id,
    logId: logId ?? null,
  });

const refuse = async (
  runtime: Runtime,
  request: OpenRequest,
  errorCode: ErrorCode,
  metApprovalId?: string,
) =>
  runtime.store.transact(async (tx) => {
    const failure = { at: runtime.now(), errorCode, metApprovalId };
    // Whoever sent it meanwhile knows better.
    if (!(await refuseRequest(tx, request, failure))) return;
    const error = new AppError(errorCode);
    await tell(runtime, tx, request, { outcome: "refused", error, metApprovalId });
  });

const words = (text: string) => text.trim().replace(/\s+/g, " ");
const sameReason = (seen: string, asked: string) => ["", words(asked)].includes(words(seen));

/** Its own approval: new since it was sent, for the same punch, time and reason, if one is told. */
const arrived = (request: OpenRequest, seen: readonly Remedy[]): Remedy | undefined =>
  ofSamePunch(seen, request.slot).find(
    ({ approvalId, time, reason }) =>
      time === request.time &&
      sameReason(reason, request.reason) &&
      !request.knownApprovalIds.includes(approvalId),
  );

/** What somebody else has filed for the same punch meanwhile, which makes it needless. */
const metBy = (request: OpenRequest, seen: readonly Remedy[]): Remedy | undefined =>
  ofSamePunch(seen, request.slot).find(
    ({ approvalId, state }) =>
      state === "pending" ||
      (state === "approved" &&
        request.state !== "intended" &&
        !request.knownApprovalIds.includes(approvalId)),
  );

/** Proven absent, so it is sent again, if Feishu still allows it. */
const sendAgain = async (runtime: Runtime, request: OpenRequest, look: Look) => {
  const key = `${request.id} sending`;
  // The others of the look may have taken long: the next one is this one's turn.
  if (!isDue(runtime, key) || runtime.now() - look.endedAt > LOOK_HOLDS_SECONDS) return;
  const answer = await fetchWindows(runtime.tenant, request, { priority: "background" });
  if (!answer.eligible) return refuse(runtime, request, answer.reason);
  const window = answer.windows.find(
    (each) => slotOf(each.punchNo, each.workType) === request.slot,
  );
  if (!window) return refuse(runtime, request, "nothing-to-remedy");
  // Its time was not in the future when it was asked for, so it is not now.
  const problem = timeProblem(request.time, window, request.time);
  if (problem) return refuse(runtime, request, problem);
  const toSend = { request, window, before: look.at(request), again: true };
  const sent = await sendRequest(runtime, toSend, (tx, { outcome, logId, ...rest }) => {
    const error = "error" in rest ? rest.error : undefined;
    return tell(runtime, tx, request, { outcome: `sent again: ${outcome}`, error, logId });
  });
  (sent.outcome === "unconfirmed" ? putOff : goneWell)(runtime, key);
};

const confirm = async (runtime: Runtime, request: OpenRequest, { approvalId }: Remedy) =>
  runtime.store.transact(async (tx) => {
    const confirmed = await confirmRequest(tx, request.id, { approvalId, at: runtime.now() });
    if (confirmed) await tell(runtime, tx, request, { outcome: "confirmed" });
    return confirmed;
  });

/** Which step a look allows. Until absence is proven nothing may be ended: it could still arrive. */
export const settleRequest = async (
  runtime: Runtime,
  request: OpenRequest,
  look: Look,
): Promise<void> => {
  const { store, now } = runtime;
  const seen = look.at(request);
  const own = request.state === "intended" ? undefined : arrived(request, seen);
  if (own && (await confirm(runtime, request, own))) return dayChanged(runtime, request);
  if (request.state === "sent") {
    await markUnconfirmed(store, request, { at: now(), errorCode: "feishu-unavailable" });
    return;
  }
  if (request.state === "unconfirmed") {
    const { firstAbsentAt, endedAt } = request;
    const since = firstAbsentAt ?? endedAt ?? look.startedAt;
    if (look.startedAt - since < LOOK_AFTER_SECONDS) return;
    if (firstAbsentAt === null) {
      await noteAbsent(store, request, look.endedAt);
      return;
    }
  }
  const met = metBy(request, seen);
  if (met) return refuse(runtime, request, "already-requested", met.approvalId);
  await sendAgain(runtime, request, look);
};
