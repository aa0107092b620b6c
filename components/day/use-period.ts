"use client";

import { createParser, useQueryStates } from "nuqs";
import { parseAsMonth } from "@/components/day/use-month";
import { type Day, type DayRange, shiftCycle } from "@/lib/attendance/day";
import { monthNaming, periodOf } from "./period";

const LATEST_START = 31;
export const START_DAYS = Array.from({ length: LATEST_START }, (_, i) => i + 1);

const parseAsStartDay = createParser<number>({
  parse: (text) => START_DAYS.find((day) => String(day) === text) ?? null,
  serialize: String,
});

const PARSERS = { month: parseAsMonth, cycle: parseAsStartDay.withDefault(1) };

/** The period of `?month=YYYY-MM&cycle=26`; without them the calendar month that holds today. */
export const usePeriod = (today: Day) => {
  const [{ month, cycle }, set] = useQueryStates(PARSERS, { history: "push" });
  const { range, isCurrent } = periodOf(month, cycle, today);
  const show = (next: DayRange) => {
    const named = monthNaming(next);
    void set({ month: periodOf(named, cycle, today).isCurrent ? null : named });
  };
  return {
    range,
    isCurrent,
    startDay: cycle,
    previous: () => show(shiftCycle(range, -1, cycle)),
    next: () => show(shiftCycle(range, 1, cycle)),
    current: () => void set({ month: null }),
    startOn: (day: number) => void set({ cycle: day }),
  };
};
export type PeriodInUrl = ReturnType<typeof usePeriod>;
