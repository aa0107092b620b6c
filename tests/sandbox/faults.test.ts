import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { callerOf, dig, list } from "./caller";
import { cast } from "./cast";
import type { FaultRule } from "./http/faults";
import { type Sandbox, startSandbox } from "./server";

const CREATE = "/open-apis/attendance/v1/user_task_remedys?employee_type=employee_id";
const SCOPES = "/open-apis/contact/v3/scopes";

let sandbox: Sandbox;
let call: ReturnType<typeof callerOf>;

beforeAll(async () => {
  sandbox = await startSandbox({ now: () => Date.parse("2026-11-21T10:00:00+08:00") });
  call = callerOf(sandbox);
});
beforeEach(async () => {
  sandbox.reset();
  await call.signIn();
});
afterAll(() => sandbox.close());

function file() {
  return call.post(CREATE, {
    user_id: cast.employee.userId,
    remedy_date: 20261120,
    punch_no: 0,
    work_type: 1,
    remedy_time: "2026-11-20 10:00",
    reason: "忘记打卡",
  });
}

function pending(): number {
  const mine = sandbox.tenant.remedies.of(cast.employee.userId);
  return mine.filter(({ status }) => status === 0).length;
}

describe("a fault", () => {
  test.each<[FaultRule["mode"], number, number | undefined]>([
    ["429", 429, 99991400],
    ["429-no-headers", 429, 99991400],
    ["400-99991400", 400, 99991400],
    ["500", 500, 2200],
    ["dead-token-200", 200, 99991663],
    ["dead-token-400", 400, 99991663],
    ["html", 200, undefined],
    ["empty", 200, undefined],
    ["truncated", 200, undefined],
  ])("of mode %s answers HTTP %i with code %s, once", async (mode, status, code) => {
    await call.post("/__sandbox/faults", { match: "/scopes$", mode, times: 1 });
    expect(await call.get(SCOPES)).toMatchObject({ status, code });
    expect(await call.get(SCOPES)).toMatchObject({ status: 200, code: 0 });
  });

  test("of mode code answers that code at HTTP 200", async () => {
    sandbox.faults.add({ match: "/scopes$", mode: "code", code: 99991403 });
    expect(await call.get(SCOPES)).toMatchObject({ status: 200, code: 99991403 });
    await call.delete("/__sandbox/faults");
    expect(await call.get(SCOPES)).toMatchObject({ code: 0 });
  });

  test("before the call leaves nothing behind when the connection is cut", async () => {
    sandbox.faults.add({ match: "user_task_remedys$", mode: "reset-before", times: 1 });
    await expect(file()).rejects.toThrow("fetch failed");
    expect(pending()).toBe(0);
    expect(sandbox.calls.at(-1)).toMatchObject({ status: 0, fault: "reset-before" });
  });

  test("after the call cuts the connection although the write was applied", async () => {
    sandbox.faults.add({ match: "user_task_remedys$", mode: "reset-after", times: 1 });
    await expect(file()).rejects.toThrow("fetch failed");
    expect(pending()).toBe(1);
  });

  test("can apply a write long after the connection was cut", async () => {
    const late = { match: "user_task_remedys$", mode: "applied-late", delayMs: 60_000, times: 1 };
    await call.post("/__sandbox/faults", late);
    await expect(file()).rejects.toThrow("fetch failed");
    expect(pending()).toBe(0);
    await call.post("/__sandbox/apply-late", {});
    expect(pending()).toBe(1);
  });

  test("with a probability hits some calls and not others, the same ones each time", async () => {
    const outcomes = async () => {
      sandbox.reset();
      sandbox.faults.add({ match: "/scopes$", mode: "500", probability: 0.5 });
      const statuses: number[] = [];
      for (let i = 0; i < 20; i++) statuses.push((await call.get(SCOPES)).status);
      return statuses;
    };
    const first = await outcomes();
    expect(new Set(first)).toEqual(new Set([200, 500]));
    expect(await outcomes()).toEqual(first);
  });

  test("that is misspelt is refused", async () => {
    const answer = await call.post("/__sandbox/faults", { match: "x", mode: "explode" });
    expect(answer.status).toBe(400);
  });
});

describe("controls", () => {
  test("a person who resigns leaves the lists and can still be read", async () => {
    const { userId } = cast.emojiName;
    const path = "/open-apis/contact/v3/users";
    await call.post(`/__sandbox/people/${userId}`, { resigned: true });
    const listed = await call.get(
      `${path}/find_by_department?department_id=D007&department_id_type=department_id&user_id_type=user_id&page_size=50`,
    );
    const ids = list(listed.json, "data.items").map((item) => dig(item, "user_id"));
    expect(ids).not.toContain(userId);
    const read = await call.get(`${path}/${userId}?user_id_type=user_id`);
    expect(dig(read.json, "data.user.status.is_resigned")).toBe(true);
  });

  test("a message is kept once per uuid, needs JSON text and cannot reach a leaver", async () => {
    const send = (receive_id: string, content: unknown) =>
      call.post("/open-apis/im/v1/messages?receive_id_type=user_id", {
        receive_id,
        msg_type: "text",
        content,
        uuid: "remedy-1",
      });
    const first = await send(cast.manager.userId, '{"text":"hi"}');
    const again = await send(cast.manager.userId, '{"text":"hi"}');
    expect(dig(again.json, "data.message_id")).toBe(dig(first.json, "data.message_id"));
    expect(await send(cast.manager.userId, { text: "hi" })).toMatchObject({ code: 9499 });
    expect(await send(cast.manager.userId, "hi")).toMatchObject({ code: 230001 });
    expect(await send(cast.resigned.userId, '{"text":"hi"}')).toMatchObject({ code: 230013 });
    const state = await call.get("/__sandbox/state");
    expect(list(state.json, "messages")).toHaveLength(1);
  });

  test("reset brings the seed back and empties the log", async () => {
    await file();
    expect(pending()).toBe(1);
    await call.post("/__sandbox/reset", {});
    expect(pending()).toBe(0);
    expect(sandbox.calls).toEqual([]);
  });
});
