import { describe, expect, it } from "vitest";
import { buildModel } from "@/components/team/grid/model";
import { busiestOf, sumOf, trendOf } from "@/components/team/trend-series";
import { codeOf } from "@/lib/attendance/cell-code";
import type { Day } from "@/lib/attendance/day";
import type { Cell } from "@/lib/attendance/record";

const DAYS: Day[] = ["2026-11-18", "2026-11-19", "2026-11-20"];
const LACK: Cell = { state: "lack", side: "in", overlay: "none" };
const LATE_AND_ASKED: Cell = { state: "late", side: "in", overlay: "pending" };
const FINE: Cell = { state: "normal", side: "none", overlay: "none" };

const person = (employeeId: string, cells: readonly Cell[]) => ({
  employeeId,
  name: employeeId,
  department: "",
  codes: cells.map(codeOf).join(""),
});
const trend = (today: Day, ...months: (readonly Cell[])[]) => {
  const rows = months.map((cells, i) => person(`p${i}`, cells));
  return trendOf(buildModel(rows, DAYS, today), [...rows.keys()]);
};
const valuesOf = (series: ReturnType<typeof trend>, wanted: string) =>
  series.find(({ key }) => key === wanted)?.values;

describe("the trend", () => {
  it("counts the cells of each day and says nothing of days that have not come", () => {
    const series = trend("2026-11-19", [LACK, LACK, LACK], [FINE, LACK, LACK]);
    expect(valuesOf(series, "lack")).toEqual([1, 2, null]);
    expect(series.map(sumOf)).toEqual([3, 0, 0, 0]);
  });

  it("finds the day with the most problems without counting a requested one twice", () => {
    const series = trend("2026-11-20", [LATE_AND_ASKED, LACK, FINE], [FINE, LACK, FINE]);
    expect(valuesOf(series, "pending")).toEqual([1, 0, 0]);
    expect(busiestOf(DAYS, series)).toEqual({ day: "2026-11-19", count: 2 });
  });

  it("has no such day in a month without problems", () => {
    expect(busiestOf(DAYS, trend("2026-11-20", [FINE, FINE, FINE]))).toBeNull();
  });
});
