import { afterAll, beforeAll, expect, test } from "vitest";
import { callerOf } from "./caller";
import { cast } from "./cast";
import { type Sandbox, startSandbox } from "./server";
import { ReadyTasks } from "./state/ready-tasks";

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

test("what was made beforehand is handed out as it is, up to the day that is not", () => {
  const ready = new ReadyTasks();
  const [person] = sandbox.tenant.directory.people;
  if (!person) throw new Error("nobody works here");
  ready.make([person], { from: 10, to: 14 }, (_, day) => (day === 12 ? null : { day }));
  const told = (from: number, to: number) => {
    const made = ready.of(person.userId, from, to);
    return made && [made.bytes.toString(), made.next];
  };
  expect(told(10, 11)).toEqual(['{"day":10},{"day":11}', 12]);
  expect(told(11, 20)).toEqual(['{"day":11},{"day":13},{"day":14}', 15]);
  expect(told(12, 12)).toEqual(["", 13]);
  expect(told(15, 20)).toBeUndefined();
  ready.clear();
  expect(told(10, 11)).toBeUndefined();
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
