import { type DayNumber, instantOf, wallOf } from "./calendar";
import type { Person } from "./directory";
import { GROUPS, type Group, NO_GROUP, worksOn } from "./groups";
import { SHIFTS, type Shift, type ShiftKey, windowsOf } from "./shifts";

/** A free group's day: 5:00 to 5:00 of the next day, in minutes of the work day. */
export const FREE_DAY = { from: 5 * 60, to: 29 * 60 } as const;

/** The person's attendance group; those in none get the stand-in with id "1". */
export function groupOf(person: Person): Group {
  return person.group ? GROUPS[person.group] : NO_GROUP;
}

/** The shift of a work day, or null on a day of rest. */
export function shiftOn(group: Group, day: DayNumber, override?: ShiftKey): Shift | null {
  if (override) return SHIFTS[override];
  return worksOn(group, day) ? SHIFTS[group.shift] : null;
}

/** First and last minute of the work day at which a punch still counts. */
export function dayBounds(group: Group, shift: Shift): { from: number; to: number } {
  if (group.type === 3) return FREE_DAY;
  const last = shift.segments.length - 1;
  return { from: windowsOf(shift, 0).inFrom, to: windowsOf(shift, last).outTo };
}

/** Today's date on the group's wall clock. */
export function todayIn(group: Group, second: number): DayNumber {
  return wallOf(group.zone, second).day;
}

/** The latest work days before today whose punching time has ended at `second`, newest first. */
export function finishedWorkdays(group: Group, second: number, count: number): DayNumber[] {
  const found: DayNumber[] = [];
  for (let day = todayIn(group, second) - 1; found.length < count; day--) {
    const shift = shiftOn(group, day);
    if (!shift) continue;
    if (instantOf(group.zone, day, dayBounds(group, shift).to) < second) found.push(day);
  }
  return found;
}
