import "server-only";
import { type Day, type DayRange, daysBetween } from "@/lib/attendance/day";
import type { DayRecord } from "@/lib/attendance/record";
import { codeOfDay } from "@/lib/attendance/record-code";
import { knownRecords } from "./known-records";
import { forgetMonthsBefore, markMonthsStale, rememberMonths } from "./months";
import type { PackedDays } from "./packed-days";
import { packedFrom, packedLine, unpackRecord } from "./packed-record";
import { NO_ROSTER, rosterMarks } from "./rosters";
import type { Store } from "./store";

type People = { employeeIds: readonly string[] };
type Fetched = People & {
  range: DayRange;
  /** In parts, each of somebody else. */
  days: readonly PackedDays[];
  /** Epoch seconds at which the fetch began, so that what was made stale meanwhile stays stale. */
  fetchedAt: number;
};

/** Somebody of whom Feishu had no row in so many days. */
const noRows = (length: number) => ({
  codes: codeOfDay(null).repeat(length),
  rosters: NO_ROSTER.repeat(length),
  records: Array.from({ length }, () => packedLine(null)),
});

/**
 * Keeps Feishu's answer for every person and day of the chunk: those without a record as "no row".
 * Leave out people for whom Feishu refused to answer. A newer fetch is never overwritten.
 */
export const saveResults = async (
  store: Store,
  { employeeIds, range, days, fetchedAt }: Fetched,
): Promise<void> => {
  const marks = await rosterMarks(
    store,
    days.flatMap(({ rosters }) => rosters),
  );
  const found = new Map(
    days.flatMap(({ people, rosters }) => {
      const own = rosters.map(marks);
      const marked = (places: readonly number[]) =>
        places.map((place) => own[place] ?? NO_ROSTER).join("");
      return [...people].map(([id, person]) => {
        return [id, { ...person, rosters: marked(person.rosters) }] as const;
      });
    }),
  );
  const nothing = noRows(daysBetween(range.from, range.to) + 1);
  // In one order, so that two processes at the same people wait for each other and nothing worse.
  const brought = [...new Set(employeeIds)]
    .sort()
    .map((employeeId) => ({ employeeId, ...(found.get(employeeId) ?? nothing) }));
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
