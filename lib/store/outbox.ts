import "server-only";
import { and, asc, desc, eq, inArray, lte, sql } from "drizzle-orm";
import { instantOf, json } from "./bulk";
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
