"use client";

import { createParser, useQueryState } from "nuqs";
import { type Day, type DayRange, isDay, monthOf, shiftCycle } from "@/lib/attendance/day";

/** A month of the URL, `YYYY-MM`, as its first day. */
export const parseAsMonth = createParser<Day>({
  parse: (text) => {
    const first = `${text}-01`;
    return isDay(first) ? first : null;
  },
  serialize: (first) => first.slice(0, 7),
});

/** A day of the URL, `YYYY-MM-DD`; anything else reads as absent. */
export const parseAsDay = createParser<Day>({
  parse: (text) => (isDay(text) ? text : null),
  serialize: (day) => day,
});

export type MonthInUrl = {
  month: DayRange;
  isCurrent: boolean;
  previous: () => void;
  next: () => void;
  current: () => void;
};

/** The month of `?month=YYYY-MM`; without it the one that holds today. */
export const useMonth = (today: Day): MonthInUrl => {
  const [first, setFirst] = useQueryState("month", parseAsMonth);
  const current = monthOf(today);
  const month = first ? monthOf(first) : current;
  const show = ({ from }: DayRange) => void setFirst(from === current.from ? null : from);
  return {
    month,
    isCurrent: month.from === current.from,
    previous: () => show(shiftCycle(month, -1, 1)),
    next: () => show(shiftCycle(month, 1, 1)),
    current: () => show(current),
  };
};
