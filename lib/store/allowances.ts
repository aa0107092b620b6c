import "server-only";
import { lt, sql } from "drizzle-orm";
import { permits } from "./schema/running";
import type { Store } from "./store";

/** So many at once, and so many more in each minute after that. */
export type Allowance = { burst: number; perMinute: number };

/**
 * Takes `cost` out of an allowance, on the database's clock and for all processes together. Answers 0,
 * or the seconds until there is enough again; then nothing was taken. More than the whole burst costs
 * the whole burst.
 */
export const takeFrom = async (
  store: Store,
  key: string,
  { burst, perMinute }: Allowance,
  cost = 1,
): Promise<number> => {
  const seconds = (n: number) => sql`make_interval(secs => ${(n * 60) / perMinute}::float8)`;
  const taken = seconds(Math.min(cost, burst));
  const { rowCount } = await store.write((db) =>
    db.execute(sql`
      insert into permits as p (endpoint, next_at) values (${key}, clock_timestamp() + ${taken})
      on conflict (endpoint) do update
        set next_at = greatest(p.next_at, clock_timestamp()) + ${taken}
        where greatest(p.next_at, clock_timestamp()) + ${taken} <= clock_timestamp() + ${seconds(burst)}`),
  );
  if (rowCount === 1) return 0;
  const { rows } = await store.read((db) =>
    db.execute<{ wait: number }>(sql`
      select extract(epoch from next_at + ${taken} - ${seconds(burst)} - clock_timestamp())::float8 as wait
      from permits where endpoint = ${key}`),
  );
  return Math.max(1, Math.ceil(rows[0]?.wait ?? 1));
};

/** Forgets allowances and permits that have been whole again since `at` (epoch seconds). */
export const deletePermitsBefore = async (store: Store, at: number): Promise<void> => {
  await store.write((db) => db.delete(permits).where(lt(permits.nextAt, at)));
};
