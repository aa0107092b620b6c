import "server-only";
import { and, eq, inArray, sql } from "drizzle-orm";
import type { PgUpdateSetSource } from "drizzle-orm/pg-core";
import { instantOf, json } from "./bulk";
import { type Failure, failureColumns, NO_FAILURE } from "./failure";
import type { OutboxRow } from "./outbox";
import { outbox, type TellingState } from "./schema/outbox";
import type { Store } from "./store";
import type { Telling } from "./telling";

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

/** Feishu has taken it, at `at` (epoch seconds). */
export const markTold = (
  store: Store,
  turn: Turn,
  { messageId, at }: { messageId: string; at: number },
): Promise<boolean> =>
  step(store, turn, ["waiting"], { state: "sent", messageId, settledAt: at, ...NO_FAILURE });

/** `at` in epoch seconds. */
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
  { telling, at }: { telling: Telling; at: number },
): Promise<boolean> =>
  step(store, turn, ["failed", "given-up"], {
    telling: sql`${json(telling)}::jsonb`,
    ...{ state: "waiting", why: null, nextAt: at, doubtAt: null, settledAt: null, createdAt: at },
    ...NO_FAILURE,
  });
