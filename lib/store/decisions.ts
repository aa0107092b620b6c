import "server-only";
import { and, desc, eq, inArray, isNull, sql } from "drizzle-orm";
import type { PgUpdateSetSource } from "drizzle-orm/pg-core";
import type { Day } from "@/lib/attendance/day";
import type { Decision } from "@/lib/attendance/remedy";
import { AppError } from "@/lib/errors";
import { instantOf } from "./bulk";
import { type Failure, failureColumns, NO_FAILURE } from "./failure";
import { type DecisionState, decisions } from "./schema/ledger";
import type { Store } from "./store";

/** One line of the ledger of decisions that we tell Feishu. Instants are epoch seconds. */
export type DecisionRow = typeof decisions.$inferSelect;

type Intent = {
  approvalId: string;
  employeeId: string;
  day: Day;
  decision: Decision;
  actorId: string;
  note: string;
  /** Epoch seconds. */
  createdAt: number;
};

const OPEN = ["intended", "sent", "unconfirmed"] as const;
/** Nobody knows yet that it has arrived, nor that it never will. */
export const isOpenDecision = inArray(decisions.state, [...OPEN]);

/** Writes down what is about to be told; while one is open for the approval, answers that one. */
export const intendDecision = async (
  store: Store,
  intent: Intent,
): Promise<{ outcome: "new" | "open"; decision: DecisionRow }> => {
  for (let look = 0; look < 3; look += 1) {
    const [decision] = await store.write((db) =>
      db
        .insert(decisions)
        .values({ ...intent, state: "intended" })
        .onConflictDoNothing()
        .returning(),
    );
    if (decision) return { outcome: "new", decision };
    const [other] = await store.read((db) =>
      db
        .select()
        .from(decisions)
        .where(and(eq(decisions.approvalId, intent.approvalId), isOpenDecision)),
    );
    if (other) return { outcome: "open", decision: other };
  }
  throw new AppError("internal");
};

/** Whose sending it is that ended: when it went out (epoch seconds); null for one that never did. */
type Sending = Pick<DecisionRow, "id" | "sentAt">;

/** Somebody who has been away must not end what another process has sent again since. */
const sameSending = (sentAt: number | null) =>
  sentAt === null ? isNull(decisions.sentAt) : sql`${decisions.sentAt} = ${instantOf(sentAt)}`;

/** Every step answers whether it happened: from another state than its own it does nothing. */
const step = async (
  store: Store,
  id: string,
  from: readonly DecisionState[],
  set: PgUpdateSetSource<typeof decisions>,
  sentAt?: number | null,
): Promise<boolean> => {
  const moved = await store.write((db) =>
    db
      .update(decisions)
      .set(set)
      .where(
        and(
          eq(decisions.id, id),
          inArray(decisions.state, [...from]),
          sentAt === undefined ? undefined : sameSending(sentAt),
        ),
      )
      .returning({ id: decisions.id }),
  );
  return moved.length === 1;
};

const endedBy = (at: number) => sql`coalesce(${decisions.endedAt}, ${instantOf(at)})`;

/**
 * The last step before Feishu is called, at `at` (epoch seconds). Deciding twice is harmless, so
 * unconfirmed ones may go again; false when somebody else has told it since the caller looked.
 */
export const markDecisionSent = (
  store: Store,
  { id, sentAt }: Sending,
  at: number,
): Promise<boolean> =>
  step(
    store,
    id,
    ["intended", "unconfirmed"],
    { state: "sent", sentAt: at, endedAt: null, ...NO_FAILURE },
    sentAt,
  );

/** The correction has the state that was decided, whoever brought it there. */
export const finishDecision = (store: Store, id: string, at: number): Promise<boolean> =>
  step(store, id, OPEN, { state: "done", endedAt: endedBy(at), settledAt: at, ...NO_FAILURE });

/** Feishu said no to this sending, or it can no longer be taken. */
export const refuseDecision = (
  store: Store,
  { id, sentAt }: Sending,
  failure: Failure,
): Promise<boolean> => {
  const ended = { endedAt: endedBy(failure.at), settledAt: failure.at };
  return step(store, id, OPEN, { state: "refused", ...ended, ...failureColumns(failure) }, sentAt);
};

/** Nobody can say what became of this sending. */
export const markDecisionUnconfirmed = (
  store: Store,
  { id, sentAt }: Sending,
  failure: Failure,
): Promise<boolean> => {
  const ended = { endedAt: failure.at, ...failureColumns(failure) };
  return step(store, id, ["sent"], { state: "unconfirmed", ...ended }, sentAt);
};

/** Every decision ever told about an approval through us, newest first. */
export const readDecisions = (store: Store, approvalId: string): Promise<DecisionRow[]> =>
  store.read((db) =>
    db
      .select()
      .from(decisions)
      .where(eq(decisions.approvalId, approvalId))
      .orderBy(desc(decisions.createdAt)),
  );
