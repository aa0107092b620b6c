import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { leases } from "./schema/running";
import type { Store } from "./store";

/**
 * Takes or extends a lease that ends by itself after `seconds` on the database's clock. False while
 * another owner holds it.
 */
export const takeLease = async (
  store: Store,
  name: string,
  owner: string,
  seconds: number,
): Promise<boolean> => {
  const { rowCount } = await store.write((db) =>
    db.execute(sql`
      insert into leases as held (name, owner, until)
      values (${name}, ${owner}, clock_timestamp() + make_interval(secs => ${seconds}))
      on conflict (name) do update
        set owner = excluded.owner, until = clock_timestamp() + make_interval(secs => ${seconds})
        where held.owner = excluded.owner or held.until <= clock_timestamp()`),
  );
  return rowCount === 1;
};

/** Extends a lease that is still this owner's. False when it has run out or changed hands. */
export const renewLease = async (
  store: Store,
  name: string,
  owner: string,
  seconds: number,
): Promise<boolean> => {
  const { rowCount } = await store.write((db) =>
    db.execute(sql`
      update leases set until = clock_timestamp() + make_interval(secs => ${seconds})
      where name = ${name} and owner = ${owner} and until > clock_timestamp()`),
  );
  return rowCount === 1;
};

/** Gives a lease back early; somebody else's is left alone. */
export const releaseLease = async (store: Store, name: string, owner: string): Promise<void> => {
  await store.write((db) =>
    db.delete(leases).where(and(eq(leases.name, name), eq(leases.owner, owner))),
  );
};
