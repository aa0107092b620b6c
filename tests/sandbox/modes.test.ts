import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { callerOf, dig } from "./caller";
import { cast } from "./cast";
import { FAULT_MODES, type FaultRule } from "./http/faults";
import { allRows } from "./routes/all-rows";
import { type Sandbox, startSandbox } from "./server";

let rate = 0;
let sandbox: Sandbox;
let call: ReturnType<typeof callerOf>;

beforeAll(async () => {
  const now = () => Date.parse("2026-11-21T10:00:00+08:00");
  sandbox = await startSandbox({ now, rateNow: () => rate, headCount: 60 });
  call = callerOf(sandbox);
});
beforeEach(async () => {
  rate += 3_600_000;
  sandbox.reset();
  await call.signIn();
});
afterAll(() => sandbox.close());

const ask = (method: string, path: string) => {
  const address = path.replaceAll(/:\w+/g, "1");
  return method === "GET" ? call.get(address) : call.post(address, {});
};

/** What came of a call in a word: cut, not JSON, or the code. */
async function outcome(method: string, path: string): Promise<string> {
  const answer = await ask(method, path).catch(() => null);
  if (answer === null) return "cut";
  return answer.json === undefined ? "no JSON" : `${answer.status} ${answer.code}`;
}

const SEEN: Partial<Record<FaultRule["mode"], string>> = {
  "429": "429 99991400",
  "429-no-headers": "429 99991400",
  "400-99991400": "400 99991400",
  "500": "500 2200",
  "reset-before": "cut",
  "reset-after": "cut",
  "reset-mid-body": "cut",
  "applied-late": "cut",
  html: "no JSON",
  empty: "no JSON",
  truncated: "no JSON",
  "dead-token-200": "200 99991663",
  "dead-token-400": "400 99991663",
  code: "200 1220600",
};

test.each(allRows)("$method $path can fail in every mode", async ({ method, path }) => {
  const pictures = path.startsWith("/open-apis") ? [] : ["truncated"];
  for (const mode of FAULT_MODES.filter((each) => !pictures.includes(each))) {
    sandbox.faults.add({ match: ".", mode, times: 1, delayMs: mode === "slow" ? 1 : 60_000 });
    const seen = await outcome(method, path);
    const wanted = SEEN[mode] ?? (await outcome(method, path));
    expect(`${mode}: ${seen}`).toBe(`${mode}: ${wanted}`);
  }
});

test("a refusal can carry any code, message and status", async () => {
  const message = "the attendance result has been sealed and can not modify";
  await call.post("/__sandbox/faults", {
    ...{ match: "scopes", mode: "code", code: 1220600, message, status: 400 },
  });
  const answer = await call.get("/open-apis/contact/v3/scopes");
  expect(answer).toMatchObject({ status: 400, code: 1220600 });
  expect(dig(answer.json, "msg")).toBe(message);
  expect(answer.headers.get("x-tt-logid")).toMatch(/^\d{14}[0-9A-F]{18}$/);
});

test("a fault about one person hits only the calls that name that person", async () => {
  const about = cast.employee.userId;
  await call.post("/__sandbox/faults", { match: "user_tasks", mode: "500", about });
  const path = "/open-apis/attendance/v1/user_tasks/query?employee_type=employee_id";
  const days = { check_date_from: 20261119, check_date_to: 20261119 };
  const tasks = (...user_ids: string[]) => call.post(path, { user_ids, ...days });
  expect(await tasks(cast.manager.userId)).toMatchObject({ status: 200 });
  expect(await tasks(cast.manager.userId, about)).toMatchObject({ status: 500 });
});

describe("a write", () => {
  const pending = () =>
    sandbox.tenant.remedies.of(cast.pendingOne.userId).find(({ status }) => status === 0);
  const WRITES = {
    user_task_remedys$: {
      send: () =>
        call.post("/open-apis/attendance/v1/user_task_remedys?employee_type=employee_id", {
          ...{ user_id: cast.employee.userId, remedy_date: 20261120, punch_no: 0, work_type: 1 },
          ...{ remedy_time: "2026-11-20 10:00", reason: "忘记打卡" },
        }),
      done: () =>
        sandbox.tenant.remedies.of(cast.employee.userId).filter(({ status }) => status === 0)
          .length === 1,
    },
    "approval_infos/process$": {
      send: () =>
        call.post("/open-apis/attendance/v1/approval_infos/process", {
          ...{ approval_id: pending()?.approvalId, approval_type: "remedy", status: 2 },
        }),
      done: () => pending() === undefined,
    },
    "im/v1/messages$": {
      send: () =>
        call.post("/open-apis/im/v1/messages?receive_id_type=user_id", {
          ...{ receive_id: cast.manager.userId, msg_type: "text", content: '{"text":"hi"}' },
        }),
      done: () => sandbox.tenant.messages.length === 1,
    },
  };

  test.each(Object.entries(WRITES))("to %s can be applied and then cut", async (match, write) => {
    for (const mode of ["reset-after", "reset-mid-body"] as const) {
      sandbox.reset();
      sandbox.faults.add({ match, mode, times: 1 });
      await expect(write.send()).rejects.toThrow(/fetch failed|terminated/);
      expect([mode, write.done()]).toEqual([mode, true]);
    }
  });

  test.each(Object.entries(WRITES))("to %s can be applied late", async (match, write) => {
    sandbox.faults.add({ match, mode: "applied-late", times: 1, delayMs: 60_000 });
    await expect(write.send()).rejects.toThrow("fetch failed");
    expect(write.done()).toBe(false);
    await sandbox.faults.applyLate();
    expect(write.done()).toBe(true);
  });
});
