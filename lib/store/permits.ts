import "server-only";
import { sql } from "drizzle-orm";
import type { Store } from "./store";

/** Calls that may start at `startsInMs`, then every `spacingMs`; `startsAtMs` is the first, in epoch ms by the database's clock. */
export type Permits = { startsInMs: number; spacingMs: number; startsAtMs: number };

/** Clocks and networks are uneven; a limit that is just kept here would be broken over there. */
const MARGIN = 1.04;

/**
 * Claims the next `n` calls of an endpoint, evenly spaced and without bursts, so that no second of
 * all processes together holds more than `perSecond`. Never inside a transaction: it locks a row.
 */
export const claimPermits = async (
  store: Store,
  endpoint: string,
  n: number,
  perSecond: number,
): Promise<Permits> => {
  const spacingMs = (1000 * MARGIN) / perSecond;
  const block = sql`make_interval(secs => ${(n * spacingMs) / 1000}::float8)`;
  const { rows } = await store.write((db) =>
    db.execute<{ start: number; wait: number }>(sql`
      insert into permits as p (endpoint, next_at)
      values (${endpoint}, clock_timestamp() + ${block})
      on conflict (endpoint) do update
        set next_at = greatest(p.next_at, clock_timestamp()) + ${block}
      returning
        extract(epoch from next_at - ${block})::float8 * 1000 as start,
        extract(epoch from next_at - ${block} - clock_timestamp())::float8 * 1000 as wait`),
  );
  const { start = 0, wait = 0 } = rows[0] ?? {};
  return { startsInMs: Math.max(0, wait), spacingMs, startsAtMs: start };
};
