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
      { on_time: "9:00", off_time: "18:00", late_minutes_as_late: 5, no_need_on: true },
      { on_time: "20:00", off_time: "26:00" },
      { on_time: "", off_time: null },
    ];
    const wire = WireShift.parse({ shift_name: "白班", punch_time_rule: rules });
    expect(toShift("s1", wire)).toEqual({
      shiftId: "s1",
      name: "白班",
      times: [
        { on: "09:00", off: "18:00", lateAfterMinutes: 5 },
        { on: "20:00", off: "26:00", lateAfterMinutes: null },
      ],
    });
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
    expect(toGroup("g", WireGroup.parse(rule)).rule).toEqual({
      limitCount: null,
      dateNum: null,
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
