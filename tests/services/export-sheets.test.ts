import { beforeAll, describe, expect, it } from "vitest";
import { cellFrom } from "@/lib/attendance/cell-code";
import { eachDay } from "@/lib/attendance/day";
import { stateOf } from "@/lib/attendance/result";
import { PROBLEM_STATES, says, TOTALS } from "@/lib/attendance/team-filter";
import { secondsOf, wallAt } from "@/lib/attendance/zone";
import type { EmployeeDays } from "@/lib/contract/employees";
import type { Team } from "@/lib/contract/team";
import type { Context } from "@/lib/services/context";
import { getDays } from "@/lib/services/days";
import { getPunches } from "@/lib/services/punches";
import { getTeam } from "@/lib/services/team";
import { readAudit } from "@/lib/store/audit";
import { formatPunch } from "@/lib/text/format";
import { zhCn } from "@/lib/text/zh-cn";
import { cast } from "../sandbox/cast";
import { exportedBook } from "../support/exported";
import { openWorld } from "../support/world";

const RANGE = { from: "2026-11-02", to: "2026-11-20" } as const;
const DAYS = eachDay(RANGE);
/** The world's today is the 18th. */
const COME = 17;
const { column } = zhCn.exporting;

describe("an exported sheet holds what the API answers, cell by cell:", () => {
  const world = openWorld();
  let ctx: Context;
  let team: Team;
  const months = new Map<string, EmployeeDays>();
  beforeAll(async () => {
    ctx = { ...(await world().as(cast.manager.userId)), language: "zh-CN" };
    await getTeam(ctx, { ...RANGE, limit: 10_000 });
    team = await getTeam(ctx, { ...RANGE, limit: 10_000 });
    for (const { employeeId } of team.rows)
      months.set(employeeId, await getDays(ctx, { id: employeeId, ...RANGE }));
  });
  const monthOf = (id: unknown) => {
    const month = months.get(String(id));
    if (!month) throw new Error(`${id} is not in the team`);
    return month;
  };

  it("the symbols are the grid's letters and totals", async () => {
    const { rows, main } = await exportedBook(ctx, "symbols", RANGE);
    expect(rows.map(([name]) => name)).toEqual(team.rows.map(({ name }) => name));
    expect(main.freezePane).toEqual({ columns: 1, rows: 4 });
    team.rows.forEach(({ codes, department }, r) => {
      const cells = [...codes].map(cellFrom);
      expect(rows[r]?.[1]).toBe(department);
      cells.forEach((cell, i) => {
        const told = String(rows[r]?.[3 + i] ?? "");
        expect(told.replace(/[‹›*]/g, "")).toBe(zhCn.state[cell.state].mark);
        expect(told.includes("*")).toBe(cell.overlay !== "none");
      });
      [PROBLEM_STATES, ...TOTALS.map(({ states }) => states)].forEach((states, i) => {
        const count = cells.flatMap((cell) => states.filter((s) => says(cell, s))).length;
        expect(rows[r]?.[3 + DAYS.length + i] ?? 0).toBe(count);
      });
    });
  });

  it("the monthly summary counts the punches and tells every day with its times", async () => {
    const { rows, main, filename } = await exportedBook(ctx, "summary", RANGE);
    expect(filename).toBe("考勤台_月度汇总_20261102-20261120.xlsx");
    expect(main.name).toBe("月度汇总");
    expect(main.rows[0]?.[0]).toBe("月度汇总 统计日期：2026-11-02 至 2026-11-20");
    expect(main.rows[1]?.[0]).toContain("报表生成时间：2026-11-18 10:30");
    expect(main.freezePane).toEqual({ columns: 1, rows: 4 });
    const heads = main.rows[2]?.map(String) ?? [];
    expect(heads.join()).not.toContain("旷工");
    expect(rows).toHaveLength(team.rows.length);
    for (const row of rows) {
      const { days, zone } = monthOf(row[5]);
      const punches = days
        .filter(({ code }) => cellFrom(code).state !== "lack-day")
        .flatMap(({ segments }) => segments.flatMap((s) => [s.in, s.out]));
      const late = punches.filter(
        ({ result, supplement }) => stateOf(result, supplement) === "late",
      );
      const at = (head: string) => row[heads.indexOf(head)] ?? 0;
      expect(at(column.lateTimes)).toBe(late.length);
      expect(at(column.lateMinutes)).toBe(
        late.reduce((sum, { minutesOff }) => sum + (minutesOff ?? 0), 0),
      );
      expect(at(column.lackDays)).toBe(
        days.filter(({ code }) => cellFrom(code).state === "lack-day").length,
      );
      const first = heads.indexOf(column.result);
      days.slice(0, COME).forEach(({ day, code, segments }, i) => {
        const told = String(row[first + i] ?? "");
        const { state } = cellFrom(code);
        if (state === "no-data") expect(told).toBe("");
        if (state === "lack-day" || state === "normal")
          expect(told.split("\n")[0]).toBe(zhCn.state[state].label);
        for (const { punchAt } of segments.flatMap((s) => [s.in, s.out]))
          if (punchAt) expect(told).toContain(formatPunch(day, punchAt, zone, "zh-CN"));
      });
    }
  });

  it("the daily statistics have a row per person and day that has come, with both facts of each punch", async () => {
    const { rows, main } = await exportedBook(ctx, "daily", RANGE);
    const heads = main.rows[2]?.map(String) ?? [];
    expect(rows).toHaveLength(team.rows.length * COME);
    for (const row of rows) {
      const [, , , , , id, date, shift, result] = row;
      if (!(date instanceof Date)) throw new Error("a day is a real date");
      const { days, zone } = monthOf(id);
      const day = days.find((each) => each.day === date.toISOString().slice(0, 10));
      if (!day) throw new Error(`no ${date.toISOString()}`);
      expect(shift ?? null).toBe(day.shift);
      expect(result).toBe(zhCn.state[cellFrom(day.code).state].label);
      const first = day.segments.find(({ kind, punchNo }) => kind === "normal" && punchNo === 0);
      const at = (head: string) => row[heads.indexOf(head)] ?? null;
      const time = first?.out.punchAt ?? null;
      const told = time === null ? null : formatPunch(day.day, time, zone, "zh-CN");
      expect(at("下班1打卡时间")).toBe(told);
      if (first && first.in.result !== "unknown")
        expect(String(at("上班1打卡结果"))).toContain(zhCn.result[first.in.result]);
      if (first && first.in.supplement === "leave")
        expect(String(at("上班1打卡结果"))).toContain("（请假）");
    }
  });

  it("the punch details are everybody's raw punches at real times, and each look is in the log", async () => {
    const { rows } = await exportedBook(ctx, "punches", RANGE);
    const { entries } = await readAudit(world().runtime.store, {
      action: "view-punches",
      limit: 1000,
    });
    const others = team.rows
      .map(({ employeeId }) => employeeId)
      .filter((id) => id !== ctx.viewerId);
    expect(entries.map(({ employeeId }) => employeeId).sort()).toEqual(others.sort());
    for (const { employeeId } of team.rows) {
      const { punches, zone } = await getPunches(ctx, { id: employeeId, ...RANGE });
      const own = rows.filter((row) => row[5] === employeeId);
      const told = own.map((row) => [row[6], row[7]].map((d) => (d instanceof Date ? +d : d)));
      expect(told).toEqual(
        punches.map(({ day, at }) => [
          Date.parse(day),
          Date.parse(`${wallAt(secondsOf(at), zone)}Z`),
        ]),
      );
    }
  });

  it("the log tells that an export began and that it was sent to its end", async () => {
    await exportedBook(ctx, "symbols", { ...RANGE, q: cast.employee.name });
    const { entries } = await readAudit(world().runtime.store, { action: "export", limit: 2 });
    expect(entries).toMatchObject([
      { outcome: "done", after: { of: "symbols", people: 1 } },
      { outcome: "intended", after: { of: "symbols", q: cast.employee.name } },
    ]);
  });
});
