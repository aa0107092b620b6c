import { describe, expect, test } from "vitest";
import { toPunch, WirePunch } from "@/lib/feishu/punches";
import { toRemedy, WireRemedy } from "@/lib/feishu/remedies";
import { fetchWindows, toWindow, WireWindow } from "@/lib/feishu/windows";
import { cast } from "../sandbox/cast";
import { failureOf, openDoor } from "./door";
import { json, startScripted } from "./scripted";
import { stageFor } from "./stage";

const silent = () => {};
const stage = stageFor();

describe("what may be corrected", () => {
  const reasonFor = async (code: number) => {
    stage().sandbox.faults.add({ match: "allowed_remedys", mode: "code", code, times: 1 });
    return fetchWindows(stage().door.tenant, {
      employeeId: cast.employee.userId,
      day: "2026-11-20",
    });
  };

  test.each([
    [1226501, "nothing-to-remedy"],
    [1226502, "remedy-not-allowed"],
    [1226503, "remedy-too-old"],
    [1226504, "no-remedy-left"],
  ])("code %i is a reason and not an error", async (code, reason) => {
    expect(await reasonFor(code)).toEqual({ eligible: false, reason });
  });

  test("a real refusal is answered as a reason", async () => {
    const asked = { employeeId: cast.noRemedies.userId, day: "2026-11-20" } as const;
    expect(await fetchWindows(stage().door.tenant, asked)).toEqual({
      eligible: false,
      reason: "remedy-not-allowed",
    });
  });

  test("any other refusal is an error", async () => {
    const asked = { employeeId: "nobody", day: "2026-11-20" } as const;
    expect(await failureOf(fetchWindows(stage().door.tenant, asked))).toMatchObject({
      code: "feishu-range",
    });
  });

  test("the windows are wall clock to the minute", async () => {
    const asked = { employeeId: cast.employee.userId, day: "2026-11-20" } as const;
    const answer = await fetchWindows(stage().door.tenant, asked);
    expect(answer).toMatchObject({
      eligible: true,
      windows: [{ punchNo: 0, workType: 1, free: false, status: "lack" }],
    });
  });

  test("nothing listed is nothing to correct", async () => {
    const feishu = await startScripted({
      "attendance/v1/user_task_remedys/query_user_allowed_remedys": [json({ code: 0, data: {} })],
    });
    const asked = { employeeId: "u1", day: "2026-11-20" } as const;
    const answer = await fetchWindows(openDoor(feishu).tenant, asked);
    await feishu.close();
    expect(answer).toEqual({ eligible: false, reason: "nothing-to-remedy" });
  });

  test("in a free shift the punch has no number and no side, even if Feishu says 1", () => {
    const wire = WireWindow.parse({
      is_free_punch: true,
      punch_no: 1,
      work_type: 1,
      punch_status: "Lack",
      normal_punch_time: "-",
      remedy_start_time: "2026-11-20 7:00",
      remedy_end_time: "2026-11-20 22:00",
    });
    expect(toWindow(wire, silent)).toEqual({
      punchNo: 0,
      workType: 0,
      free: true,
      status: "lack",
      normalTime: null,
      from: "2026-11-20T07:00",
      to: "2026-11-20T22:00",
    });
  });
});

describe("single rows", () => {
  const remedy = { user_id: "u1", remedy_date: 20261120, approval_id: "7", work_type: 2 };

  test("a correction's time is its wall clock where there is no instant, and its instant where there is one", () => {
    const said = WireRemedy.parse({ ...remedy, remedy_time: "2026-11-21 02:00", status: 4 });
    expect(toRemedy(said, "pending", silent)).toMatchObject({
      day: "2026-11-20",
      time: "2026-11-21T02:00",
      zone: null,
      state: "revoked",
    });
    const counted = WireRemedy.parse({
      ...remedy,
      remedy_time: "-",
      time: "1795190400",
      time_zone: "Asia/Shanghai",
    });
    expect(toRemedy(counted, "cancelled", silent)).toMatchObject({
      time: "2026-11-21T00:00",
      zone: "Asia/Shanghai",
      state: "cancelled",
    });
  });

  test("a correction without an approval id has one of ours that cannot be decided", () => {
    const wire = WireRemedy.parse({ ...remedy, approval_id: "-", remedy_time: "2026-11-20 18:00" });
    expect(toRemedy(wire, "pending", silent).approvalId).toMatch(/^no-approval-u1-2026-11-20-/);
  });

  test("a punch that Feishu marks 7 for no reason has no known source", () => {
    const punch = {
      user_id: "u1",
      record_id: "r1",
      check_time: "1795190400",
      type: 7,
      photo_urls: null,
    };
    expect(toPunch(WirePunch.parse(punch), silent)).toMatchObject({
      source: "unknown",
      photoUrls: [],
    });
    expect(toPunch(WirePunch.parse({ ...punch, external_id: "x" }), silent)).toMatchObject({
      source: "import",
    });
    expect(toPunch(WirePunch.parse({ ...punch, check_time: "" }), silent)).toBeNull();
  });
});
