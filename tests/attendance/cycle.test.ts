import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { expect, it } from "vitest";
import {
  addDays,
  cycleOf,
  type Day,
  daysBetween,
  eachDay,
  monthOf,
  shiftCycle,
} from "@/lib/attendance/day";
import { anyDay } from "./builders";

const startDay = fc.integer({ min: 1, max: 31 });

it.each<[Day, number, Day, Day]>([
  ["2026-08-15", 1, "2026-08-01", "2026-08-31"],
  ["2026-08-25", 26, "2026-07-26", "2026-08-25"],
  ["2026-08-26", 26, "2026-08-26", "2026-09-25"],
  ["2026-01-10", 26, "2025-12-26", "2026-01-25"],
  ["2025-12-26", 26, "2025-12-26", "2026-01-25"],
  ["2026-02-27", 31, "2026-01-31", "2026-02-27"],
  ["2026-02-28", 31, "2026-02-28", "2026-03-30"],
  ["2026-03-30", 31, "2026-02-28", "2026-03-30"],
  ["2026-03-31", 31, "2026-03-31", "2026-04-29"],
  ["2026-04-30", 31, "2026-04-30", "2026-05-30"],
  ["2024-02-28", 30, "2024-01-30", "2024-02-28"],
  ["2024-02-29", 30, "2024-02-29", "2024-03-29"],
  ["2026-02-28", 29, "2026-02-28", "2026-03-28"],
  ["2024-02-28", 29, "2024-01-29", "2024-02-28"],
  ["2024-02-29", 29, "2024-02-29", "2024-03-28"],
  ["2100-02-28", 29, "2100-02-28", "2100-03-28"],
  ["2000-02-29", 31, "2000-02-29", "2000-03-30"],
  ["2026-03-01", 2, "2026-02-02", "2026-03-01"],
  ["2026-03-02", 2, "2026-03-02", "2026-04-01"],
  ["2026-01-01", 2, "2025-12-02", "2026-01-01"],
  ["2026-02-28", 28, "2026-02-28", "2026-03-27"],
  ["2026-12-31", 1, "2026-12-01", "2026-12-31"],
])("the cycle of %s that begins on day %d runs from %s to %s", (day, start, from, to) => {
  expect(cycleOf(day, start)).toEqual({ from, to });
});

it("begins and ends where an independent calendar says, for every start day", () => {
  fc.assert(
    fc.property(anyDay, startDay, (day, start) => {
      const date = Temporal.PlainDate.from(day);
      const startIn = (month: Temporal.PlainDate) =>
        month.with({ day: Math.min(start, month.daysInMonth) });
      const here = startIn(date);
      const began = Temporal.PlainDate.compare(date, here) >= 0;
      const month = began ? date : date.with({ day: 1 }).subtract({ months: 1 });
      const next = startIn(month.with({ day: 1 }).add({ months: 1 }));
      expect(cycleOf(day, start)).toEqual({
        from: startIn(month).toString(),
        to: next.subtract({ days: 1 }).toString(),
      });
    }),
    { numRuns: 1_000 },
  );
});

it("every day is in the cycle that is said to hold it, and all its days name the same cycle", () => {
  fc.assert(
    fc.property(anyDay, startDay, (day, start) => {
      const cycle = cycleOf(day, start);
      expect(cycle.from <= day && day <= cycle.to).toBe(true);
      for (const other of eachDay(cycle)) expect(cycleOf(other, start)).toEqual(cycle);
    }),
  );
});

it("cycles tile the calendar: each begins on the day after the last, and none is odd in length", () => {
  fc.assert(
    fc.property(anyDay, startDay, (day, start) => {
      const cycle = cycleOf(day, start);
      const next = shiftCycle(cycle, 1, start);
      expect(next.from).toBe(addDays(cycle.to, 1));
      expect(shiftCycle(next, -1, start)).toEqual(cycle);
      const length = daysBetween(cycle.from, cycle.to) + 1;
      expect(length >= 28 && length <= 31).toBe(true);
    }),
  );
});

it("twelve cycles lead to the same start a year later", () => {
  fc.assert(
    fc.property(startDay, (start) => {
      const first = cycleOf("2026-08-15", start);
      let cycle = first;
      for (let i = 0; i < 12; i++) cycle = shiftCycle(cycle, 1, start);
      expect(cycle.from.slice(4)).toBe(first.from.slice(4));
      expect(cycle.from.slice(0, 4)).toBe(String(Number(first.from.slice(0, 4)) + 1));
    }),
  );
});

it("a cycle begins on its start day, or on the last day of a month without it", () => {
  fc.assert(
    fc.property(anyDay, startDay, (day, start) => {
      const { from } = cycleOf(day, start);
      if (from.slice(8) !== String(start).padStart(2, "0")) expect(from).toBe(monthOf(from).to);
    }),
  );
});

it("the cycle from day 1 is the calendar month", () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      expect(cycleOf(day, 1)).toEqual(monthOf(day));
    }),
  );
});

it.each([0, -1, 1.5, Number.NaN])("refuses a cycle that begins on day %d", (start) => {
  expect(() => cycleOf("2026-08-15", start)).toThrow(RangeError);
});
