import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { callerOf, dig, list } from "./caller";
import { cast } from "./cast";
import { type Sandbox, startSandbox } from "./server";

const ATTENDANCE = "/open-apis/attendance/v1";
const TYPE = "employee_type=employee_id";
const FRIDAY = 20261120;

let sandbox: Sandbox;
let call: ReturnType<typeof callerOf>;
let clock = 0;

beforeAll(async () => {
  sandbox = await startSandbox({ now: () => clock, rateNow: () => 0, ratePerSecond: 10_000 });
  call = callerOf(sandbox);
});
beforeEach(async () => {
  clock = Date.parse("2026-11-21T10:00:00+08:00");
  sandbox.reset();
  await call.signIn();
});
afterAll(() => sandbox.close());

const second = (text: string) => String(Date.parse(`${text}+08:00`) / 1000);

function remediesOf(userId: string, status?: number) {
  return call.post(`${ATTENDANCE}/user_task_remedys/query?${TYPE}`, {
    user_ids: [userId],
    check_time_from: second("2026-11-01T00:00:00"),
    check_time_to: second("2026-11-30T00:00:00"),
    ...(status === undefined ? {} : { status }),
  });
}

async function approvalIdOf(userId: string, status: number): Promise<unknown> {
  return dig((await remediesOf(userId, status)).json, "data.user_remedys.0.approval_id");
}

function process(approval_id: unknown, status: number, approval_type = "remedy") {
  const body = { approval_id, approval_type, status };
  return call.post(`${ATTENDANCE}/approval_infos/process`, body);
}

async function fridayIn(userId: string): Promise<string> {
  const answer = await call.post(`${ATTENDANCE}/user_tasks/query?${TYPE}`, {
    user_ids: [userId],
    check_date_from: FRIDAY,
    check_date_to: FRIDAY,
  });
  const record = dig(answer.json, "data.user_task_results.0.records.0");
  return `${dig(record, "check_in_result")}+${dig(record, "check_in_result_supplement")}`;
}

function file(userId: string, changes: object = {}) {
  return call.post(`${ATTENDANCE}/user_task_remedys?${TYPE}`, {
    user_id: userId,
    remedy_date: FRIDAY,
    punch_no: 0,
    work_type: 1,
    remedy_time: "2026-11-20 10:00",
    reason: "忘记打卡",
    ...changes,
  });
}

describe("asking", () => {
  test("without a status only approved remedies are answered", async () => {
    expect(list((await remediesOf(cast.approved.userId)).json, "data.user_remedys")).toHaveLength(
      1,
    );
    const pending = await remediesOf(cast.pendingOne.userId);
    expect(dig(pending.json, "data.user_remedys")).toBeNull();
    expect(await approvalIdOf(cast.pendingOne.userId, 0)).toMatch(/^\d{19}$/);
  });

  test.each([
    [cast.noRemedies.userId, FRIDAY, 1226502],
    [cast.noQuota.userId, FRIDAY, 1226504],
    [cast.tooOld.userId, 20261117, 1226503],
    [cast.admin.userId, FRIDAY, 1226501],
    [cast.employee.userId, FRIDAY, 0],
  ])("what %s may remedy on %i answers %i", async (user_id, remedy_date, code) => {
    const path = `${ATTENDANCE}/user_task_remedys/query_user_allowed_remedys?${TYPE}`;
    expect(await call.post(path, { user_id, remedy_date })).toMatchObject({ code });
  });
});

describe("filing", () => {
  test("answers a status and times that mean nothing, and is pending", async () => {
    const { userId } = cast.employee;
    const answer = await file(userId);
    expect(dig(answer.json, "data.user_remedy")).toMatchObject({
      status: 2,
      time: "-",
      time_zone: "-",
    });
    expect(await approvalIdOf(userId, 0)).toBe(dig(answer.json, "data.user_remedy.approval_id"));
    expect(await fridayIn(userId)).toBe("Lack+CardReplacementApplication");
  });

  test("twice makes two, because nothing identifies a retry", async () => {
    await file(cast.employee.userId);
    await file(cast.employee.userId);
    const pending = await remediesOf(cast.employee.userId, 0);
    expect(list(pending.json, "data.user_remedys")).toHaveLength(2);
  });

  test.each([
    ["outside the window", { remedy_time: "2026-11-20 13:00" }, 1220600],
    ["for the wrong punch", { punch_no: 1 }, 1220001],
    ["with a time in another format", { remedy_time: "2026-11-20T10:00" }, 1220001],
    ["with a date as text", { remedy_date: "20261120" }, 9499],
    ["without a reason", { reason: "" }, 99992402],
  ])("%s is refused", async (_, changes, code) => {
    expect(await file(cast.employee.userId, changes)).toMatchObject({ status: 400, code });
  });

  test("in a sealed month is refused, and so is deciding there", async () => {
    const { userId } = cast.sealed;
    const filed = await file(userId, { remedy_time: "2026-11-20 09:00" });
    expect(dig(filed.json, "msg")).toContain("sealed");
    expect(await process(await approvalIdOf(userId, 0), 2)).toMatchObject({ code: 1220600 });
  });
});

describe("deciding", () => {
  test("an approval adds a punch of type 2 and makes the result normal; revoking takes both back", async () => {
    const { userId } = cast.pendingOne;
    const id = await approvalIdOf(userId, 0);
    const answer = await process(id, 2);
    expect(dig(answer.json, "data.approval_info")).toMatchObject({ approval_id: id, status: 0 });
    expect(await fridayIn(userId)).toBe("Normal+CardReplacement");
    expect(await remedyFlows(userId)).toBe(1);
    expect(await process(id, 4)).toMatchObject({ code: 0 });
    expect(await fridayIn(userId)).toBe("Lack+None");
    expect(await remedyFlows(userId)).toBe(0);
  });

  test("a rejection leaves the result as it was", async () => {
    await process(await approvalIdOf(cast.pendingOne.userId, 0), 1);
    expect(await fridayIn(cast.pendingOne.userId)).toBe("Lack+None");
  });

  test("results follow an approval after the lag that was set", async () => {
    const { userId } = cast.pendingOne;
    await call.post("/__sandbox/settings", { recomputeLagSeconds: 60 });
    await process(await approvalIdOf(userId, 0), 2);
    expect(await fridayIn(userId)).toBe("Lack+CardReplacementApplication");
    clock += 60_000;
    expect(await fridayIn(userId)).toBe("Normal+CardReplacement");
  });

  test.each([
    ["approved", 2, 2],
    ["approved", 2, 1],
    ["rejected", 1, 2],
    ["cancelled", 3, 2],
    ["revoked", 4, 4],
    ["pendingOne", 0, 4],
    ["pendingOne", 0, 3],
  ] as const)("%s (status %i) cannot become %i", async (key, from, to) => {
    const id = await approvalIdOf(cast[key].userId, from);
    expect(id).toMatch(/^\d+$/);
    expect(await process(id, to)).toMatchObject({ status: 400, code: 1220001 });
  });
});

async function remedyFlows(userId: string): Promise<number> {
  const answer = await call.post(`${ATTENDANCE}/user_flows/query?${TYPE}`, {
    user_ids: [userId],
    check_time_from: second("2026-11-20T00:00:00"),
    check_time_to: second("2026-11-21T00:00:00"),
  });
  return list(answer.json, "data.user_flow_results").filter((flow) => dig(flow, "type") === 2)
    .length;
}

test("a punch that has not come is Todo until the shift is over, and an added one counts", async () => {
  const { userId } = cast.employee;
  clock = Date.parse("2026-11-20T18:59:00+08:00");
  expect(await fridayIn(userId)).toBe("Todo+None");
  clock = Date.parse("2026-11-20T19:01:00+08:00");
  expect(await fridayIn(userId)).toBe("Lack+None");
  await call.post("/__sandbox/punches", { user_id: userId, at: "2026-11-20T10:20:00+08:00" });
  expect(await fridayIn(userId)).toBe("Normal+None");
});
