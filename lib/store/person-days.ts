import { type Day, type DayRange, eachDay } from "@/lib/attendance/day";
import type { DayRecord } from "@/lib/attendance/record";

/** A person's days in the order of the range; null where Feishu had no row. */
export type PersonDays = { employeeId: string; records: (DayRecord | null)[] };

/** Each person once, with a place for each day of the range; records of anybody or any day else are left out. */
export const byPerson = (
  employeeIds: readonly string[],
  range: DayRange,
  records: readonly DayRecord[],
): PersonDays[] => {
  const span = eachDay(range);
  const places = new Map<Day, number>(span.map((day, i) => [day, i]));
  const people = new Map(
    employeeIds.map((id) => [id, span.map((): DayRecord | null => null)] as const),
  );
  for (const record of records) {
    const place = places.get(record.day);
    const own = people.get(record.employeeId);
    if (own && place !== undefined) own[place] = record;
  }
  return [...people].map(([employeeId, own]) => ({ employeeId, records: own }));
};
