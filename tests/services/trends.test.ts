import { expect, it } from "vitest";
import { cellFrom } from "@/lib/attendance/cell-code";
import { addDays, weekdayOf } from "@/lib/attendance/day";
import { says } from "@/lib/attendance/team-filter";
import type { TrendCounts } from "@/lib/contract/trends";
import { listExceptions } from "@/lib/services/exceptions";
import { getTeam } from "@/lib/services/team";
import { getTrends } from "@/lib/services/trends";
import { describeBothDatabases } from "../support/databases";
import { MONTH, seeded } from "./seeded";
import { TRENDS_COMPANY } from "./trends-company";

const STATES = {
  lack: ["lack", "lack-day"],
  late: ["late", "serious-late"],
  early: ["early"],
  pending: ["pending"],
  corrected: ["remedied"],
} as const;
const NAMES = ["lack", "late", "early", "pending", "corrected"] as const;
type Asked = { departmentId?: string; q?: string };

const told = (counts: TrendCounts) => NAMES.map((name) => counts[name]);

describeBothDatabases("trends", (open) => {
  const as = seeded(open, TRENDS_COMPANY);
  const trends = (asked: Asked = {}, viewer?: string) =>
    getTrends(as(viewer), { ...MONTH, ...asked });
  /** The same numbers, cell by cell, from the grid. */
  const fromGrid = async (asked: Asked = {}, viewer?: string, weekday?: number) => {
    const { rows } = await getTeam(as(viewer), { ...MONTH, ...asked, limit: 200 });
    const cells = rows.flatMap(({ codes }) =>
      [...codes].flatMap((code, i) => {
        const here = weekday === undefined || weekdayOf(addDays(MONTH.from, i)) === weekday;
        return here ? [cellFrom(code)] : [];
      }),
    );
    return NAMES.map(
      (name) => cells.filter((cell) => STATES[name].some((state) => says(cell, state))).length,
    );
  };

  it("are the sums of the grid's cells for the same people and days", async () => {
    for (const viewer of ["boss", "head", "office1"])
      for (const q of ["", "plant", "nobody at all"]) {
        const { total } = await trends({ q }, viewer);
        expect([viewer, q, ...told(total)]).toEqual([
          viewer,
          q,
          ...(await fromGrid({ q }, viewer)),
        ]);
      }
    expect(told((await trends()).total)).toEqual([7 + 6 * 12, 1, 0, 1, 1]);
  });

  it("by department are what the filter by that department shows, everything below it included", async () => {
    const { departments } = await trends();
    expect(departments.map(({ departmentId, depth }) => [departmentId, depth])).toEqual([
      ...[
        ["top", 0],
        ["plant", 1],
        ["line", 2],
        ["office", 1],
      ],
    ]);
    for (const { departmentId, ...counts } of departments)
      expect([departmentId, ...told(counts)]).toEqual([
        ...[departmentId, ...(await fromGrid({ departmentId }))],
      ]);
  });

  it("by weekday add up to all, and each is the grid's cells of those days", async () => {
    const { weekdays, total } = await trends();
    expect(weekdays.map(({ weekday }) => weekday)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    for (const { weekday, ...counts } of weekdays)
      expect([weekday, ...told(counts)]).toEqual([
        ...[weekday, ...(await fromGrid({}, "boss", weekday))],
      ]);
    for (const { weekday, lack, late, early } of weekdays)
      expect([weekday, (await listExceptions(as(), { ...MONTH, weekday })).total]).toEqual([
        ...[weekday, lack + late + early],
      ]);
    const sum = (of: (counts: TrendCounts) => number) =>
      weekdays.reduce((all, counts) => all + of(counts), 0);
    expect(sum(({ required }) => required)).toBe(total.required);
    expect(sum(({ lack }) => lack)).toBe(total.lack);
  });

  it("by shift add up to all, and each is the inbox asked for that shift", async () => {
    const { shifts, total } = await trends();
    expect(shifts.map(({ shiftId }) => shiftId)).toEqual(["day", "early", "9"]);
    expect(shifts.reduce((sum, { required }) => sum + required, 0)).toBe(total.required);
    for (const { shiftId, ...counts } of shifts) {
      const inbox = await listExceptions(as(), { ...MONTH, shiftId });
      const { "lack-day": day, lack, "serious-late": serious, late, early } = inbox.counts.states;
      expect([shiftId, day + lack, serious + late, early]).toEqual([
        ...[shiftId, counts.lack, counts.late, counts.early],
      ]);
    }
  });

  it("name the people with most problems and most corrections, and nobody outside the scope", async () => {
    const { mostProblems, mostCorrections } = await trends();
    expect(mostProblems).toHaveLength(10);
    expect(mostProblems.slice(0, 7).map(({ employeeId, days }) => [employeeId, days])).toEqual([
      ...[0, 1, 2, 3, 4, 5].map((i) => [`idle${i}`, 12]),
      ["plant0", 2],
    ]);
    expect(mostCorrections.map(({ employeeId }) => employeeId)).toEqual(["both", "head"]);
    const mine = await trends({}, "head");
    expect(mine.departments.map(({ departmentId }) => departmentId)).toEqual(["plant", "line"]);
    expect(mine.mostProblems.every(({ employeeId }) => !employeeId.startsWith("idle"))).toBe(true);
    expect(mine.total.lack).toBe(7);
    await expect(trends({ departmentId: "office" }, "head")).rejects.toThrow("not-found");
    expect((await trends({ departmentId: "office" })).total.lack).toBe(72);
  });

  it("take no part of what nobody has read, and say how much that is", async () => {
    const { total, loading } = await trends();
    expect({ unread: total.unread, loading }).toEqual({ unread: 0, loading: 0 });
    expect(total.required).toBe(12 * 20 + 3);
    const october = await getTrends(as(), { from: "2026-10-01", to: "2026-10-31" });
    const people = 2 + 8 + 6 + 6 + 1;
    expect(october.total).toEqual({
      ...{ lack: 0, late: 0, early: 0, pending: 0, corrected: 0, required: 0 },
      unread: people * 31,
    });
    expect(october.weekdays.reduce((sum, { unread }) => sum + unread, 0)).toBe(people * 31);
    expect(october).toMatchObject({ loading: people * 31, shifts: [], outages: [], asOf: null });
  });

  it("count no day that has not come", async () => {
    const whole = await getTrends(as(), { from: "2026-11-01", to: "2026-11-30" });
    expect(whole.total).toEqual((await trends()).total);
    const later = await getTrends(as(), { from: "2026-12-01", to: "2026-12-31" });
    expect(later).toMatchObject({ total: { required: 0, unread: 0 }, weekdays: [], loading: 0 });
  });

  it("of more than 62 days are refused", async () => {
    await expect(getTrends(as(), { from: "2026-08-01", to: "2026-11-01" })).rejects.toThrow(
      "invalid-fields",
    );
  });
});
