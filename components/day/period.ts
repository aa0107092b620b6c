import { addDays, cycleOf, type Day, type DayRange, monthOf } from "@/lib/attendance/day";

/** The period of a team's sheet: a calendar month, or a cycle that begins on another day. */
export type Period = { range: DayRange; isCurrent: boolean };

/**
 * The cycle that ends in the month that holds `month`; never one that has not begun by `today`.
 * `startDay` 1 is the calendar month.
 */
export const periodOf = (month: Day | null, startDay: number, today: Day): Period => {
  const current = cycleOf(today, startDay);
  const asked = month ? cycleOf(monthOf(month).from, startDay) : current;
  const isCurrent = asked.from >= current.from;
  return { range: isCurrent ? current : asked, isCurrent };
};

/** The month that names a period in the address: the one it ends in. */
export const monthNaming = ({ to }: DayRange): Day => monthOf(to).from;

const LATEST_DAYS = 30;

/** The days up to today whose exceptions are still likely to be open, whatever month they lie in. */
export const latestDays = (today: Day): DayRange => ({
  from: addDays(today, 1 - LATEST_DAYS),
  to: today,
});
