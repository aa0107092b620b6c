import "server-only";
import { and, eq, isNull, lt, type SQL, sql } from "drizzle-orm";
import { instantOf, json } from "./bulk";
import { idempotency } from "./schema/ledger";
import type { Store } from "./store";

/** A caller's key counts for one person and one route only. */
export type Key = { key: string; actorId: string; route: string };

export type Claim =
  | { claim: "new" }
  | { claim: "replay"; status: number; response: unknown }
  | { claim: "in-progress" }
  | { claim: "different-body" };

type Claiming = Key & {
  bodyHash: string;
  /** Epoch seconds. */
  at: number;
  /** A claim that got no answer for this long was left by a process that died: it is taken over. */
  abandonedAfterSeconds: number;
};

const is = ({ key, actorId, route }: Key): SQL | undefined =>
  and(eq(idempotency.key, key), eq(idempotency.actorId, actorId), eq(idempotency.route, route));

/** Claims a key: `new` means that the caller must do the work and then call `storeAnswer`. */
export const claimKey = async (store: Store, claiming: Claiming): Promise<Claim> => {
  const { abandonedAfterSeconds, at, ...row } = claiming;
  const { rowCount } = await store.write((db) =>
    db.execute(sql`
      insert into idempotency as known (key, actor_id, route, body_hash, created_at)
      values (${row.key}, ${row.actorId}, ${row.route}, ${row.bodyHash}, ${instantOf(at)})
      on conflict (key, actor_id, route) do update set created_at = excluded.created_at
      where known.status is null and known.body_hash = excluded.body_hash
        and known.created_at <= ${instantOf(at - abandonedAfterSeconds)}`),
  );
  if (rowCount === 1) return { claim: "new" };
  const [known] = await store.read((db) => db.select().from(idempotency).where(is(claiming)));
  if (!known) return { claim: "in-progress" };
  if (known.bodyHash !== claiming.bodyHash) return { claim: "different-body" };
  if (known.status === null) return { claim: "in-progress" };
  return { claim: "replay", status: known.status, response: known.response };
};

/** Tells that the work is still under way at `at` (epoch seconds): the claim is not abandoned. */
export const keepKey = async (store: Store, key: Key, at: number): Promise<void> => {
  await store.write((db) =>
    db
      .update(idempotency)
      .set({ createdAt: at })
      .where(and(is(key), isNull(idempotency.status))),
  );
};

/** Keeps the answer that repeats will get; the first one stays. */
export const storeAnswer = async (
  store: Store,
  key: Key,
  { status, response }: { status: number; response: unknown },
): Promise<void> => {
  await store.write((db) =>
    db
      .update(idempotency)
      .set({ status, response: sql`${json(response)}::jsonb` })
      .where(and(is(key), isNull(idempotency.status))),
  );
};

/** Gives a key back whose work came to nothing, so that it may be tried again at once. */
export const releaseKey = async (store: Store, key: Key): Promise<void> => {
  await store.write((db) => db.delete(idempotency).where(and(is(key), isNull(idempotency.status))));
};

/** Forgets keys claimed before `at` (epoch seconds). */
export const deleteKeysBefore = async (store: Store, at: number): Promise<void> => {
  await store.write((db) => db.delete(idempotency).where(lt(idempotency.createdAt, at)));
};
