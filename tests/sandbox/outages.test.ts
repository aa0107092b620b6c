import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { callerOf, dig, list } from "./caller";
import { cast } from "./cast";
import { type Sandbox, startSandbox } from "./server";
import { dayFromInt } from "./state/calendar";
import { withOutages } from "./state/outages";

let sandbox: Sandbox;
let call: ReturnType<typeof callerOf>;

beforeAll(async () => {
  const now = () => Date.parse("2026-11-21T10:00:00+08:00");
  sandbox = await startSandbox({ now, headCount: 60 });
  call = callerOf(sandbox);
});
beforeEach(async () => {
  sandbox.reset();
  await call.signIn();
});
afterAll(() => sandbox.close());

const control = async (method: string, fields?: object) => {
  const body = fields ? { body: JSON.stringify(fields) } : {};
  const headers = { "content-type": "application/json" };
  return (await fetch(`${sandbox.url}/__sandbox/outages`, { method, headers, ...body })).status;
};

/** The in and out results of a day by employee id. */
async function resultsOf(userId: string, day: number): Promise<string> {
  const answer = await call.post(
    "/open-apis/attendance/v1/user_tasks/query?employee_type=employee_id&include_terminated_user=true",
    { user_ids: [userId], check_date_from: day, check_date_to: day },
  );
  const [row] = list(answer.json, "data.user_task_results");
  const [pair] = list(row, "records");
  return `${dig(pair, "check_in_result")}/${dig(pair, "check_out_result")}`;
}

test("a device that took no punches leaves the people of its department without them, that day only", async () => {
  const { userId } = cast.overtime;
  expect(await resultsOf(userId, 20261118)).toMatch(/^Normal/);
  const person = { department_id: cast.overtime.department, day: 20261118, side: "in" };
  expect(await control("POST", person)).toBe(200);
  expect(await resultsOf(userId, 20261118)).toMatch(/^Lack/);
  expect(await resultsOf(userId, 20261117)).not.toMatch(/^Lack/);
  expect(await resultsOf(cast.field.userId, 20261118)).not.toMatch(/^Lack/);
  expect(await control("DELETE")).toBe(200);
  expect(await resultsOf(userId, 20261118)).toMatch(/^Normal/);
});

test("a device of no department, no day or no side is refused", async () => {
  const fine = { department_id: "D003", day: 20261118, side: "out" };
  for (const wrong of [{ department_id: "D999" }, { day: 20261341 }, { day: "x" }, { side: "up" }])
    expect(await control("POST", { ...fine, ...wrong })).toBe(400);
});

test("a plan without an outage is the plan", () => {
  const day = dayFromInt(20261118) ?? 0;
  const plan = { in: [5], overtimeMinutes: 30 };
  const [person] = sandbox.tenant.directory.people;
  if (!person) throw new Error("nobody");
  expect(withOutages([], person, day, plan)).toEqual(plan);
  const [departmentId = ""] = person.departmentIds;
  expect(withOutages([{ departmentId, day, side: "in" }], person, day, plan)).toEqual({
    in: [null, null, null],
    overtimeMinutes: 30,
  });
});
