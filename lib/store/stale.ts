import "server-only";
import { type SQL, sql } from "drizzle-orm";
import type { Day } from "@/lib/attendance/day";
import { instantOf, texts } from "./bulk";
import { markOf, marksOf } from "./day-mark";
import type { Store } from "./store";

/**
 * How old an answer may be: `maxAgeSeconds`, or that of the last boundary on or before the day.
 * `now` is in epoch seconds; boundaries ascend.
 */
export type Freshness = {
  now: number;
  maxAgeSeconds: number;
  since: readonly { day: Day; maxAgeSeconds: number }[];
};

export type StaleDays = { employeeId: string; days: Day[] };

type Asked = { employeeIds: readonly string[]; days: readonly Day[]; freshness: Freshness };

const oldestAllowed = ({ now, maxAgeSeconds, since }: Freshness): SQL => {
  const limit = (age: number) => instantOf(now - age);
  const cases = since
    .toReversed()
    .map(
      (boundary) => sql`when day >= ${boundary.day}::date then ${limit(boundary.maxAgeSeconds)}`,
    );
  return cases.length === 0
    ? limit(maxAgeSeconds)
    : sql`case ${sql.join(cases, sql` `)} else ${limit(maxAgeSeconds)} end`;
};

/**
 * The days of each person that must be fetched (never fetched, too old, or made stale since),
 * people who need none left out. `days` ascend. `seen` has employee_id, day, fetched_at, stale_at.
 */
export const staleDaysIn = async (
  store: Store,
  seen: SQL,
  { employeeIds, days, freshness }: Asked,
): Promise<StaleDays[]> => {
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) return [];
  const { rows } = await store.read((db) =>
    db.execute<{ id: string; fresh: string }>(sql`
      select employee_id as id, string_agg(${markOf(first)}, '') as fresh
      from ${seen} seen
      where employee_id = any(${texts(employeeIds)})
        and day between ${first}::date and ${last}::date
        and fetched_at >= ${oldestAllowed(freshness)}
        and (stale_at is null or stale_at < fetched_at)
      group by employee_id`),
  );
  const fresh = new Map(rows.map((row) => [row.id, row.fresh]));
  const marks = marksOf(first, days);
  return employeeIds.flatMap((employeeId) => {
    const known = fresh.get(employeeId) ?? "";
    const stale = days.filter((_, i) => !known.includes(marks[i] ?? ""));
    return stale.length === 0 ? [] : [{ employeeId, days: stale }];
  });
};
