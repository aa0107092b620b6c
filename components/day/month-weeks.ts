import { cellFrom } from "@/lib/attendance/cell-code";
import { addDays, type Day, eachDay, monthOf, weekdayOf } from "@/lib/attendance/day";
import type { Cell } from "@/lib/attendance/record";
import type { DayResult } from "@/lib/contract/employees";

export type CalendarDay = { day: Day; number: number; cell: Cell | null; future: boolean };
/** Monday first; null before the first and after the last of the month. */
export type Week = { key: Day; days: (CalendarDay | null)[] };

const WEEK = [0, 1, 2, 3, 4, 5, 6] as const;

/** The weeks of the month that holds `anchor`, each day with its cell where there is one. */
export const weeksOf = (days: readonly DayResult[], anchor: Day, today: Day): Week[] => {
  const { from, to } = monthOf(anchor);
  const codes = new Map(days.map(({ day, code }) => [day, code]));
  const firstMonday = addDays(from, 1 - weekdayOf(from));
  const mondays = eachDay({ from: firstMonday, to }).filter((day) => weekdayOf(day) === 1);
  return mondays.map((monday) => ({
    key: monday,
    days: WEEK.map((offset) => {
      const day = addDays(monday, offset);
      if (day < from || day > to) return null;
      const code = codes.get(day);
      const cell = code === undefined ? null : cellFrom(code);
      return { day, number: Number(day.slice(8)), cell, future: day > today };
    }),
  }));
};

const STEPS: Record<string, number> = {
  ArrowLeft: -1,
  ArrowRight: 1,
  ArrowUp: -7,
  ArrowDown: 7,
};

/** Where a key leads from a day, kept inside its month; null for keys that lead nowhere. */
export const dayAfterKey = (day: Day, key: string): Day | null => {
  const { from, to } = monthOf(day);
  if (key === "Home") return from;
  if (key === "End") return to;
  const step = STEPS[key];
  if (step === undefined) return null;
  const next = addDays(day, step);
  return next < from || next > to ? null : next;
};
