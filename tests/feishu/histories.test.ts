import { describe, expect, test } from "vitest";
import { fetchPunches } from "@/lib/feishu/punches";
import { fetchRemedies } from "@/lib/feishu/remedies";
import { cast } from "../sandbox/cast";
import { openDoor } from "./door";
import { json, startScripted } from "./scripted";
import { callsTo, NOW, stageFor } from "./stage";

const DAY = 86_400;
const background = { priority: "background" } as const;
const stage = stageFor();

describe("punches", () => {
  const asked = (employeeIds: string[], days: number) => ({
    employeeIds,
    fromSeconds: NOW / 1000 - days * DAY,
    toSeconds: NOW / 1000,
  });

  test("come once each and in order, from windows of at most 30 days", async () => {
    const answer = await fetchPunches(
      stage().door.tenant,
      asked([cast.employee.userId], 70),
      background,
    );
    expect(callsTo(stage(), "user_flows/query")).toHaveLength(3);
    const times = answer.punches.map(({ at }) => at);
    expect(times.length).toBeGreaterThan(20);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    expect(new Set(answer.punches.map(({ recordId }) => recordId)).size).toBe(times.length);
  });

  test("a person whom attendance does not know does not hide the others", async () => {
    const people = [cast.employee.userId, cast.invalid.userId, cast.unauthorized.userId];
    const answer = await fetchPunches(stage().door.tenant, asked(people, 5), background);
    expect(answer.invalid).toEqual([cast.invalid.userId]);
    expect(answer.unauthorized).toEqual([cast.unauthorized.userId]);
    expect(answer.punches.length).toBeGreaterThan(0);
  });
});

describe("corrections", () => {
  const everyone = [
    cast.pendingOne,
    cast.rejected,
    cast.approved,
    cast.cancelled,
    cast.revoked,
  ].map(({ userId }) => userId);
  const asked = {
    employeeIds: everyone,
    fromSeconds: NOW / 1000 - 29 * DAY,
    toSeconds: NOW / 1000,
  };

  test("are asked for in all five states and merged", async () => {
    const { remedies } = await fetchRemedies(stage().door.tenant, asked, background);
    expect(callsTo(stage(), "user_task_remedys/query")).toHaveLength(5);
    const states = new Set(remedies.map(({ state }) => state));
    expect(states).toEqual(new Set(["pending", "rejected", "approved", "cancelled", "revoked"]));
    expect(new Set(remedies.map(({ approvalId }) => approvalId)).size).toBe(remedies.length);
  });

  test("one that moves between two calls is listed once, in its newest form", async () => {
    const row = {
      user_id: "u1",
      remedy_date: 20261120,
      punch_no: 0,
      work_type: 1,
      approval_id: "7",
      remedy_time: "2026-11-20 9:00",
      reason: "r",
      time_zone: "Asia/Shanghai",
    };
    const feishu = await startScripted({
      "attendance/v1/user_task_remedys/query": [
        (response, seen) => {
          const { status } = JSON.parse(seen.body);
          const moved = { ...row, status, update_time: String(1000 + status) };
          const user_remedys = status === 0 || status === 2 ? [moved] : null;
          json({ code: 0, data: { user_remedys } })(response, seen);
        },
      ],
    });
    const question = { employeeIds: ["u1"], fromSeconds: 0, toSeconds: 10 };
    const { remedies } = await fetchRemedies(openDoor(feishu).tenant, question, background);
    await feishu.close();
    expect(remedies).toEqual([
      {
        approvalId: "7",
        employeeId: "u1",
        day: "2026-11-20",
        punchNo: 0,
        workType: 1,
        time: "2026-11-20T09:00",
        zone: "Asia/Shanghai",
        state: "approved",
        reason: "r",
        createdAt: null,
        updatedAt: 1002,
      },
    ]);
  });
});
