import "server-only";
import type { Day, DayRange } from "@/lib/attendance/day";
import type { DayRecord } from "@/lib/attendance/record";
import { codeOfDay } from "@/lib/attendance/record-code";
import { knownRecords } from "./known-records";
import { forgetMonthsBefore, markMonthsStale, rememberMonths } from "./months";
import { packedFrom, packedLine, unpackRecord } from "./packed-record";
import { byPerson } from "./person-days";
import { NO_ROSTER, rosterMarks } from "./rosters";
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
  // In one order, so that two processes at the same people wait for each other and nothing worse.
  const people = byPerson([...employeeIds].sort(), range, records);
  const markOf = await rosterMarks(store, records);
  const brought = people.map(({ employeeId, records: own }) => ({
    employeeId,
    codes: own.map(codeOfDay).join(""),
    rosters: own.map((record) => (record ? markOf(record) : NO_ROSTER)).join(""),
    records: own.map(packedLine),
  }));
  await store.write((db) => db.execute(rememberMonths(brought, { ...range, fetchedAt })));
};

/** `record` is null where Feishu had no row. `fetchedAt` in epoch seconds. */
export type SeenDay = { employeeId: string; day: Day; record: DayRecord | null; fetchedAt: number };

/** What is known of people's days in full, by person and day; `codes` keeps only cells that have one of them. */
export const readRecords = async (
  store: Store,
  { employeeIds, from, to, codes }: People & DayRange & { codes?: readonly string[] },
): Promise<SeenDay[]> => {
  const { rows } = await store.read((db) =>
    db.execute<{ id: string; day: Day; record: string | null; at: number }>(
      knownRecords({ employeeIds, from, to }, codes),
    ),
  );
  return rows.map(({ id, day, record, at }) => ({
    employeeId: id,
    day,
    record: record === null ? null : unpackRecord(id, day, packedFrom(record)),
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
  await store.write((db) => db.execute(markMonthsStale(employeeId, staleDays, at)));
};

/** Deletes up to `limit` people's months before the one of `day` and answers how many; call again until 0. */
export const deleteResultsBefore = async (
  store: Store,
  day: Day,
  limit: number,
): Promise<number> => {
  const { rowCount } = await store.write((db) => db.execute(forgetMonthsBefore(day, limit)));
  return rowCount ?? 0;
};
