import "server-only";
import { LOADING } from "@/lib/attendance/cell-code";
import { addDays, type DayRange, daysBetween, weekdayOf } from "@/lib/attendance/day";
import type { Person } from "@/lib/attendance/person";
import { DEFAULT_SHIFT } from "@/lib/attendance/shift";
import type { TrendCounts } from "@/lib/contract/trends";
import type { KnownDays } from "@/lib/store/known-days";
import { ADDS, addsFor } from "./cell-adds";

/** With how many days were read at all. */
export type Tally = TrendCounts & { read: number };
export const emptyTally = (): Tally => ({
  ...{ lack: 0, late: 0, early: 0, pending: 0, corrected: 0, required: 0, read: 0 },
});

const addTo = (tally: Tally, more: TrendCounts & { read?: number }): void => {
  tally.lack += more.lack;
  tally.late += more.late;
  tally.early += more.early;
  tally.pending += more.pending;
  tally.corrected += more.corrected;
  tally.required += more.required;
  tally.read += more.read ?? 1;
};

const tallyIn = <Key>(tallies: Map<Key, Tally>, key: Key): Tally => {
  const known = tallies.get(key);
  if (known) return known;
  const made = emptyTally();
  tallies.set(key, made);
  return made;
};

export type Counted = {
  people: ReadonlyMap<string, Tally>;
  shifts: ReadonlyMap<string, Tally>;
  /** 1 is Monday. */
  weekdays: ReadonlyMap<number, Tally>;
};

/** What the store holds of these people's days, in their order. */
export type CellsOf = KnownDays & { employeeIds: readonly string[] };

/** How often each code was met, by the number of its character. */
type Met = Uint32Array;
const CHARACTERS = 128;
const meet = (met: Met, character: number) => {
  met[character] = (met[character] ?? 0) + 1;
};

const addMet = (tally: Tally, met: Met): void => {
  for (const [code, adds] of ADDS) {
    const times = met[code.charCodeAt(0)] ?? 0;
    tally.lack += adds.lack * times;
    tally.late += adds.late * times;
    tally.early += adds.early * times;
    tally.pending += adds.pending * times;
    tally.corrected += adds.corrected * times;
    tally.required += adds.required * times;
    tally.read += times;
  }
};

/** What a cell that was read adds, by the number of its code's character. */
const ADDS_AT: readonly (TrendCounts | undefined)[] = Array.from({ length: CHARACTERS }, (_, n) => {
  const code = String.fromCharCode(n);
  return code === LOADING ? undefined : addsFor(code);
});

type Span = {
  readFor: DayRange;
  range: DayRange;
  past: number;
  /** The shift behind a roster's mark. */
  shiftOf: (mark: string) => string | null;
};

/** One pass over the cells read for `readFor`; only the first `past` days of `range` are counted. */
export const countCells = (
  { employeeIds, codes, rosters, length }: CellsOf,
  { readFor, range, past, shiftOf }: Span,
): Counted => {
  const first = daysBetween(readFor.from, range.from);
  const people = new Map<string, Tally>();
  const byMark = new Map<string, Met>();
  const byPlace = Array.from({ length: past }, (): Met => new Uint32Array(CHARACTERS));
  employeeIds.forEach((employeeId, i) => {
    const person = tallyIn(people, employeeId);
    byPlace.forEach((met, place) => {
      const at = i * length + first + place;
      const character = codes.charCodeAt(at);
      const adds = ADDS_AT[character];
      if (!adds) return;
      addTo(person, adds);
      meet(met, character);
      const mark = rosters.charAt(at);
      const known = byMark.get(mark);
      const ofMark = known ?? new Uint32Array(CHARACTERS);
      if (!known) byMark.set(mark, ofMark);
      meet(ofMark, character);
    });
  });
  const shifts = new Map<string, Tally>();
  for (const [mark, met] of byMark) addMet(tallyIn(shifts, shiftOf(mark) ?? DEFAULT_SHIFT), met);
  const weekdays = new Map<number, Tally>();
  byPlace.forEach((met, place) => {
    addMet(tallyIn(weekdays, weekdayOf(addDays(range.from, place))), met);
  });
  return { people, shifts, weekdays };
};

/** How often each weekday is among the first `past` days of a range. */
export const weekdaysIn = ({ from }: DayRange, past: number): Map<number, number> => {
  const times = new Map<number, number>();
  for (let i = 0; i < past; i++) {
    const weekday = weekdayOf(addDays(from, i));
    times.set(weekday, (times.get(weekday) ?? 0) + 1);
  }
  return times;
};

/** The sum over people, and how many of their `past` days were not read. */
export const sumOf = (
  people: readonly Person[],
  counted: Counted["people"],
  past: number,
): TrendCounts & { unread: number } => {
  const sum = emptyTally();
  sum.read = 0;
  for (const { employeeId } of people) {
    const tally = counted.get(employeeId);
    if (tally) addTo(sum, tally);
  }
  const { read, ...counts } = sum;
  return { ...counts, unread: people.length * past - read };
};
