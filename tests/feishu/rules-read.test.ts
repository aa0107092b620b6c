import { describe, expect, test } from "vitest";
import { fetchGroup, fetchShift } from "@/lib/feishu/groups";
import { fetchWindows } from "@/lib/feishu/windows";
import { failureOf, openDoor } from "./door";
import { json, startScripted } from "./scripted";

const WINDOWS = "attendance/v1/user_task_remedys/query_user_allowed_remedys";
const options = { priority: "background" } as const;

const group = async (data: object) => {
  const feishu = await startScripted({ "attendance/v1/groups/67": [json({ code: 0, data })] });
  return fetchGroup(openDoor(feishu).tenant, "67", options).finally(() => feishu.close());
};
const shift = async (data: object) => {
  const feishu = await startScripted({ "attendance/v1/shifts/68": [json({ code: 0, data })] });
  return fetchShift(openDoor(feishu).tenant, "68", options).finally(() => feishu.close());
};
const windows = async (data: object) => {
  const feishu = await startScripted({ [WINDOWS]: [json({ code: 0, data })] });
  const asked = { employeeId: "u1", day: "2026-11-20" } as const;
  return fetchWindows(openDoor(feishu).tenant, asked).finally(() => feishu.close());
};

describe("a group's rule", () => {
  test("sets no limit only where its switch says so", async () => {
    expect((await group({ remedy_limit: false, remedy_date_limit: false })).rule).toMatchObject({
      ...{ limitCount: "none", dateNum: "none" },
    });
  });

  test.each([
    ["nothing at all", {}],
    ["null for its switches", { remedy_limit: null, remedy_date_limit: null }],
    ["counts without a switch", { remedy_limit_count: 3, remedy_date_num: 7 }],
    ["switches without a count", { remedy_limit: true, remedy_date_limit: true }],
  ])("is unknown where Feishu tells %s", async (_, data) => {
    expect((await group(data)).rule).toMatchObject({ limitCount: null, dateNum: null });
  });

  test.each([true, false])(
    "does not depend on allow_remedy (%s), whose meaning is in doubt",
    async (allow_remedy) => {
      const rule = { remedy_limit: true, remedy_limit_count: 3 };
      expect(await group({ ...rule, allow_remedy })).toEqual(await group(rule));
    },
  );

  test.each([0, 32, null, undefined])(
    "begins its period on day 1 where Feishu says day %j",
    async (day) => {
      const custom = { remedy_period_type: 2, remedy_period_custom_date: day };
      expect((await group(custom)).rule.periodStart).toBe(1);
    },
  );
});

test.each([
  [{}, ""],
  [{ time_zone: null }, ""],
  [{ time_zone: "America/New_York" }, "America/New_York"],
])("a group of %j has the zone %j, nothing invented", async (data, zone) => {
  expect((await group(data)).zone).toBe(zone);
});

test("a group or shift that may not be read, or is gone, fails by itself and says why", async () => {
  for (const [body, status, code] of [
    [{ code: 99991672 }, 400, "feishu-scope"],
    [{ code: 1220005 }, 400, "feishu-range"],
    [{ code: 1220600, msg: "rule not exist" }, 400, "not-found"],
    [{ code: 1220600, msg: "shift does not exist" }, 400, "not-found"],
    [{ code: 1226000 }, 500, "feishu-unavailable"],
  ] as const) {
    const answer = json(body, status);
    const feishu = await startScripted({
      ...{ "attendance/v1/groups/67": [answer], "attendance/v1/shifts/68": [answer] },
    });
    const { tenant } = openDoor(feishu);
    expect(await failureOf(fetchGroup(tenant, "67", options))).toMatchObject({ code });
    expect(await failureOf(fetchShift(tenant, "68", options))).toMatchObject({ code });
    await feishu.close();
  }
});

describe("a shift", () => {
  const rule = { on_time: "9:00", off_time: "26:00" };

  test.each([true, false, null])(
    "is the same whatever it says of punches not needed (%s), which reads inverted",
    async (no) => {
      const told = { ...rule, no_need_on: no, no_need_off: no };
      expect(await shift({ punch_time_rule: [told], no_need_off: no })).toEqual(
        await shift({ punch_time_rule: [rule] }),
      );
    },
  );

  test("has as many pairs as rules, whatever its count says, and hours of two digits past midnight", async () => {
    const { times } = await shift({ punch_times: 1, punch_time_rule: [rule, rule] });
    expect(times.map(({ on, off }) => [on, off])).toEqual([
      ["09:00", "26:00"],
      ["09:00", "26:00"],
    ]);
  });

  test.each([{}, { punch_time_rule: null }])("without rules (%j) has no times", async (data) => {
    expect((await shift(data)).times).toEqual([]);
  });
});

describe("what may be corrected", () => {
  const row = {
    ...{ punch_no: 0, work_type: 1, remedy_start_time: "2026-11-20 08:00" },
    ...{ remedy_end_time: "2026-11-20 10:00", punch_status: "Lack" },
  };

  test.each([
    ["Lack", "lack"],
    ["Late", "late"],
    ["SeriousLate", "late"],
    ["Early", "early"],
    ["Normal", "normal"],
    ["Odd", "unknown"],
    ["", "unknown"],
    [null, "unknown"],
    [undefined, "unknown"],
  ])("for the punch status %j is offered as %s", async (punch_status, status) => {
    expect(await windows({ user_allowed_remedys: [{ ...row, punch_status }] })).toMatchObject({
      ...{ eligible: true, windows: [{ status, from: "2026-11-20T08:00" }] },
    });
  });

  test.each([0, 1])(
    "in a free shift is punch 0 without a side under work type %i, by whole numbers or none",
    async (work_type) => {
      const free = { ...row, is_free_punch: true, work_type, normal_punch_time: "" };
      expect(await windows({ user_allowed_remedys: [free] })).toMatchObject({
        windows: [{ punchNo: 0, workType: 0, free: true, normalTime: null }],
      });
    },
  );

  test("on the out side of a night shift lies on the next date", async () => {
    const night = {
      ...row,
      work_type: 2,
      remedy_start_time: "2026-11-21 1:00",
      remedy_end_time: "2026-11-21 04:00",
    };
    expect(await windows({ user_allowed_remedys: [night] })).toMatchObject({
      windows: [{ workType: 2, from: "2026-11-21T01:00", to: "2026-11-21T04:00" }],
    });
  });

  test.each([1226501, 1226502, 1226503, 1226504])(
    "is told as a reason at HTTP 200 as well (%i)",
    async (code) => {
      const feishu = await startScripted({ [WINDOWS]: [json({ code, msg: "x" })] });
      const asked = { employeeId: "u1", day: "2026-11-20" } as const;
      const answer = await fetchWindows(openDoor(feishu).tenant, asked);
      await feishu.close();
      expect(answer.eligible).toBe(false);
      expect(feishu.callsTo(WINDOWS)).toHaveLength(1);
    },
  );
});
