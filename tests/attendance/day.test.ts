import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import {
  addDays,
  type Day,
  dayFromNumber,
  daysBetween,
  dayToNumber,
  eachDay,
  earlier,
  isDay,
  isWall,
  later,
  monthOf,
  toDay,
  toWall,
  weekdayOf,
} from "@/lib/attendance/day";
import { anyDay } from "./builders";

const shift = fc.integer({ min: -2_000, max: 2_000 });

/** The calendar's own opinion on a text of the right form. */
const exists = (text: string) => {
  try {
    return Temporal.PlainDate.from(text, { overflow: "reject" }).toString() === text;
  } catch {
    return false;
  }
};

describe("existence of days", () => {
  it.each([
    ["2026-02-28", true],
    ["2026-02-29", false],
    ["2026-02-30", false],
    ["2024-02-29", true],
    ["2000-02-29", true],
    ["1900-02-29", false],
    ["0000-02-29", true],
    ["2026-04-31", false],
    ["2026-12-31", true],
    ["2026-13-01", false],
    ["2026-00-10", false],
    ["2026-01-00", false],
    ["2026-01-32", false],
    ["2026-1-1", false],
    ["20260101", false],
    ["2026-01-01T00:00", false],
    [" 2026-01-01", false],
    ["2026-01-01\n", false],
    ["٢٠٢٦-٠١-٠١", false],
    ["", false],
    ["-", false],
  ])("%j is a day: %s", (text, expected) => {
    expect(isDay(text)).toBe(expected);
  });

  it("agrees with the calendar for every month and day number of any year", () => {
    const two = (n: number) => String(n).padStart(2, "0");
    fc.assert(
      fc.property(fc.nat(9999), fc.nat(14), fc.nat(33), (year, month, day) => {
        const text = `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}`;
        expect(isDay(text)).toBe(exists(text));
      }),
      { numRuns: 2_000 },
    );
  });

  it("never throws on arbitrary text and toDay throws exactly where isDay says no", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        if (isDay(text)) expect(toDay(text)).toBe(text);
        else expect(() => toDay(text)).toThrow(RangeError);
      }),
    );
  });
});

describe("wall-clock minutes", () => {
  it.each([
    ["2026-08-03T00:00", true],
    ["2026-08-03T23:59", true],
    ["2026-08-03T24:00", false],
    ["2026-08-03T26:00", false],
    ["2026-08-03T09:60", false],
    ["2026-08-03T9:00", false],
    ["2026-08-03 09:00", false],
    ["2026-08-03T09:00:00", false],
    ["2026-08-03T09:00Z", false],
    ["2026-02-30T09:00", false],
    ["2026-08-03", false],
    ["-", false],
    ["", false],
  ])("%j is a wall-clock minute: %s", (text, expected) => {
    expect(isWall(text)).toBe(expected);
    if (expected) expect(toWall(text)).toBe(text);
    else expect(() => toWall(text)).toThrow(RangeError);
  });
});

describe("calendar arithmetic", () => {
  it("adds days as the calendar does", () => {
    fc.assert(
      fc.property(anyDay, shift, (day, days) => {
        expect(addDays(day, days)).toBe(Temporal.PlainDate.from(day).add({ days }).toString());
      }),
    );
  });

  it("counts the days between two days so that adding them leads from one to the other", () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        expect(addDays(a, daysBetween(a, b))).toBe(b);
        expect(daysBetween(a, b) + daysBetween(b, a)).toBe(0);
      }),
    );
  });

  it("throws RangeError rather than leave the four-digit years", () => {
    expect(() => addDays("9999-12-31", 1)).toThrow(RangeError);
    expect(() => addDays("0000-01-01", -1)).toThrow(RangeError);
  });

  it("lists every day of a range once, in order, both ends included", () => {
    fc.assert(
      fc.property(anyDay, fc.nat(400), (from, length) => {
        const days = eachDay({ from, to: addDays(from, length) });
        expect(days).toHaveLength(length + 1);
        expect(days[0]).toBe(from);
        for (const [i, day] of days.entries()) expect(daysBetween(from, day)).toBe(i);
      }),
      { numRuns: 30 },
    );
  });

  it("lists nothing for a range that ends before it begins", () => {
    expect(eachDay({ from: "2026-08-02", to: "2026-08-01" })).toEqual([]);
    expect(eachDay({ from: "2026-08-02", to: "2020-08-01" })).toEqual([]);
  });

  it("numbers weekdays from Monday 1 to Sunday 7", () => {
    expect(weekdayOf("2026-08-03")).toBe(1);
    expect(weekdayOf("2026-08-09")).toBe(7);
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(weekdayOf(day)).toBe(Temporal.PlainDate.from(day).dayOfWeek);
      }),
    );
  });

  it("tells the earlier and the later of two days or two minutes", () => {
    const [a, b]: [Day, Day] = ["2026-08-03", "2026-10-01"];
    expect([earlier(a, b), earlier(b, a), later(a, b), later(b, a)]).toEqual([a, a, b, b]);
    expect(earlier(a, a)).toBe(a);
    expect(later(toWall("2026-08-03T09:59"), toWall("2026-08-03T10:00"))).toBe("2026-08-03T10:00");
  });
});

describe("months", () => {
  it.each<[Day, Day, Day]>([
    ["2026-02-10", "2026-02-01", "2026-02-28"],
    ["2024-02-29", "2024-02-01", "2024-02-29"],
    ["2026-12-31", "2026-12-01", "2026-12-31"],
    ["0000-02-10", "0000-02-01", "0000-02-29"],
  ])("the month of %s runs from %s to %s", (day, from, to) => {
    expect(monthOf(day)).toEqual({ from, to });
  });

  it("agrees with the calendar on the last day of any month", () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const date = Temporal.PlainDate.from(day);
        expect(monthOf(day)).toEqual({
          from: date.with({ day: 1 }).toString(),
          to: date.with({ day: date.daysInMonth }).toString(),
        });
      }),
    );
  });
});

describe("days as Feishu's numbers", () => {
  it("reads back what it writes", () => {
    expect(dayToNumber("2026-08-01")).toBe(20260801);
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(dayFromNumber(dayToNumber(day))).toBe(day);
      }),
    );
  });

  it.each([0, 1, 202608, 20260230, 20261301, -20260801, 20260801.5, 202608011, Number.NaN])(
    "refuses %d",
    (n) => {
      expect(() => dayFromNumber(n)).toThrow(RangeError);
    },
  );
});
