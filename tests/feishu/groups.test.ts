import { describe, expect, test } from "vitest";
import {
  fetchGroup,
  fetchShift,
  toGroup,
  toShift,
  WireGroup,
  WireShift,
} from "@/lib/feishu/groups";
import { fetchResults } from "@/lib/feishu/results";
import { cast } from "../sandbox/cast";
import { failureOf } from "./door";
import { stageFor } from "./stage";

const stage = stageFor();

describe("groups and shifts", () => {
  const rowOf = async (employeeId: string) => {
    const chunk = { employeeIds: [employeeId], from: "2026-11-20", to: "2026-11-20" } as const;
    const [record] = (await fetchResults(stage().door.tenant, chunk, { priority: "background" }))
      .records;
    return record;
  };

  test("a group tells its zone and its rule", async () => {
    const record = await rowOf(cast.newYork.userId);
    const group = await fetchGroup(stage().door.tenant, record?.groupId ?? "");
    expect(group).toMatchObject({
      groupId: record?.groupId,
      zone: "America/New_York",
      free: false,
    });
    expect(group.rule.limitCount).toBeGreaterThan(0);
  });

  test("a shift gives its times with two digits and beyond midnight", async () => {
    const record = await rowOf(cast.night.userId);
    const shift = await fetchShift(stage().door.tenant, record?.shiftId ?? "");
    expect(
      shift.times.every(({ on, off }) => /^\d\d:\d\d$/.test(on) && /^\d\d:\d\d$/.test(off)),
    ).toBe(true);
    expect(shift.times.some(({ off }) => off >= "24:00")).toBe(true);
  });

  test("a shift's hours have two digits, and rules without times are left out", () => {
    const rules = [
      { on_time: "9:00", off_time: "18:00", no_need_on: true },
      { on_time: "20:00", off_time: "26:00" },
      { on_time: "", off_time: null },
    ];
    const wire = WireShift.parse({ shift_name: "白班", punch_time_rule: rules });
    expect(toShift("s1", wire)).toMatchObject({ shiftId: "s1", name: "白班", flexible: false });
    expect(toShift("s1", wire).times.map(({ on, off }) => [on, off])).toEqual([
      ["09:00", "18:00"],
      ["20:00", "26:00"],
    ]);
  });

  test("a shift's limits are its own, a limit of no minutes is none but for the first ones", () => {
    const times = { on_time: "9:00", off_time: "18:00" };
    const all = {
      ...{ late_minutes_as_late: 5, late_minutes_as_serious_late: 60, late_minutes_as_lack: 240 },
      ...{ early_minutes_as_early: 3, early_minutes_as_lack: 90 },
    };
    const zeros = Object.fromEntries(Object.keys(all).map((name) => [name, 0]));
    const limitsOf = (wire: object) =>
      toShift("s1", WireShift.parse(wire)).times.map(({ on, off, ...limits }) => limits);
    const punch_time_rule = [{ ...times, ...all }, { ...times, ...zeros }, times];
    const names = [
      ...(["lateAfterMinutes", "seriousLateMinutes", "lateAsLackMinutes"] as const),
      ...(["earlyAfterMinutes", "earlyAsLackMinutes"] as const),
    ];
    const told = (wire: object) =>
      limitsOf(wire).map((limits) => names.map((name) => limits[name]));
    expect(told({ punch_time_rule })).toEqual([
      [5, 60, 240, 3, 90],
      [0, null, null, 0, null],
      [null, null, null, null, null],
    ]);
    const serious = told({ punch_time_rule, late_minutes_as_serious_late: 45 });
    expect(serious.map(([, minutes]) => minutes)).toEqual([60, 45, 45]);
  });

  test.each([
    [{}, false],
    [{ is_flexible: false, late_off_late_on_rule: [] }, false],
    [{ is_flexible: true }, true],
    [{ late_off_late_on_rule: [{ late_off_minutes: 60, late_on_minutes: 30 }] }, true],
  ])("a shift whose times move is flexible: %j, %s", (wire, flexible) => {
    expect(toShift("s1", WireShift.parse(wire)).flexible).toBe(flexible);
  });

  test("ids that stand for none are never looked up", async () => {
    for (const id of ["1", "0", ""])
      expect(await failureOf(fetchGroup(stage().door.tenant, id))).toMatchObject({
        code: "not-found",
      });
    for (const id of ["9", "0"])
      expect(await failureOf(fetchShift(stage().door.tenant, id))).toMatchObject({
        code: "not-found",
      });
    expect(stage().sandbox.calls).toHaveLength(0);
  });

  test("a rule counts only what its switch turns on", () => {
    const rule = { remedy_limit_count: 3, remedy_date_num: 7, remedy_period_custom_date: 26 };
    const off = { ...rule, remedy_limit: false, remedy_date_limit: false };
    expect(toGroup("g", WireGroup.parse(off)).rule).toEqual({
      limitCount: "none",
      dateNum: "none",
      periodStart: 1,
    });
    const on = { ...rule, remedy_limit: true, remedy_date_limit: true, remedy_period_type: 2 };
    expect(toGroup("g", WireGroup.parse(on)).rule).toEqual({
      limitCount: 3,
      dateNum: 7,
      periodStart: 26,
    });
  });
});
