import "server-only";
import { mayDecide, reachedBy } from "@/lib/attendance/remedy";
import { AppError, type ErrorCode, toAppError } from "@/lib/errors";
import { appendAudit } from "@/lib/store/audit";
import {
  type DecisionRow,
  finishDecision,
  openDecisions,
  refuseDecision,
} from "@/lib/store/decisions";
import { underLease } from "./lease";
import { log } from "./log";
import { lookAt } from "./remedy-history";
import type { Runtime } from "./runtime";
import { sendDecision } from "./send-decision";
import { dayChanged } from "./send-request";
import { goneWell, isDue, priorityOf, putOff } from "./settle-pace";

/** Longer than a call with its repeats may last: whoever was deciding is gone. */
const QUIET_SECONDS = 60;
const AT_A_TIME = 100;

const tell = (runtime: Runtime, row: DecisionRow, outcome: string, error?: AppError | null) =>
  appendAudit(runtime.store, {
    at: runtime.now(),
    actorId: row.actorId,
    action: "settle-decision",
    employeeId: row.employeeId,
    before: { approvalId: row.approvalId, day: row.day, state: row.state },
    after: { decision: row.decision },
    outcome: error ? `${outcome}: ${error.code}` : outcome,
    requestId: row.id,
    logId: error?.feishu?.logId ?? null,
  });

const settleOne = async (runtime: Runtime, row: DecisionRow): Promise<void> => {
  const { store, now } = runtime;
  const seen = await lookAt(runtime, row.employeeId, row.day, priorityOf(runtime, row.id));
  const remedy = seen.find(({ approvalId }) => approvalId === row.approvalId);
  const refuse = async (errorCode: ErrorCode) => {
    await refuseDecision(store, row.id, { at: now(), errorCode });
    await tell(runtime, row, "refused", new AppError(errorCode));
  };
  if (!remedy) return refuse("not-found");
  if (remedy.state === reachedBy(row.decision)) {
    await finishDecision(store, row.id, now());
    await tell(runtime, row, "done");
  } else if (mayDecide(row.decision, remedy.state)) {
    const { result, error } = await sendDecision(runtime, row.id, remedy, row.decision);
    await tell(runtime, row, `sent again: ${result.outcome}`, error);
    (result.outcome === "unconfirmed" ? putOff : goneWell)(runtime, row.id);
  } else await refuse("illegal-transition");
  await dayChanged(runtime, remedy);
};

/**
 * Settles decisions whose process died or whose outcome nobody knows: done when Feishu has the
 * state, told again while it may still be reached, for telling twice changes nothing.
 */
export const settleDecisions = (runtime: Runtime): Promise<void> =>
  underLease(runtime.store, "settle-decisions", async (held) => {
    const quietSince = runtime.now() - QUIET_SECONDS;
    for (const row of await openDecisions(runtime.store, { quietSince, limit: AT_A_TIME })) {
      if (!held()) return;
      if (!isDue(runtime, row.id)) continue;
      await settleOne(runtime, row).catch((cause: unknown) => {
        putOff(runtime, row.id);
        log.warn({ code: toAppError(cause).code }, "decision not settled yet");
      });
    }
  });
