import { describe, expect, test } from "vitest";
import { monthNaming, periodOf } from "@/components/day/period";
import { nameOfStates } from "@/components/team/team-counts";
import type { Day } from "@/lib/attendance/day";
import { formatPeriod } from "@/lib/text/format";

const TODAY = "2026-11-21";

describe("the period of a team's sheet", () => {
  test.each<[string, Day | null, number, Day, Day, boolean]>([
    ["the month of today", null, 1, "2026-11-01", "2026-11-30", true],
    ["an earlier month", "2026-02-01", 1, "2026-02-01", "2026-02-28", false],
    ["the cycle that holds today", null, 26, "2026-10-26", "2026-11-25", true],
    ["the cycle that ends in a month", "2026-10-01", 26, "2026-09-26", "2026-10-25", false],
    ["a month to come reads as the present", "2027-03-01", 1, "2026-11-01", "2026-11-30", true],
    ["a cycle to come reads as the present", "2027-03-01", 26, "2026-10-26", "2026-11-25", true],
    [
      "a cycle that has begun and ends next month",
      "2026-12-01",
      16,
      "2026-11-16",
      "2026-12-15",
      true,
    ],
  ])("%s", (_, month, startDay, from, to, isCurrent) => {
    expect(periodOf(month, startDay, TODAY)).toEqual({ range: { from, to }, isCurrent });
  });

  test.each([1, 16, 26, 31])(
    "is found again by the month it is named after, from day %d",
    (start) => {
      const { range } = periodOf("2026-06-01", start, TODAY);
      expect(periodOf(monthNaming(range), start, TODAY).range).toEqual(range);
    },
  );

  test.each([
    ["2026-11-01", "2026-11-30", "2026年11月", "November 2026"],
    ["2026-10-26", "2026-11-25", "2026年10月26日 – 11月25日", "26 Oct – 25 Nov 2026"],
    ["2025-12-26", "2026-01-25", "2025年12月26日 – 2026年1月25日", "26 Dec 2025 – 25 Jan 2026"],
  ] as const)("is told with its dates: %s to %s", (from, to, zh, en) => {
    expect(formatPeriod({ from, to }, "zh-CN")).toBe(zh);
    expect(formatPeriod({ from, to }, "en")).toBe(en);
  });
});

test("a total that one looks at is called as the figure that opened it; a mixture by its states", () => {
  expect(nameOfStates(["late", "serious-late"])).toBe("state.late.label");
  expect(nameOfStates(["pending"])).toBe("team.figure.pending");
  expect(nameOfStates(["late", "pending"])).toBeNull();
});
