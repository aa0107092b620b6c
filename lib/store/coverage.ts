import "server-only";
import { type SQL, sql } from "drizzle-orm";
import { type Day, type DayRange, eachDay, monthOf } from "@/lib/attendance/day";
import { days as dayList, instantOf, texts } from "./bulk";
import { type Freshness, type StaleDays, staleDaysIn } from "./stale";
import type { Store } from "./store";

/** Punches are covered by day, remedies by month, which its first day stands for. */
type Kind = "punches" | "remedies";
type Asked = { employeeIds: readonly string[]; days: readonly Day[] };

const rowsOf = ({ employeeIds, days }: Asked): SQL =>
  sql`(select distinct p.id, d.day
    from unnest(${texts(employeeIds)}) p(id) cross join unnest(${dayList(days)}) d(day)) asked`;

/** Notes that Feishu answered for these people and days in a fetch that began at `fetchedAt`. */
export const coverDays = (
  store: Store,
  kind: Kind,
  { fetchedAt, ...asked }: Asked & { fetchedAt: number },
) =>
  store.write((db) =>
    db.execute(sql`
      insert into coverage as known (kind, employee_id, day, fetched_at)
      select ${kind}, id, day, ${instantOf(fetchedAt)} from ${rowsOf(asked)}
      on conflict (kind, employee_id, day) do update
        set fetched_at = greatest(known.fetched_at, excluded.fetched_at)`),
  );

export const uncovered = (
  store: Store,
  kind: Kind,
  asked: Asked & { freshness: Freshness },
): Promise<StaleDays[]> =>
  staleDaysIn(store, sql`(select * from coverage where kind = ${kind})`, asked);

export const uncover = (store: Store, kind: Kind, { at, ...asked }: Asked & { at: number }) =>
  store.write((db) =>
    db.execute(sql`
      insert into coverage as known (kind, employee_id, day, stale_at)
      select ${kind}, id, day, ${instantOf(at)} from ${rowsOf(asked)}
      on conflict (kind, employee_id, day) do update
        set stale_at = greatest(known.stale_at, excluded.stale_at)`),
  );

/** The oldest fetch behind these people and days, in epoch seconds; null while there is none. */
export const coveredSince = async (
  store: Store,
  kind: Kind,
  { employeeIds, days }: Asked,
): Promise<number | null> => {
  const { rows } = await store.read((db) =>
    db.execute<{ at: number | null }>(sql`
      select extract(epoch from min(fetched_at))::float8 as at from coverage
      where kind = ${kind} and employee_id = any(${texts(employeeIds)})
        and day = any(${dayList(days)})`),
  );
  return rows[0]?.at ?? null;
};

export const uncoverBefore = (store: Store, kind: Kind, day: Day) =>
  store.write((db) =>
    db.execute(sql`delete from coverage where kind = ${kind} and day < ${day}::date`),
  );

const firstOf = (day: Day) => monthOf(day).from;

/** The first day of every month that the range touches. */
export const monthsTouched = ({ from, to }: DayRange): Day[] => [
  ...new Set(eachDay({ from, to }).map(firstOf)),
];

/** The first day of every month that lies in the range as a whole. */
export const wholeMonths = ({ from, to }: DayRange): Day[] =>
  monthsTouched({ from, to }).filter((first) => first >= from && monthOf(first).to <= to);
