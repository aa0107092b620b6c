import { expect, test } from "vitest";
import { resultsIn } from "@/lib/feishu/results-answer";

const ROW = {
  user_id: "u1",
  day: 20261120,
  group_id: "67",
  shift_id: "0",
  records: [
    { check_in_result: "Moonwalk", check_out_result: "Late", check_out_result_supplement: "None" },
  ],
};
const bytes = (body: unknown) => Buffer.from(JSON.stringify(body));
const success = (data: unknown) => bytes({ code: 0, msg: "好", data });

test("results are read with whom Feishu refuses and which of its words nobody knows", () => {
  const data = { user_task_results: [ROW], invalid_user_ids: ["u9"], unauthorized_user_ids: null };
  const found = resultsIn(success(data));
  expect(found).toMatchObject({ unauthorized: [], invalid: ["u9"] });
  expect(found?.heard).toEqual([["result", "Moonwalk"]]);
  const [record] = found?.records ?? [];
  expect(record).toMatchObject({
    employeeId: "u1",
    day: "2026-11-20",
    groupId: "67",
    shiftId: null,
  });
  expect(record?.segments.map(({ in: first, out }) => [first.rawResult, out.result])).toEqual([
    ["Moonwalk", "late"],
  ]);
});

test.each([
  ["a refusal", bytes({ code: 1220002, msg: "no", data: { user_task_results: [ROW] } })],
  ["no data", bytes({ code: 0, msg: "ok" })],
  ["a row without its day", success({ user_task_results: [{ user_id: "u1" }] })],
  ["a page", Buffer.from("<!doctype html>")],
  ["half of an answer", success({ user_task_results: [ROW] }).subarray(0, 90)],
  ["nothing", Buffer.alloc(0)],
])("%s is left to be judged as every answer is", (_, answer) => {
  expect(resultsIn(answer)).toBeNull();
});
