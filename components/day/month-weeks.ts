import { cellFrom } from "@/lib/attendance/cell-code";
import { addDays, type Day, type DayRange, eachDay, weekdayOf } from "@/lib/attendance/day";
import type { Cell } from "@/lib/attendance/record";
import type { DayResult } from "@/lib/contract/employees";

export type CalendarDay = {
  day: Day;
  number: number;
  cell: Cell | null;
  future: boolean;
  result: DayResult | undefined;
};
/** Monday first; null before the first and after the last day shown. */
export type Week = { key: Day; days: (CalendarDay | null)[] };

const WEEK = [0, 1, 2, 3, 4, 5, 6] as const;

/** The weeks of a range, each day with its cell where there is one. */
export const weeksOf = (days: readonly DayResult[], { from, to }: DayRange, today: Day): Week[] => {
  const results = new Map(days.map((result) => [result.day, result]));
  const firstMonday = addDays(from, 1 - weekdayOf(from));
  const mondays = eachDay({ from: firstMonday, to }).filter((day) => weekdayOf(day) === 1);
  return mondays.map((monday) => ({
    key: monday,
    days: WEEK.map((offset) => {
      const day = addDays(monday, offset);
      if (day < from || day > to) return null;
      const result = results.get(day);
      const cell = result ? cellFrom(result.code) : null;
      return { day, number: Number(day.slice(8)), cell, future: day > today, result };
    }),
  }));
};

const STEPS: Record<string, number> = {
  ArrowLeft: -1,
  ArrowRight: 1,
  ArrowUp: -7,
  ArrowDown: 7,
};

/** Where a key leads from a day, kept inside the range; null for keys that lead nowhere. */
export const dayAfterKey = (day: Day, key: string, { from, to }: DayRange): Day | null => {
  if (key === "Home") return from;
  if (key === "End") return to;
  const step = STEPS[key];
  if (step === undefined) return null;
  const next = addDays(day, step);
  return next < from || next > to ? null : next;
};
