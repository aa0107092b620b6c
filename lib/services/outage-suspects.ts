import "server-only";
import { type Day, type DayRange, eachDay } from "@/lib/attendance/day";
import { FEWEST_MISSED, type Habit, LEAST_SHARE } from "@/lib/attendance/outage";
import { cellsWith, type ShiftCells } from "@/lib/store/shift-cells";
import { type Cohort, KINDS } from "./cohorts";
import { addsFor } from "./trend-counts";

/** People of one place may work at several hours: of all of them half as many are enough to look closer. */
const LOOK_CLOSER = {
  device: LEAST_SHARE / 2,
  place: LEAST_SHARE / 2,
  shift: LEAST_SHARE,
} as const;
/** More at once is no device any more; the worst are looked at. */
const MOST_SUSPECTS = 40;

type DayCells = {
  /** Judged days of each person, and those that lack a punch or wait for its correction. */
  habits: ReadonlyMap<string, Habit>;
  /** By the place of the day: who was judged under which group and shift, and who may have missed. */
  judged: readonly Map<string, string>[];
  missed: readonly Set<string>[];
  read: readonly Set<string>[];
};

const shiftKey = ({ groupId, shiftId }: Pick<ShiftCells, "groupId" | "shiftId">) =>
  JSON.stringify([groupId, shiftId]);

/** Everything that the cells say of who was where; the codes alone, without their records. */
export const dayCellsOf = (rows: readonly ShiftCells[], readFor: DayRange): DayCells => {
  const length = eachDay(readFor).length;
  const habits = new Map<string, Habit>();
  const judged = Array.from({ length }, () => new Map<string, string>());
  const missed = Array.from({ length }, () => new Set<string>());
  const read = Array.from({ length }, () => new Set<string>());
  const eachCell = cellsWith(readFor);
  for (const row of rows) {
    const { employeeId } = row;
    const key = shiftKey(row);
    const habit = habits.get(employeeId) ?? { days: 0, missed: 0 };
    habits.set(employeeId, habit);
    eachCell(row, (place, code) => {
      read[place]?.add(employeeId);
      const adds = addsFor(code);
      if (!adds?.required) return;
      const lacking = adds.lack + adds.pending > 0;
      habit.days += 1;
      habit.missed += Number(lacking);
      judged[place]?.set(employeeId, key);
      if (lacking) missed[place]?.add(employeeId);
    });
  }
  return { habits, judged, missed, read };
};

export type Suspect = {
  cohort: Cohort;
  day: Day;
  /** Of the cohort, on that day. */
  judged: string[];
  missed: number;
  unread: number;
};

/** Cohorts and days on which so many cells lack something that their punches are worth reading. */
export const suspectsIn = (
  cohorts: readonly Cohort[],
  { judged, missed, read }: DayCells,
  { readFor, days }: { readFor: DayRange; days: ReadonlySet<Day> },
): Suspect[] => {
  const found = eachDay(readFor).flatMap((day, place) => {
    const [here, lacking, seen] = [judged[place], missed[place], read[place]];
    if (!here || !lacking || !seen || !days.has(day) || lacking.size < FEWEST_MISSED) return [];
    return cohorts.flatMap((cohort): Suspect[] => {
      const { kind, members } = cohort;
      const own = kind === "shift" ? shiftKey(cohort) : null;
      const those = [...members].filter((id) =>
        own === null ? here.has(id) : here.get(id) === own,
      );
      const many = those.filter((id) => lacking.has(id)).length;
      const unread = [...members].filter((id) => !seen.has(id)).length;
      if (many < FEWEST_MISSED || many < those.length * LOOK_CLOSER[kind]) return [];
      return [{ cohort, day, judged: those, missed: many, unread }];
    });
  });
  const rank = ({ cohort }: Suspect) => KINDS.indexOf(cohort.kind);
  return found
    .sort((a, b) => b.missed - a.missed)
    .slice(0, MOST_SUSPECTS)
    .sort((a, b) => rank(a) - rank(b) || b.missed - a.missed);
};
