import "server-only";
import { sql } from "drizzle-orm";
import { codeOf, LOADING } from "@/lib/attendance/cell-code";
import { type Day, type DayRange, eachDay } from "@/lib/attendance/day";
import { cellOf, type DayRecord } from "@/lib/attendance/record";
import { days, instantOf, json, texts } from "./bulk";
import { markOf, marksOf } from "./day-mark";
import { type PackedRecord, packRecord, unpackRecord } from "./packed-record";
import { type Freshness, type StaleDays, staleDaysIn } from "./stale";
import type { Store } from "./store";

type People = { employeeIds: readonly string[] };
type Fetched = People & {
  range: DayRange;
  records: readonly DayRecord[];
  /** Epoch seconds at which the fetch began, so that what was made stale meanwhile stays stale. */
  fetchedAt: number;
};

/**
 * Keeps Feishu's answer for every person and day of the chunk: those without a record as "no row".
 * Leave out people for whom Feishu refused to answer. A newer fetch is never overwritten.
 */
export const saveResults = async (
  store: Store,
  { employeeIds, range, records, fetchedAt }: Fetched,
): Promise<void> => {
  const keyOf = (employeeId: string, day: Day) => `${employeeId} ${day}`;
  const known = new Map(records.map((record) => [keyOf(record.employeeId, record.day), record]));
  const span = eachDay(range);
  const cells = [...new Set(employeeIds)].flatMap((employeeId) =>
    span.map((day) => {
      const record = known.get(keyOf(employeeId, day)) ?? null;
      return {
        employeeId,
        day,
        code: codeOf(cellOf(record)),
        packed: record && packRecord(record),
      };
    }),
  );
  await store.write((db) =>
    db.execute(sql`
      insert into results as known (employee_id, day, code, record, fetched_at)
      select id, day, code, record, ${instantOf(fetchedAt)}
      from unnest(
        ${texts(cells.map(({ employeeId }) => employeeId))},
        ${days(cells.map(({ day }) => day))},
        ${texts(cells.map(({ code }) => code))},
        ${sql.param(cells.map(({ packed }) => packed && json(packed)))}::jsonb[]
      ) cell(id, day, code, record)
      on conflict (employee_id, day) do update
        set code = excluded.code, record = excluded.record, fetched_at = excluded.fetched_at
        where known.fetched_at is null or known.fetched_at <= excluded.fetched_at`),
  );
};

/** `codes` has one character per day of the range; `asOf` is the oldest fetch behind them. */
export type MonthCodes = { codes: string; asOf: number | null };

/** The grid, aggregated by the database; a person of whom nothing is known is missing. */
export const readMonthCodes = async (
  store: Store,
  { employeeIds, from, to }: People & DayRange,
): Promise<Map<string, MonthCodes>> => {
  const { rows } = await store.read((db) =>
    db.execute<{ id: string; cells: string; as_of: number | null }>(sql`
      select employee_id as id, string_agg(${markOf(from)} || code, '') as cells,
        extract(epoch from min(fetched_at))::float8 as as_of
      from results
      where employee_id = any(${texts(employeeIds)}) and day between ${from}::date and ${to}::date
      group by employee_id`),
  );
  const marks = marksOf(from, eachDay({ from, to }));
  return new Map(
    rows.map(({ id, cells, as_of }) => [id, { codes: inOrder(cells, marks), asOf: as_of }]),
  );
};

/** Cells arrive unsorted, each a mark and a code: sorting them in the database takes most of its time. */
const inOrder = (cells: string, marks: readonly string[]): string => {
  const codes = new Map<string, string>();
  for (let i = 0; i < cells.length; i += 2) codes.set(cells.charAt(i), cells.charAt(i + 1));
  return marks.map((mark) => codes.get(mark) ?? LOADING).join("");
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

/** Which days of which people must be fetched before the range may be called fresh. */
export const staleCells = (
  store: Store,
  { employeeIds, from, to, freshness }: People & DayRange & { freshness: Freshness },
): Promise<StaleDays[]> =>
  staleDaysIn(store, sql`results`, { employeeIds, days: eachDay({ from, to }), freshness });

/** Makes days stale as of `at` (epoch seconds), also those that are being fetched right now. */
export const markStale = async (
  store: Store,
  employeeId: string,
  staleDays: readonly Day[],
  at: number,
): Promise<void> => {
  await store.write((db) =>
    db.execute(sql`
      insert into results as known (employee_id, day, code, stale_at)
      select ${employeeId}, day, ${LOADING}, ${instantOf(at)}
      from (select distinct unnest(${days(staleDays)}) as day) d
      on conflict (employee_id, day) do update
        set stale_at = greatest(known.stale_at, excluded.stale_at)`),
  );
};

/** Deletes up to `limit` of the cells before `day` and answers how many; call again until 0. */
export const deleteResultsBefore = async (
  store: Store,
  day: Day,
  limit: number,
): Promise<number> => {
  const { rowCount } = await store.write((db) =>
    db.execute(sql`
      delete from results where ctid = any(
        array(select ctid from results where day < ${day}::date limit ${limit}))`),
  );
  return rowCount ?? 0;
};
