import "server-only";
import { sql } from "drizzle-orm";
import { LOADING } from "@/lib/attendance/cell-code";
import { type Day, type DayRange, eachDay } from "@/lib/attendance/day";
import type { DayRecord } from "@/lib/attendance/record";
import { days, instantOf, texts } from "./bulk";
import { byPerson, linesOf } from "./cell-lines";
import { forgetMonthsBefore, markMonthsStale, rememberMonths } from "./months";
import { type PackedRecord, unpackRecord } from "./packed-record";
import { NO_ROSTER, rosterMarks } from "./rosters";
import type { Store } from "./store";

type People = { employeeIds: readonly string[] };
type Fetched = People & {
  range: DayRange;
  records: readonly DayRecord[];
  /** Epoch seconds at which the fetch began, so that what was made stale meanwhile stays stale. */
  fetchedAt: number;
};

const withCode = (codes: string, line: string): string => codes + line.charAt(0);

/**
 * Keeps Feishu's answer for every person and day of the chunk: those without a record as "no row".
 * Leave out people for whom Feishu refused to answer. A newer fetch is never overwritten.
 */
export const saveResults = async (
  store: Store,
  { employeeIds, range, records, fetchedAt }: Fetched,
): Promise<void> => {
  // In one order, so that two processes at the same people wait for each other and nothing worse.
  const people = byPerson([...employeeIds].sort(), range, records);
  const markOf = await rosterMarks(store, records);
  const span = eachDay(range);
  const lines = linesOf(people);
  const brought = people.map((person, i) => ({
    employeeId: person.employeeId,
    codes: lines.slice(i * span.length, (i + 1) * span.length).reduce(withCode, ""),
    rosters: person.records.map((record) => (record ? markOf(record) : NO_ROSTER)).join(""),
  }));
  const perPerson = sql`${span.length}::int`;
  await store.write((db) =>
    db.execute(sql`
      with saved as (insert into results as known (employee_id, day, code, record, fetched_at)
      select ids[((place - 1) / ${perPerson})::int + 1], days[((place - 1) % ${perPerson})::int + 1],
        left(line, 1), nullif(substr(line, 2), '')::jsonb, ${instantOf(fetchedAt)}
      from (select ${texts(people.map(({ employeeId }) => employeeId))} as ids, ${days(span)} as days) of,
        unnest(string_to_array(${lines.join("\n")}::text, chr(10))) with ordinality cell(line, place)
      on conflict (employee_id, day) do update
        set code = excluded.code, record = excluded.record, fetched_at = excluded.fetched_at
        where known.fetched_at is null or known.fetched_at <= excluded.fetched_at)
      ${rememberMonths(brought, { ...range, fetchedAt })}`),
  );
};

/** `record` is null where Feishu had no row. `fetchedAt` in epoch seconds. */
export type SeenDay = { employeeId: string; day: Day; record: DayRecord | null; fetchedAt: number };

/** What is known of people's days in full, by person and day; `codes` keeps only cells that have one of them. */
export const readRecords = async (
  store: Store,
  { employeeIds, from, to, codes }: People & DayRange & { codes?: readonly string[] },
): Promise<SeenDay[]> => {
  const { rows } = await store.read((db) =>
    db.execute<{ id: string; day: Day; record: PackedRecord | null; at: number }>(sql`
      select employee_id as id, day, record, extract(epoch from fetched_at)::float8 as at
      from results
      where employee_id = any(${texts(employeeIds)}) and day between ${from}::date and ${to}::date
        and fetched_at is not null ${codes ? sql`and code = any(${texts(codes)})` : sql``}
      order by employee_id, day`),
  );
  return rows.map(({ id, day, record, at }) => ({
    employeeId: id,
    day,
    record: record && unpackRecord(id, day, record),
    fetchedAt: at,
  }));
};

/** Makes days stale as of `at` (epoch seconds), also those that are being fetched right now. */
export const markStale = async (
  store: Store,
  employeeId: string,
  staleDays: readonly Day[],
  at: number,
): Promise<void> => {
  await store.write((db) =>
    db.execute(sql`
      with marked as (insert into results as known (employee_id, day, code, stale_at)
      select ${employeeId}, day, ${LOADING}, ${instantOf(at)}
      from (select distinct unnest(${days(staleDays)}) as day) d
      on conflict (employee_id, day) do update
        set stale_at = greatest(known.stale_at, excluded.stale_at))
      ${markMonthsStale(employeeId, staleDays, at)}`),
  );
};

/** Deletes up to `limit` of the cells before `day` and answers how many; call again until 0. */
export const deleteResultsBefore = (store: Store, day: Day, limit: number): Promise<number> =>
  store.transact(async (tx) => {
    const { rowCount } = await tx.write((db) =>
      db.execute(sql`
        delete from results where ctid = any(
          array(select ctid from results where day < ${day}::date limit ${limit}))`),
    );
    // After the days: what a save brought in between may be unknown for a while, never known and gone.
    for (const forget of forgetMonthsBefore(day)) await tx.write((db) => db.execute(forget));
    return rowCount ?? 0;
  });
