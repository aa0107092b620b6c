import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { callerOf, dig, list } from "../sandbox/caller";
import { cast } from "../sandbox/cast";
import { coverage } from "../sandbox/coverage";
import { allRows } from "../sandbox/routes/all-rows";
import { type Sandbox, startSandbox } from "../sandbox/server";

const ATTENDANCE = "/open-apis/attendance/v1";
const TASKS = `${ATTENDANCE}/user_tasks/query?employee_type=employee_id`;
const CONTACT = "/open-apis/contact/v3";
const DAYS = { check_date_from: 20261116, check_date_to: 20261120 };

let rate = 0;
let sandbox: Sandbox;
let call: ReturnType<typeof callerOf>;

beforeAll(async () => {
  const now = () => Date.parse("2026-11-21T10:00:00+08:00");
  sandbox = await startSandbox({ now, rateNow: () => rate });
  call = callerOf(sandbox);
});
beforeEach(async () => {
  rate += 3_600_000;
  sandbox.reset();
  await call.signIn();
});
afterAll(() => sandbox.close());

describe("coverage", () => {
  test("every supported row of the matrix is served and nothing else is", () => {
    const named = ({ method, path }: { method: string; path: string }) => `${method} ${path}`;
    const supported = coverage.filter(({ status }) => status === "supported");
    expect(allRows.map(named).sort()).toEqual(supported.map(named).sort());
  });

  test("a planned call and an unknown one say which file to write", async () => {
    const planned = await call.post(`${ATTENDANCE}/user_approvals/query`, {});
    expect(planned).toMatchObject({ status: 404, code: 99991201 });
    expect(dig(planned.json, "msg")).toContain("planned: leave, trips, overtime");
    const unknown = await call.get("/open-apis/calendar/v4/calendars");
    expect(dig(unknown.json, "msg")).toContain("write tests/sandbox/routes/calendars.ts");
  });

  test("a wrong method is told apart from an unknown path", async () => {
    expect(await call.get(`${ATTENDANCE}/user_tasks/query`)).toMatchObject({ code: 99991301 });
  });
});

describe("token and scopes", () => {
  test("answers flat, and the same token while thirty minutes remain", async () => {
    const first = await call.signIn();
    expect(first).toMatch(/^t-/);
    expect(await call.signIn()).toBe(first);
  });

  test("tells a wrong app from a wrong secret", async () => {
    const ask = (app_id: string, app_secret: string) =>
      call.post("/open-apis/auth/v3/tenant_access_token/internal", { app_id, app_secret }, {});
    expect(await ask("cli_0000000000000000", sandbox.appSecret)).toMatchObject({ code: 10003 });
    expect(await ask(sandbox.appId, "wrong")).toMatchObject({ status: 200, code: 10014 });
  });

  test("refuses a missing, malformed, unknown and revoked token", async () => {
    const get = (token?: string) =>
      call.get(`${CONTACT}/scopes`, token ? { authorization: `Bearer ${token}` } : {});
    expect(await get()).toMatchObject({ status: 400, code: 99991661 });
    expect(await get("x-1")).toMatchObject({ code: 99991671 });
    expect(await get("t-1")).toMatchObject({ status: 400, code: 99991663 });
    await call.post("/__sandbox/revoke-tokens", {});
    await call.post("/__sandbox/settings", { deadTokenHttp: 200 });
    expect(await call.get(`${CONTACT}/scopes`)).toMatchObject({ status: 200, code: 99991663 });
  });

  test("refuses a call without its scope and names the scope", async () => {
    await call.post("/__sandbox/scopes", { scopes: ["contact:contact.base:readonly"] });
    const answer = await call.post(TASKS, { user_ids: [cast.employee.userId], ...DAYS });
    expect(answer).toMatchObject({ status: 400, code: 99991672 });
    expect(dig(answer.json, "error.permission_violations.0")).toEqual({
      type: "action_scope_required",
      subject: "attendance:task:readonly",
    });
    expect(answer.headers.get("x-tt-logid")).toBe(dig(answer.json, "error.log_id"));
  });

  test("leaves out the fields whose scope is missing and refuses user_id as an id type", async () => {
    await call.post("/__sandbox/scopes", { scopes: ["contact:contact.base:readonly"] });
    const openId = sandbox.tenant.directory.person(cast.employee.userId)?.openId ?? "";
    const user = await call.get(`${CONTACT}/users/${openId}`);
    expect(Object.keys(Object(dig(user.json, "data.user")))).toEqual(["union_id", "open_id"]);
    const byUserId = await call.get(
      `${CONTACT}/users/${cast.employee.userId}?user_id_type=user_id`,
    );
    expect(dig(byUserId.json, "error.permission_violations.0.type")).toBe("field_scope_required");
  });
});

describe("field checks", () => {
  const employee = cast.employee.userId;
  const fifty = Array.from({ length: 50 }, () => employee);

  test.each([
    [
      "a date that is a string",
      { user_ids: [employee], ...DAYS, check_date_from: "20261116" },
      9499,
    ],
    ["a missing date", { user_ids: [employee], check_date_from: 20261116 }, 99992402],
    [
      "a date that does not exist",
      { user_ids: [employee], ...DAYS, check_date_to: 20260230 },
      1220001,
    ],
    ["51 ids", { user_ids: [...fifty, employee], ...DAYS }, 1220001],
    [
      "31 days",
      { user_ids: [employee], check_date_from: 20261001, check_date_to: 20261031 },
      1220001,
    ],
    ["50 ids", { user_ids: fifty, ...DAYS }, 0],
    ["30 days", { user_ids: [employee], check_date_from: 20261002, check_date_to: 20261031 }, 0],
  ])("%s answers its code", async (_, body, code) => {
    expect(await call.post(TASKS, body)).toMatchObject({ code });
  });

  test("an unknown employee_type and seconds as numbers are refused", async () => {
    const odd = await call.post(TASKS.replace("employee_id", "open_id"), {});
    expect(odd).toMatchObject({ status: 400, code: 1220001 });
    expect(dig(odd.json, "msg")).toContain("employee_type invalid");
    const flows = `${ATTENDANCE}/user_flows/query?employee_type=employee_id`;
    const body = { user_ids: [employee], check_time_from: 1795190400, check_time_to: "1795276800" };
    expect(await call.post(flows, body)).toMatchObject({ code: 9499 });
  });

  test("unknown and forbidden ids are listed when ignored and refused when not", async () => {
    const body = { user_ids: [employee, cast.invalid.userId, cast.unauthorized.userId], ...DAYS };
    const answer = await call.post(`${TASKS}&ignore_invalid_users=true`, body);
    expect(dig(answer.json, "data")).toMatchObject({
      invalid_user_ids: [cast.invalid.userId],
      unauthorized_user_ids: [cast.unauthorized.userId],
    });
    expect(list(answer.json, "data.user_task_results")).toHaveLength(5);
    expect(await call.post(TASKS, body)).toMatchObject({ status: 400, code: 1220004 });
    const forbidden = { ...body, user_ids: [cast.unauthorized.userId] };
    expect(await call.post(TASKS, forbidden)).toMatchObject({ code: 1220005 });
  });
});

describe("paging", () => {
  const children = `${CONTACT}/departments/0/children?fetch_child=true&department_id_type=department_id`;

  test("walks all departments through tokens that must be encoded", async () => {
    const seen: unknown[] = [];
    let token = "";
    do {
      const answer = await call.get(
        `${children}&page_size=5&page_token=${encodeURIComponent(token)}`,
      );
      seen.push(...list(answer.json, "data.items").map((item) => dig(item, "department_id")));
      token = String(dig(answer.json, "data.page_token") ?? "");
      if (token) expect(token).toMatch(/[/].*[+].*=/);
    } while (token !== "");
    expect(seen).toHaveLength(14);
    expect(await call.get(`${children}&page_size=51`)).toMatchObject({ code: 40011 });
    expect(await call.get(`${children}&page_token=nonsense`)).toMatchObject({ code: 40012 });
  });

  test("an empty page has no items and no token", async () => {
    const answer = await call.get(`${CONTACT}/users/find_by_department?department_id=0`);
    expect(dig(answer.json, "data")).toEqual({ has_more: false });
  });
});

test("a sliding second admits fifty calls, then answers 429 with the seconds to wait", async () => {
  const path = `${ATTENDANCE}/groups/1?employee_type=employee_id&dept_type=open_id`;
  for (let i = 0; i < 50; i++) expect((await call.get(path)).status).toBe(400);
  rate += 999;
  const refused = await call.get(path);
  expect(refused).toMatchObject({ status: 429, code: 99991400 });
  expect(refused.headers.get("x-ogw-ratelimit-reset")).toBe("1");
  rate += 1;
  expect((await call.get(path)).status).toBe(400);
});

test("the call log names what was asked and what was answered", async () => {
  await call.post(TASKS, { user_ids: [cast.employee.userId], ...DAYS });
  expect(sandbox.calls.at(-1)).toMatchObject({
    method: "POST",
    status: 200,
    code: 0,
    userIdsCount: 1,
  });
});
