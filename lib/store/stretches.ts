import { addDays, type Day, daysBetween, monthOf } from "@/lib/attendance/day";

/** A stretch of one calendar month: `start` is its first day's place there, `offset` in the whole range. */
export type Stretch = { month: Day; start: number; length: number; offset: number };

/** The stretches of consecutive days, in order. */
export const stretchesOf = (from: Day, to: Day): Stretch[] => {
  const found: Stretch[] = [];
  for (let first = from; first <= to; ) {
    const { from: month, to: last } = monthOf(first);
    const end = last < to ? last : to;
    const length = daysBetween(first, end) + 1;
    found.push({
      month,
      start: daysBetween(month, first),
      length,
      offset: daysBetween(from, first),
    });
    first = addDays(end, 1);
  }
  return found;
};
