import { describe, expect, test } from "vitest";
import { outcomeUnknown } from "@/lib/feishu/call";
import { ENDPOINTS } from "@/lib/feishu/endpoints";
import { openDoor } from "./door";
import { EVERY_CALL, type EveryCall } from "./every-call";
import { json, type Seen, startScripted } from "./scripted";

type Answer = Parameters<typeof startScripted>[0][string][number];

type Outcome = { value: unknown } | { error: unknown };

/** The call against a Feishu that gives this answer to it, and what it was asked. */
const ask = async ({ path, run }: EveryCall, answer: Answer, timeoutMs = 10_000) => {
  const feishu = await startScripted({ [path]: [answer] });
  const door = openDoor(feishu, { timeoutMs });
  const outcome: Outcome = await run(door.tenant).then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  );
  await feishu.close();
  return { outcome, seen: feishu.seen, asked: feishu.callsTo(path), door };
};
/** Long enough for the call to have gone out on a slow machine. */
const OWN_LIMIT_MS = 400;

const failing = async (call: EveryCall, answer: Answer, timeoutMs?: number) => {
  const { outcome, ...rest } = await ask(call, answer, timeoutMs);
  if ("error" in outcome) return { ...rest, error: outcome.error };
  throw new Error("it succeeded");
};

const text =
  (body: string, status = 200): Answer =>
  (response) => {
    response.writeHead(status, { "content-type": "text/html" });
    response.end(body);
  };
const queryOf = ({ url }: Seen) => new URL(url, "http://feishu.test").searchParams;

test("every call of the table is made here, but for the three that need no token of the company", () => {
  const others = ["auth/v3/tenant_access_token/internal", "authen/v1/user_info"];
  const names = [...EVERY_CALL.map(({ name }) => name), ...others, "authen/v2/oauth/token"];
  expect(names.sort()).toEqual(Object.keys(ENDPOINTS).sort());
});

test.each([
  ["attendance/v1/user_tasks/query", { check_date_from: 20261120, check_date_to: 20261120 }],
  ["attendance/v1/user_flows/query", { check_time_from: "0", check_time_to: "60" }],
  ["attendance/v1/user_task_remedys/query", { check_time_from: "0", check_time_to: "60" }],
  [
    "attendance/v1/user_task_remedys/query_user_allowed_remedys",
    { user_id: "u1", remedy_date: 20261120 },
  ],
  [
    "attendance/v1/user_task_remedys",
    { remedy_date: 20261120, punch_no: 0, work_type: 1, remedy_time: "2026-11-20 09:00" },
  ],
] as const)("%s sends dates as whole numbers, instants as texts", async (name, body) => {
  const call = EVERY_CALL.find((each) => each.name === name);
  if (!call) throw new Error(`${name} is not made`);
  const { asked } = await ask(call, json({ code: 0, data: {} }));
  expect(JSON.parse(asked[0]?.body ?? "")).toMatchObject(body);
});

describe.each(EVERY_CALL)("$name", (call) => {
  test("carries the company's token, ids by user_id, and a body only where it has one", async () => {
    const { outcome, asked } = await ask(call, json({ code: 0, data: call.data ?? {} }));
    expect(outcome).toHaveProperty("value");
    const [first] = asked;
    if (!first) throw new Error("nothing was asked");
    expect(first.method).toBe(call.kind);
    expect(first.headers.authorization).toBe("Bearer t-scripted");
    if (call.kind === "GET") {
      expect(first.body).toBe("");
      expect(first.headers["content-length"]).toBeUndefined();
    }
    const query = queryOf(first);
    const byId = query.get("user_id_type") ?? query.get("employee_type");
    const idless = [
      "attendance/v1/approval_infos/process",
      "attendance/v1/shifts/:shift_id",
      "im/v1/messages",
    ];
    expect(byId).toBe(
      idless.includes(call.name)
        ? null
        : call.name.startsWith("contact")
          ? "user_id"
          : "employee_id",
    );
    expect(`${first.url} ${first.body}`).not.toContain("include_terminated_user");
    expect([...query.keys()].filter((key) => key.includes("["))).toEqual([]);
  });

  test("refused with a code at HTTP 200 fails with that code, and is not repeated", async () => {
    const { error, asked } = await failing(call, json({ code: 9499, msg: "bad request" }));
    expect(error).toMatchObject({ code: "feishu-refused", feishu: { code: 9499 } });
    expect(asked).toHaveLength(1);
  });

  test.each([
    ["HTML", "<html>busy</html>"],
    ["nothing", ""],
    ["half a JSON", '{"code":0,"msg":"success","data":{"it'],
    ["JSON without a code", '{"data":{}}'],
    ["JSON that is no object", '"ok"'],
  ])("answered with %s at HTTP 200 is never taken for a success", async (_, body) => {
    const { error } = await failing(call, text(body));
    expect(error).toMatchObject({ code: "feishu-malformed" });
    expect(outcomeUnknown(error)).toBe(call.writes === true);
  });

  test("never follows a redirect", async () => {
    const { error, seen } = await failing(call, (response) => {
      response.writeHead(302, { location: "/elsewhere" });
      response.end();
    });
    expect(error).toMatchObject({ code: "feishu-malformed", feishu: { httpStatus: 302 } });
    expect(seen.some(({ url }) => url.includes("elsewhere"))).toBe(false);
  });

  test("without an answer ends by our own time limit", async () => {
    const { error } = await failing(call, () => {}, OWN_LIMIT_MS);
    expect(error).toMatchObject({ code: "feishu-unavailable" });
    expect(outcomeUnknown(error)).toBe(call.writes === true);
  });

  test("over a connection that is reset fails as unreachable", async () => {
    const { error } = await failing(call, (response) => response.socket?.destroy());
    expect(error).toMatchObject({ code: "feishu-unavailable" });
    expect(outcomeUnknown(error)).toBe(call.writes === true);
  });
});
