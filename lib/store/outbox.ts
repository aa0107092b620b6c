import "server-only";
import { and, asc, desc, eq, inArray, lte, sql } from "drizzle-orm";
import type { PgUpdateSetSource } from "drizzle-orm/pg-core";
import { instantOf, json } from "./bulk";
import { type Failure, failureColumns, NO_FAILURE } from "./failure";
import { outbox, type TellingState } from "./schema/outbox";
import type { Store } from "./store";
import type { Telling } from "./telling";

/** One message to one person. Instants are epoch seconds. */
export type OutboxRow = typeof outbox.$inferSelect;

type ToTell = {
  subjectId: string;
  recipientIds: readonly string[];
  telling: Telling;
  at: number;
  /** Settled at once: there is nobody to tell, or nothing that needs telling. */
  settled?: { state: Exclude<TellingState, "waiting" | "sent">; why?: string };
};

/** Writes down whom to tell, all in one statement; answers the rows that were not there before. */
export const addTellings = (
  store: Store,
  { subjectId, recipientIds, telling, at, settled }: ToTell,
): Promise<OutboxRow[]> => {
  const rows = recipientIds.map((recipientId) => ({
    ...{ kind: telling.kind, subjectId, recipientId },
    telling: sql`${json(telling)}::jsonb`,
    state: settled?.state ?? ("waiting" as const),
    why: settled?.why ?? null,
    ...{ nextAt: at, createdAt: at, settledAt: settled ? at : null },
  }));
  return store.write((db) => db.insert(outbox).values(rows).onConflictDoNothing().returning());
};

type Once = Pick<OutboxRow, "kind" | "subjectId" | "recipientId">;

export const readTelling = async (store: Store, once: Once): Promise<OutboxRow | null> => {
  const { kind, subjectId, recipientId } = once;
  const only = [
    eq(outbox.kind, kind),
    eq(outbox.subjectId, subjectId),
    eq(outbox.recipientId, recipientId),
  ];
  const [row] = await store.read((db) =>
    db
      .select()
      .from(outbox)
      .where(and(...only)),
  );
  return row ?? null;
};

/** Messages whose turn it is at `now` (epoch seconds), the longest due first. */
export const dueTellings = (
  store: Store,
  { now, limit }: { now: number; limit: number },
): Promise<OutboxRow[]> =>
  store.read((db) =>
    db
      .select()
      .from(outbox)
      .where(and(eq(outbox.state, "waiting"), lte(outbox.nextAt, instantOf(now))))
      .orderBy(asc(outbox.nextAt), asc(outbox.createdAt), asc(outbox.id))
      .limit(limit),
  );

type Turn = Pick<OutboxRow, "id" | "attempts">;

/** Every step answers whether it happened: not when the row has ended or another attempt has begun. */
const step = async (
  store: Store,
  { id, attempts }: Turn,
  from: readonly TellingState[],
  set: PgUpdateSetSource<typeof outbox>,
): Promise<boolean> => {
  const same = [eq(outbox.id, id), eq(outbox.attempts, attempts), inArray(outbox.state, [...from])];
  const moved = await store.write((db) =>
    db
      .update(outbox)
      .set(set)
      .where(and(...same))
      .returning({ id: outbox.id }),
  );
  return moved.length === 1;
};

/**
 * The last step before Feishu is called, at `at`: whoever dies after it leaves a message that may have
 * arrived. Until `nextAt` nobody else tries. Both in epoch seconds.
 */
export const beginTelling = (
  store: Store,
  turn: Turn,
  { at, nextAt }: { at: number; nextAt: number },
): Promise<boolean> =>
  step(store, turn, ["waiting"], {
    attempts: turn.attempts + 1,
    nextAt,
    doubtAt: sql`coalesce(${outbox.doubtAt}, ${instantOf(at)})`,
  });

/** It waits for its next attempt; `doubtAt` as it is known after this one. */
export const postponeTelling = (
  store: Store,
  turn: Turn,
  { doubtAt, ...failure }: Failure & { doubtAt: number | null },
): Promise<boolean> => step(store, turn, ["waiting"], { doubtAt, ...failureColumns(failure) });

export const markTold = (
  store: Store,
  turn: Turn,
  { messageId, at }: { messageId: string; at: number },
): Promise<boolean> =>
  step(store, turn, ["waiting"], { state: "sent", messageId, settledAt: at, ...NO_FAILURE });

type End = { state: Exclude<TellingState, "waiting" | "sent">; at: number; why?: string };

/** It is not sent any more; what is known of the last failure stays unless another is given. */
export const endTelling = (
  store: Store,
  turn: Turn,
  { state, at, why }: End,
  failure?: Failure,
): Promise<boolean> =>
  step(store, turn, ["waiting"], {
    ...{ state, settledAt: at, why: why ?? null },
    ...(failure && failureColumns(failure)),
  });

/** Somebody asks at `at` (epoch seconds) for a message again that did not arrive. */
export const reopenTelling = (
  store: Store,
  turn: Turn,
  { telling, at }: Pick<ToTell, "telling" | "at">,
): Promise<boolean> =>
  step(store, turn, ["failed", "given-up"], {
    telling: sql`${json(telling)}::jsonb`,
    ...{ state: "waiting", why: null, nextAt: at, doubtAt: null, settledAt: null, createdAt: at },
    ...NO_FAILURE,
  });

export type Undelivered = { count: number; newest: OutboxRow | null };

/** Messages since an instant (epoch seconds) of which nobody can say that they arrived. */
export const readUndelivered = async (store: Store, since: number): Promise<Undelivered> => {
  const only = and(
    inArray(outbox.state, ["failed", "given-up", "unknown"]),
    sql`${outbox.createdAt} >= ${instantOf(since)}`,
  );
  const count = await store.read((db) => db.$count(outbox, only));
  const [newest] = await store.read((db) =>
    db
      .select()
      .from(outbox)
      .where(only)
      .orderBy(desc(outbox.settledAt), desc(outbox.createdAt))
      .limit(1),
  );
  return { count, newest: newest ?? null };
};

/** Forgets what was told before an instant (epoch seconds). */
export const deleteTellingsBefore = async (store: Store, at: number): Promise<void> => {
  await store.write((db) => db.delete(outbox).where(sql`${outbox.createdAt} < ${instantOf(at)}`));
};
