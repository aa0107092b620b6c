import "server-only";
import { CELLS, codeOf } from "@/lib/attendance/cell-code";
import { addDays, type DayRange, eachDay, weekdayOf } from "@/lib/attendance/day";
import type { Person } from "@/lib/attendance/person";
import type { Cell } from "@/lib/attendance/record";
import type { State } from "@/lib/attendance/result";
import { says, TOTALS } from "@/lib/attendance/team-filter";
import { DEFAULT_SHIFT, type TrendCounts } from "@/lib/contract/trends";
import { cellsWith, type ShiftCells } from "@/lib/store/shift-cells";

/** Days of which nothing can be said, or on which nobody had to punch. */
const NOT_JUDGED: readonly State[] = ["not-required", "not-yet", "no-data", "loading"];

const [LACK, LATE, EARLY, PENDING] = TOTALS;
const anyOf =
  ({ states }: { states: readonly State[] }) =>
  (cell: Cell) =>
    states.some((state) => says(cell, state));

/** What a cell adds to each number: the same cells as the grid's totals of that name. */
const COUNTED = {
  lack: anyOf(LACK),
  late: anyOf(LATE),
  early: anyOf(EARLY),
  pending: anyOf(PENDING),
  corrected: anyOf({ states: ["remedied"] }),
  required: ({ state }) => !NOT_JUDGED.includes(state),
} as const satisfies Record<keyof TrendCounts, (cell: Cell) => boolean>;

const addsOf = (cell: Cell): TrendCounts => ({
  lack: Number(COUNTED.lack(cell)),
  late: Number(COUNTED.late(cell)),
  early: Number(COUNTED.early(cell)),
  pending: Number(COUNTED.pending(cell)),
  corrected: Number(COUNTED.corrected(cell)),
  required: Number(COUNTED.required(cell)),
});
const ADDS = new Map(CELLS.map((cell) => [codeOf(cell), addsOf(cell)]));
export const addsFor = (code: string): TrendCounts | undefined => ADDS.get(code);

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

/** One pass over the cells read for `readFor`; only the first `past` days of `range` are counted. */
export const countCells = (
  rows: readonly ShiftCells[],
  { readFor, range, past }: { readFor: DayRange; range: DayRange; past: number },
): Counted => {
  const counted = new Map(
    eachDay(range)
      .slice(0, past)
      .map((day) => [day, weekdayOf(day)]),
  );
  const weekdayAt = eachDay(readFor).map((day) => counted.get(day));
  const people = new Map<string, Tally>();
  const shifts = new Map<string, Tally>();
  const weekdays = new Map<number, Tally>();
  const eachCell = cellsWith(readFor);
  for (const row of rows) {
    const person = tallyIn(people, row.employeeId);
    const shift = tallyIn(shifts, row.shiftId ?? DEFAULT_SHIFT);
    eachCell(row, (place, code) => {
      const weekday = weekdayAt[place];
      const adds = addsFor(code);
      if (weekday === undefined || !adds) return;
      addTo(person, adds);
      addTo(shift, adds);
      addTo(tallyIn(weekdays, weekday), adds);
    });
  }
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
