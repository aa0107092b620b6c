import { type Day, type DayRange, eachDay } from "@/lib/attendance/day";
import type { DayRecord } from "@/lib/attendance/record";
import { codeOfDay } from "@/lib/attendance/record-code";
import { packedLine } from "./packed-record";
import type { Roster } from "./rosters";

/** Of each day of the range: its code, where its roster stands in the list (-1 where there is none), its packed record. */
type PersonDays = { codes: string; rosters: readonly number[]; records: readonly string[] };

/** Results of some people and a range of days in the form in which they are kept; it passes between threads. */
export type PackedDays = {
  people: ReadonlyMap<string, PersonDays>;
  rosters: readonly Roster[];
};

const rosterList = () => {
  const rosters: Roster[] = [];
  const places = new Map<string | null, Map<string | null, number>>();
  const placeOf = ({ groupId, shiftId }: Roster): number => {
    const known = places.get(groupId)?.get(shiftId);
    if (known !== undefined) return known;
    const place = rosters.push({ groupId, shiftId }) - 1;
    places.set(groupId, (places.get(groupId) ?? new Map()).set(shiftId, place));
    return place;
  };
  return { rosters, placeOf };
};

/** Everybody of whom there is a record; days without one are those for which Feishu had no row. */
export const packDays = (range: DayRange, records: readonly DayRecord[]): PackedDays => {
  const span = eachDay(range);
  const places = new Map<Day, number>(span.map((day, i) => [day, i]));
  const people = new Map<string, (DayRecord | null)[]>();
  for (const record of records) {
    const place = places.get(record.day);
    if (place === undefined) continue;
    const own = people.get(record.employeeId) ?? span.map(() => null);
    own[place] = record;
    people.set(record.employeeId, own);
  }
  const { rosters, placeOf } = rosterList();
  const packed = [...people].map(([employeeId, days]): [string, PersonDays] => [
    employeeId,
    {
      codes: days.map(codeOfDay).join(""),
      rosters: days.map((day) => (day ? placeOf(day) : -1)),
      records: days.map(packedLine),
    },
  ]);
  return { people: new Map(packed), rosters };
};
