import "server-only";
import { codeOf, LOADING, passesByCharacter } from "@/lib/attendance/cell-code";
import { type Day, type DayRange, eachDay } from "@/lib/attendance/day";
import { FEWEST_MISSED, type Habit, LEAST_SHARE } from "@/lib/attendance/outage";
import type { Cell } from "@/lib/attendance/record";
import { addsFor } from "./cell-adds";
import { type Cohort, KINDS } from "./cohorts";
import type { CellsOf } from "./trend-counts";

/** People of one place may work at several hours: of all of them half as many are enough to look closer. */
const LOOK_CLOSER = {
  device: LEAST_SHARE / 2,
  place: LEAST_SHARE / 2,
  shift: LEAST_SHARE,
} as const;
/** More at once is no device any more; the worst are looked at. */
const MOST_SUSPECTS = 40;

const isJudged = (cell: Cell) => Boolean(addsFor(codeOf(cell))?.required);
const JUDGED = passesByCharacter(isJudged);
/** Judged codes that lack a punch or wait for its correction. */
const LACKING = passesByCharacter((cell) => {
  const { lack = 0, pending = 0 } = addsFor(codeOf(cell)) ?? {};
  return isJudged(cell) && lack + pending > 0;
});
const UNREAD = LOADING.charCodeAt(0);

/** What a person does on all days but one. */
export const habitBeside = ({ codes, length }: CellsOf, person: number, day: number): Habit => {
  const habit = { days: 0, missed: 0 };
  for (let place = 0; place < length; place += 1) {
    const character = codes.charCodeAt(person * length + place);
    if (place === day || !JUDGED[character]) continue;
    habit.days += 1;
    habit.missed += LACKING[character] ?? 0;
  }
  return habit;
};

export type Suspect = {
  cohort: Cohort;
  day: Day;
  /** The day's place in what was read. */
  place: number;
  /** Of the cohort, on that day: places of people. */
  judged: number[];
  missed: number;
  unread: number;
};

const lackOn = ({ codes, length }: CellsOf): number[] => {
  const lacking = Array.from({ length }, () => 0);
  for (let at = 0; at < codes.length; at += 1)
    if (LACKING[codes.charCodeAt(at)]) lacking[at % length] = (lacking[at % length] ?? 0) + 1;
  return lacking;
};

const suspectOn = (
  { codes, rosters, length }: CellsOf,
  cohort: Cohort,
  { day, place }: { day: Day; place: number },
): Suspect[] => {
  const judged: number[] = [];
  let [missed, unread] = [0, 0];
  for (const person of cohort.members) {
    const at = person * length + place;
    const character = codes.charCodeAt(at);
    if (character === UNREAD) unread += 1;
    if (!JUDGED[character] || (cohort.mark !== null && rosters.charAt(at) !== cohort.mark))
      continue;
    judged.push(person);
    missed += LACKING[character] ?? 0;
  }
  if (missed < FEWEST_MISSED || missed < judged.length * LOOK_CLOSER[cohort.kind]) return [];
  return [{ cohort, day, place, judged, missed, unread }];
};

/** Cohorts and days on which so many cells lack something that their punches are worth reading. */
export const suspectsIn = (
  cohorts: readonly Cohort[],
  cells: CellsOf,
  { readFor, days }: { readFor: DayRange; days: ReadonlySet<Day> },
): Suspect[] => {
  const lacking = lackOn(cells);
  const found = eachDay(readFor).flatMap((day, place) => {
    if (!days.has(day) || (lacking[place] ?? 0) < FEWEST_MISSED) return [];
    return cohorts.flatMap((cohort) => suspectOn(cells, cohort, { day, place }));
  });
  const rank = ({ cohort }: Suspect) => KINDS.indexOf(cohort.kind);
  return found
    .sort((a, b) => b.missed - a.missed)
    .slice(0, MOST_SUSPECTS)
    .sort((a, b) => rank(a) - rank(b) || b.missed - a.missed);
};
