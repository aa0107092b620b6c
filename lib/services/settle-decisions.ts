import "server-only";
import { mayDecide, type Remedy, reachedBy } from "@/lib/attendance/remedy";
import { AppError, type ErrorCode, toAppError } from "@/lib/errors";
import { appendAudit } from "@/lib/store/audit";
import { type DecisionRow, finishDecision, refuseDecision } from "@/lib/store/decisions";
import { openDecisions } from "@/lib/store/decisions-open";
import type { Store } from "@/lib/store/store";
import { dayChanged } from "./day-changed";
import { underLease } from "./lease";
import { log } from "./log";
import type { Look } from "./look";
import type { Runtime } from "./runtime";
import { sendDecision } from "./send-decision";
import { settleByLooks } from "./settle-looks";
import { goneWell, isDue, putOff } from "./settle-pace";
import { nextInTurn } from "./settle-turns";

/** Longer than a call with its repeats may last: whoever was deciding is gone. */
const QUIET_SECONDS = 60;

type Told = {
  outcome: string;
  error?: AppError | null | undefined;
  /** Feishu's, of the answer that this is about. */
  logId?: string | undefined;
};

const tell = (runtime: Runtime, store: Store, row: DecisionRow, { outcome, error, logId }: Told) =>
  appendAudit(store, {
    at: runtime.now(),
    actorId: row.actorId,
    action: "settle-decision",
    employeeId: row.employeeId,
    before: { approvalId: row.approvalId, day: row.day, state: row.state },
    after: { decision: row.decision },
    outcome: error ? `${outcome}: ${error.code}` : outcome,
    requestId: row.id,
    logId: logId ?? null,
  });

const sendAgain = async (runtime: Runtime, row: DecisionRow, remedy: Remedy) => {
  const toTell = { row, remedy, decision: row.decision, longAgo: true };
  const { result } = await sendDecision(
    runtime,
    toTell,
    (tx, { result: { outcome }, error, logId }) =>
      tell(runtime, tx, row, { outcome: `sent again: ${outcome}`, error, logId }),
  );
  (result.outcome === "unconfirmed" ? putOff : goneWell)(runtime, row.id);
};

const settleOne = async (runtime: Runtime, row: DecisionRow, look: Look): Promise<void> => {
  const { store, now } = runtime;
  const remedy = look.at(row).find(({ approvalId }) => approvalId === row.approvalId);
  const refuse = (errorCode: ErrorCode) =>
    store.transact(async (tx) => {
      if (!(await refuseDecision(tx, row, { at: now(), errorCode }))) return;
      const error = new AppError(errorCode);
      await tell(runtime, tx, row, { outcome: "refused", error });
    });
  if (!remedy) return refuse("not-found");
  if (remedy.state === reachedBy(row.decision)) {
    await store.transact(async (tx) => {
      if (await finishDecision(tx, row.id, now()))
        await tell(runtime, tx, row, { outcome: "done" });
    });
  } else if (mayDecide(row.decision, remedy.state)) await sendAgain(runtime, row, remedy);
  else await refuse("illegal-transition");
  await dayChanged(runtime, remedy);
};

const notSettled = (runtime: Runtime, rows: readonly DecisionRow[], cause: unknown) => {
  for (const { id } of rows) putOff(runtime, id);
  log.warn({ code: toAppError(cause).code, decisions: rows.length }, "decisions not settled yet");
};

/**
 * Settles decisions whose process died or whose outcome nobody knows: done when Feishu has the
 * state, told again while it may still be reached, for telling twice changes nothing.
 */
export const settleDecisions = (runtime: Runtime): Promise<void> =>
  underLease(runtime.store, "settle-decisions", async (held) => {
    const quietSince = runtime.now() - QUIET_SECONDS;
    const open = await nextInTurn(runtime, "decisions", (part) =>
      openDecisions(runtime.store, { ...part, quietSince }),
    );
    const due = open.filter(({ id }) => isDue(runtime, id));
    await settleByLooks(runtime, due, {
      held,
      settle: (row, look) =>
        settleOne(runtime, row, look).catch((cause: unknown) => notSettled(runtime, [row], cause)),
      unseen: (rows, cause) => notSettled(runtime, rows, cause),
    });
  });
