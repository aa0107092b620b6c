"use client";

import { createParser, useQueryStates } from "nuqs";
import { parseAsMonth } from "@/components/day/use-month";
import { cycleOf, type Day, type DayRange, shiftCycle } from "@/lib/attendance/day";
import { monthNaming, periodOf } from "./period";

const LATEST_START = 31;
export const START_DAYS = Array.from({ length: LATEST_START }, (_, i) => i + 1);

const parseAsStartDay = createParser<number>({
  parse: (text) => START_DAYS.find((day) => String(day) === text) ?? null,
  serialize: String,
});

const PARSERS = { month: parseAsMonth, cycle: parseAsStartDay.withDefault(1) };

/**
 * The period of `?month=YYYY-MM&cycle=26`; without them the calendar month that holds today. Where
 * `latest` days are given these are the present, and the period that holds today comes before them.
 */
export const usePeriod = (today: Day, latest?: DayRange) => {
  const [{ month, cycle }, set] = useQueryStates(PARSERS, { history: "push" });
  const { range, isCurrent } = periodOf(month, cycle, today);
  const atLatest = latest !== undefined && month === null;
  const show = (next: DayRange) => {
    const named = monthNaming(next);
    const present = !latest && periodOf(named, cycle, today).isCurrent;
    void set({ month: present ? null : named });
  };
  const current = () => void set({ month: null });
  return {
    range: atLatest ? latest : range,
    isCurrent: latest ? atLatest : isCurrent,
    startDay: cycle,
    previous: () => show(atLatest ? range : shiftCycle(range, -1, cycle)),
    next: () => (isCurrent ? current() : show(shiftCycle(range, 1, cycle))),
    current,
    startOn: (day: number) =>
      void set({ cycle: day, ...(atLatest && { month: monthNaming(cycleOf(today, day)) }) }),
  };
};
export type PeriodInUrl = ReturnType<typeof usePeriod>;
