import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, type Day } from "@/lib/attendance/day";
import {
  aboutLeft,
  byDeadline,
  deadlineOf,
  quotaPeriod,
  type RemedyRule,
} from "@/lib/attendance/shift";
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
    expect(deadlineOf("2026-08-03", rule({ dateNum: "none" }))).toBe("none");
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
  it.each<[RemedyRule["limitCount"], number | null, RemedyRule["limitCount"]]>([
    [3, 0, 3],
    [3, 2, 1],
    [3, 3, 0],
    [3, 5, 0],
    [0, 0, 0],
    [null, 0, null],
    [null, 99, null],
    [3, null, null],
    ["none", 99, "none"],
    ["none", null, "none"],
  ])("of %s with %s used: %s", (limitCount, used, expected) => {
    expect(aboutLeft(rule({ limitCount }), used)).toBe(expected);
  });

  it("is never below zero and never above the limit, and falls with every one used", () => {
    fc.assert(
      fc.property(fc.nat(60), fc.nat(80), (limitCount, used) => {
        const left = Number(aboutLeft(rule({ limitCount }), used) ?? "nothing");
        expect(left >= 0 && left <= limitCount).toBe(true);
        const next = Number(aboutLeft(rule({ limitCount }), used + 1) ?? "nothing");
        expect(next).toBe(left === 0 ? 0 : left - 1);
      }),
    );
  });
});

describe("sorting by the last day to submit", () => {
  const deadline = fc.oneof(anyDay, fc.constantFrom("none" as const, null));

  it("puts the soonest first, then those without one, and the unknown last", () => {
    const days = [null, "2027-01-01", "none", "2026-12-31", null, "2026-02-28"] as const;
    expect(days.toSorted(byDeadline)).toEqual([
      ...["2026-02-28", "2026-12-31", "2027-01-01", "none"],
      ...[null, null],
    ]);
  });

  it("is one order for any list: no day comes after a later one, none of them after none or unknown", () => {
    fc.assert(
      fc.property(fc.array(deadline, { maxLength: 30 }), (list) => {
        const days = list.filter((each) => each !== null && each !== "none");
        const none = list.filter((each) => each === "none");
        const unknown = list.filter((each) => each === null);
        expect(list.toSorted(byDeadline)).toEqual([...days.toSorted(), ...none, ...unknown]);
      }),
    );
  });

  it("leaves equals as they were", () => {
    fc.assert(
      fc.property(deadline, deadline, (a, b) => {
        expect(byDeadline(a, a)).toBe(0);
        expect(byDeadline(a, b) + byDeadline(b, a)).toBe(0);
      }),
    );
  });
});
