import { inflateSync } from "node:zlib";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { callerOf, dig, list } from "./caller";
import { cast } from "./cast";
import { type Sandbox, startSandbox } from "./server";

const ATTENDANCE = "/open-apis/attendance/v1";
const MINUTE = 60_000;

let clock = 0;
let sandbox: Sandbox;
let call: ReturnType<typeof callerOf>;

beforeAll(async () => {
  sandbox = await startSandbox({ now: () => clock, ratePerSecond: 10_000 });
  call = callerOf(sandbox);
});
beforeEach(async () => {
  clock = Date.parse("2026-11-21T10:00:00+08:00");
  sandbox.reset();
  await call.post("/__sandbox/revoke-tokens", {});
  await call.signIn();
});
afterAll(() => sandbox.close());

describe("a tenant token", () => {
  const scopes = (token: string) =>
    call.get("/open-apis/contact/v3/scopes", { authorization: `Bearer ${token}` });

  test("is the same with fewer seconds left, until less than half an hour remains", async () => {
    const first = await call.signIn();
    clock += 90 * MINUTE;
    expect(await call.signIn()).toBe(first);
    clock += MINUTE;
    const second = await call.signIn();
    expect(second).not.toBe(first);
    expect(await scopes(first)).toMatchObject({ code: 0 });
    clock += 30 * MINUTE;
    expect(await scopes(first)).toMatchObject({ code: 99991663 });
    expect(await scopes(second)).toMatchObject({ code: 0 });
  });

  test("can be had for a few seconds only, and under the app's name too", async () => {
    await call.post("/__sandbox/settings", { tokenExpireSeconds: 60 });
    await call.post("/__sandbox/revoke-tokens", {});
    const { appId: app_id, appSecret: app_secret } = sandbox;
    const path = "/open-apis/auth/v3/app_access_token/internal";
    const answer = await call.post(path, { app_id, app_secret }, {});
    expect(answer.json).toMatchObject({ code: 0, expire: 60 });
    expect(dig(answer.json, "app_access_token")).toBe(dig(answer.json, "tenant_access_token"));
  });
});

test("a GET with the body {} and a POST of JSON without a charset are taken", async () => {
  const { hostname, port } = new URL(sandbox.url);
  const { request } = await import("node:http");
  const token = await call.signIn();
  const status = await new Promise((resolve, reject) => {
    const path = "/open-apis/contact/v3/scopes?user_id_type=user_id";
    const headers = { authorization: `Bearer ${token}`, "content-length": "2" };
    const sent = request({ hostname, port, path, method: "GET", headers }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    });
    sent.on("error", reject);
    sent.end("{}");
  });
  expect(status).toBe(200);
});

describe("pictures", () => {
  const flowsOf = (userId: string) =>
    call.post(`${ATTENDANCE}/user_flows/query?employee_type=employee_id`, {
      user_ids: [userId],
      check_time_from: String(clock / 1000 - 7 * 86_400),
      check_time_to: String(clock / 1000),
    });

  test("of punches and people are PNGs on the sandbox's own host, without a token", async () => {
    const flows = list((await flowsOf(cast.field.userId)).json, "data.user_flow_results");
    const [photo] = flows.flatMap((flow) => list(flow, "photo_urls"));
    const user = await call.get(
      `/open-apis/contact/v3/users/${cast.field.userId}?user_id_type=user_id`,
    );
    for (const url of [photo, dig(user.json, "data.user.avatar.avatar_72")]) {
      expect(String(url).startsWith(`${sandbox.url}/`)).toBe(true);
      const answer = await fetch(String(url));
      expect(answer.headers.get("content-type")).toBe("image/png");
      const bytes = Buffer.from(await answer.arrayBuffer());
      expect(bytes.subarray(1, 4).toString()).toBe("PNG");
      const data = bytes.indexOf("IDAT");
      const pixels = bytes.subarray(data + 4, data + 4 + bytes.readUInt32BE(data - 4));
      expect(inflateSync(pixels)).toHaveLength(48 * (48 * 3 + 1));
    }
  });
});

describe("groups and shifts", () => {
  const all = async (path: string, name: string) => {
    const found: unknown[] = [];
    let token = "";
    do {
      const page = await call.get(
        `${path}${path.includes("?") ? "&" : "?"}page_size=4&page_token=${encodeURIComponent(token)}`,
      );
      found.push(...list(page.json, `data.${name}`));
      token = String(dig(page.json, "data.page_token") ?? "");
    } while (token !== "");
    return found;
  };

  test("are listed page by page, the default shift not among them", async () => {
    const groups = await all(`${ATTENDANCE}/groups`, "group_list");
    expect(groups).toHaveLength(10);
    const shifts = await all(`${ATTENDANCE}/shifts`, "shift_list");
    expect(shifts).toHaveLength(6);
    expect(shifts.map((shift) => dig(shift, "shift_id"))).not.toContain("9");
  });

  test("tell their members with all departments up to the root", async () => {
    const search = "employee_type=employee_id&dept_type=open_id&member_clock_type=0";
    const users = await all(
      `${ATTENDANCE}/groups/6737202939523236114/list_user?${search}`,
      "users",
    );
    expect(users.map((user) => dig(user, "user_id"))).toEqual([cast.free.userId]);
    expect(list(users[0], "department_ids").at(-1)).toBe("0");
  });

  test("of the scheduled kind tell each day's shift", async () => {
    const answer = await call.post(
      `${ATTENDANCE}/user_daily_shifts/query?employee_type=employee_id`,
      {
        user_ids: [cast.night.userId, cast.employee.userId],
        check_date_from: 20261128,
        check_date_to: 20261201,
      },
    );
    const shifts = list(answer.json, "data.user_daily_shifts");
    expect(shifts.map((each) => `${dig(each, "month")} ${dig(each, "day_no")}`)).toEqual([
      "202611 28",
      "202611 29",
      "202611 30",
      "202612 1",
    ]);
    expect(dig(shifts[0], "shift_id")).toBe("0");
    expect(dig(shifts[2], "shift_id")).toBe("6753520403404030218");
  });

  test("keep public holidays and work the Sunday before them", async () => {
    clock = Date.parse("2026-10-20T10:00:00+08:00");
    const path = `${ATTENDANCE}/groups/6737202939523236110?employee_type=employee_id&dept_type=open_id`;
    const { json } = await call.get(path);
    const off = list(json, "data.no_need_punch_special_days").map((day) => dig(day, "punch_day"));
    const on = list(json, "data.need_punch_special_days").map((day) => dig(day, "punch_day"));
    expect(off).toContain(20261001);
    expect(on).toContain(20260927);
    const tasks = await call.post(`${ATTENDANCE}/user_tasks/query?employee_type=employee_id`, {
      user_ids: [cast.admin.userId],
      check_date_from: 20260927,
      check_date_to: 20261002,
    });
    const results = list(tasks.json, "data.user_task_results").map((day) =>
      dig(day, "records.0.check_in_result"),
    );
    expect(results.map((result) => result === "NoNeedCheck")).toEqual([
      ...[false, false, false, false],
      ...[true, true],
    ]);
  });
});
