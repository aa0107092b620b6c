import { afterAll, beforeAll, expect, test } from "vitest";
import { callerOf } from "./caller";
import { cast } from "./cast";
import { type Sandbox, startSandbox } from "./server";

const QUERY =
  "/open-apis/attendance/v1/user_tasks/query?employee_type=employee_id&ignore_invalid_users=true";

let sandbox: Sandbox;
let call: ReturnType<typeof callerOf>;

beforeAll(async () => {
  const now = Date.parse("2026-11-21T10:00:00+08:00");
  sandbox = await startSandbox({ now: () => now, ratePerSecond: 10_000 });
  call = callerOf(sandbox);
  await call.signIn();
});
afterAll(() => sandbox.close());

const { employee, threeSegment, unauthorized } = cast;
const resultsOf = async (check_date_from: number, check_date_to: number) => {
  const user_ids = [employee, threeSegment, unauthorized].map(({ userId }) => userId);
  const body = { user_ids, check_date_from, check_date_to, need_overtime_result: true };
  return (await call.post(QUERY, body)).json;
};
const makeReady = () => call.post("/__sandbox/ready", {});

test.each([
  [20261023, 20261121],
  [20261101, 20261110],
  [20261118, 20261120],
  [20261121, 20261121],
  [20261010, 20261025],
])("results from %i to %i are the same when they were made beforehand", async (from, to) => {
  await call.post("/__sandbox/reset", {});
  const asked = await resultsOf(from, to);
  await makeReady();
  expect(await resultsOf(from, to)).toEqual(asked);
});

test("a punch that comes afterwards is in the results all the same", async () => {
  await makeReady();
  const before = await resultsOf(20261118, 20261118);
  await call.post("/__sandbox/punches", {
    user_id: employee.userId,
    at: "2026-11-18T20:59:00+08:00",
  });
  expect(await resultsOf(20261118, 20261118)).not.toEqual(before);
});
