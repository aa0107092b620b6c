import { describe, expect, test } from "vitest";
import { toDayRecord } from "@/lib/feishu/day-record";
import { fetchResults } from "@/lib/feishu/results";
import { WireResult as Schema, type WireResult } from "@/lib/feishu/wire-result";
import { cast } from "../sandbox/cast";
import { openDoor } from "./door";
import { json, startScripted } from "./scripted";
import { stageFor } from "./stage";

const background = { priority: "background" } as const;
const stage = stageFor();
const silent = () => {};
const wire = (row: object): WireResult => Schema.parse({ user_id: "u1", day: 20261120, ...row });

describe("results", () => {
  const ask = (...employeeIds: string[]) =>
    fetchResults(
      stage().door.tenant,
      { employeeIds, from: "2026-11-20", to: "2026-11-20" },
      background,
    );

  test("people outside the data range and people unknown to attendance are told apart", async () => {
    const { unauthorized, invalid } = cast;
    const answer = await ask(cast.employee.userId, unauthorized.userId, invalid.userId, "nobody1");
    expect(answer.records.map(({ employeeId }) => employeeId)).toEqual([cast.employee.userId]);
    expect(answer.unauthorized).toEqual([unauthorized.userId]);
    expect(answer.invalid).toEqual([invalid.userId, "nobody1"]);
  });

  test("three pairs of punches are numbered in order", async () => {
    const [record] = (await ask(cast.threeSegment.userId)).records;
    expect(record?.segments.map(({ punchNo }) => punchNo)).toEqual([0, 1, 2]);
    expect(record?.segments[1]?.out).toMatchObject({ result: "lack", punchAt: null });
  });

  test("no group and the default shift are null", async () => {
    const [record] = (await ask(cast.noGroup.userId)).records;
    expect(record).toMatchObject({ groupId: null, shiftId: null });
  });

  test("a word that nobody documented is kept raw and reported once", async () => {
    const chunk = {
      employeeIds: [cast.mystery.userId],
      from: "2026-11-01",
      to: "2026-11-20",
    } as const;
    const first = await fetchResults(stage().door.tenant, chunk, background);
    await fetchResults(stage().door.tenant, chunk, background);
    const words = first.records.flatMap(({ segments }) => segments.flatMap((s) => [s.in, s.out]));
    expect(words).toContainEqual(
      expect.objectContaining({ result: "unknown", rawResult: "MysteryStatus" }),
    );
    expect(stage().door.logs.filter(({ event }) => event === "feishu-unknown-word")).toEqual([
      { event: "feishu-unknown-word", facts: { kind: "result", word: "MysteryStatus" } },
    ]);
  });

  test("segments are sorted by the shift, overtime has no number and shared records stay", () => {
    const record = toDayRecord(
      wire({
        group_id: "67",
        shift_id: "0",
        records: [
          {
            check_in_shift_time: "1800",
            check_out_shift_time: "1900",
            task_shift_type: 1,
            check_in_record_id: "r1",
          },
          { check_in_shift_time: "1300", check_in_result: "Late", check_in_record_id: "r2" },
          { check_in_shift_time: "900", check_in_record_id: "r1", check_in_result: "Normal" },
        ],
      }),
      silent,
    );
    expect(record.segments.map(({ kind, punchNo }) => [kind, punchNo])).toEqual([
      ["normal", 0],
      ["normal", 1],
      ["overtime", -1],
    ]);
    expect(record.segments[2]?.in.recordId).toBe("r1");
    expect(record.shiftId).toBeNull();
  });

  test('times of "", "0" and "-", missing records and lists are null or empty', () => {
    const record = toDayRecord(
      wire({
        group_id: "1",
        shift_id: "9",
        records: [
          {
            check_in_shift_time: "",
            check_out_shift_time: "0",
            check_in_record: null,
            check_out_record: { check_time: "-", record_id: "" },
            check_in_record_id: "",
            check_in_result: "NoNeedCheck",
          },
        ],
      }),
      silent,
    );
    expect(record).toMatchObject({ groupId: null, shiftId: null });
    const nothing = { shiftAt: null, punchAt: null, recordId: null };
    expect(record.segments).toEqual([
      {
        kind: "normal",
        punchNo: 0,
        in: { result: "not-required", supplement: "none", ...nothing },
        out: { result: "unknown", supplement: "none", ...nothing },
      },
    ]);
    expect(toDayRecord(wire({ records: null }), silent).segments).toEqual([]);
    expect(toDayRecord(wire({}), silent).segments).toEqual([]);
  });

  test("an answer without any list is an answer about nobody", async () => {
    const feishu = await startScripted({ "attendance/v1/user_tasks/query": [json({ code: 0 })] });
    const { tenant } = openDoor(feishu);
    const chunk = { employeeIds: ["u1"], from: "2026-11-20", to: "2026-11-20" } as const;
    const answer = await fetchResults(tenant, chunk, background);
    await feishu.close();
    expect(answer).toEqual({ records: [], apart: [], unauthorized: [], invalid: [] });
    const [call] = feishu.callsTo("attendance/v1/user_tasks/query");
    expect(call?.url).toContain("employee_type=employee_id&ignore_invalid_users=true");
    expect(JSON.parse(call?.body ?? "")).toMatchObject({ need_overtime_result: true });
  });
});
