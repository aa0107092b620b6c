import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, type Day } from "@/lib/attendance/day";
import { aboutLeft, deadlineOf, quotaPeriod, type RemedyRule } from "@/lib/attendance/shift";
import { anyDay } from "./builders";

const rule = (extra: Partial<RemedyRule> = {}): RemedyRule => ({
  limitCount: 3,
  dateNum: 7,
  periodStart: 1,
  ...extra,
});

describe("the last day to submit", () => {
  it.each<[Day, number, Day]>([
    ["2026-08-03", 7, "2026-08-10"],
    ["2026-08-03", 0, "2026-08-03"],
    ["2026-08-31", 1, "2026-09-01"],
    ["2026-12-31", 30, "2027-01-30"],
    ["2024-02-28", 1, "2024-02-29"],
  ])("of %s within %d days is %s", (day, dateNum, expected) => {
    expect(deadlineOf(day, rule({ dateNum }))).toBe(expected);
  });

  it("is never guessed: unknown without a rule, and none where the rule sets none", () => {
    expect(deadlineOf("2026-08-03", null)).toBeNull();
    expect(deadlineOf("2026-08-03", rule({ dateNum: null }))).toBeNull();
  });

  it("moves with the work day", () => {
    fc.assert(
      fc.property(anyDay, fc.nat(366), (day, dateNum) => {
        expect(deadlineOf(day, rule({ dateNum }))).toBe(addDays(day, dateNum));
      }),
    );
  });
});

describe("the quota period", () => {
  it.each<[Day, number, Day, Day]>([
    ["2026-08-15", 1, "2026-08-01", "2026-08-31"],
    ["2026-08-25", 26, "2026-07-26", "2026-08-25"],
    ["2026-08-26", 26, "2026-08-26", "2026-09-25"],
    ["2026-02-28", 31, "2026-02-28", "2026-03-30"],
  ])("that holds %s, begun on day %d, runs from %s to %s", (day, periodStart, from, to) => {
    expect(quotaPeriod(day, rule({ periodStart }))).toEqual({ from, to });
  });
});

describe("about how many corrections are left", () => {
  it.each([
    [3, 0, 3],
    [3, 2, 1],
    [3, 3, 0],
    [3, 5, 0],
    [0, 0, 0],
    [null, 0, null],
    [null, 99, null],
  ])("of %s with %d used: %s", (limitCount, used, expected) => {
    expect(aboutLeft(rule({ limitCount }), used)).toBe(expected);
  });
});
