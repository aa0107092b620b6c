import { describe, expect, test } from "vitest";
import { outcomeUnknown } from "@/lib/feishu/call";
import { createRemedy } from "@/lib/feishu/remedy-writes";
import { fetchResults } from "@/lib/feishu/results";
import { failureOf, openDoor } from "./door";
import { wanted } from "./remedy-stage";
import { interactive, one } from "./results-stage";
import { json, startScripted } from "./scripted";

const QUERY = "attendance/v1/user_tasks/query";
const CREATE = "attendance/v1/user_task_remedys";
type Answer = ReturnType<typeof json>;

/** Reads once against these answers, the last for ever. */
const read = async (...answers: Answer[]) => {
  const feishu = await startScripted({ [QUERY]: answers });
  const door = openDoor(feishu);
  const work = fetchResults(door.tenant, one, interactive);
  const error = await work.then(
    () => null,
    (failure: unknown) => failure,
  );
  await feishu.close();
  return { error, door, times: feishu.callsTo(QUERY).length };
};

const fine = json({ code: 0, data: {} });

describe("a refusal", () => {
  test.each([200, 400, 429])(
    "of the monthly quota at HTTP %i is never repeated",
    async (status) => {
      const { error, times } = await read(json({ code: 99991403, msg: "quota" }, status));
      expect(error).toMatchObject({ code: "feishu-quota", feishu: { code: 99991403 } });
      expect(times).toBe(1);
    },
  );

  test.each([
    ["429 with its code", json({ code: 99991400, msg: "x" }, 429)],
    ["429 with nothing", (response: Parameters<Answer>[0]) => void response.writeHead(429).end()],
    ["429 with an unknown code", json({ code: 1, msg: "x" }, 429)],
    ["its code at HTTP 400", json({ code: 99991400, msg: "x" }, 400)],
    ["its code at HTTP 200", json({ code: 99991400, msg: "x" })],
  ])(
    "for frequency, %s, is repeated after a second or two when Feishu names no wait",
    async (_, busy) => {
      const { error, door, times } = await read(busy, fine);
      expect(error).toBeNull();
      expect(times).toBe(2);
      expect(door.waits).toHaveLength(1);
      expect(door.waits[0]).toBeGreaterThanOrEqual(1000);
      expect(door.waits[0]).toBeLessThanOrEqual(2000);
    },
  );

  test("for frequency ends after three attempts as busy", async () => {
    const busy = json({ code: 99991400 }, 429, { "x-ogw-ratelimit-reset": "2" });
    const { error, door, times } = await read(busy);
    expect(error).toMatchObject({ code: "feishu-busy" });
    expect(times).toBe(3);
    expect(door.waits).toEqual([2000, 2000]);
  });

  test.each(["soon", "-5", ""])(
    "for frequency with the odd wait %j waits as without one",
    async (reset) => {
      const busy = json({ code: 99991400 }, 429, { "x-ogw-ratelimit-reset": reset });
      const { error, door } = await read(busy, fine);
      expect(error).toBeNull();
      expect(door.waits.every((ms) => ms >= 1000 && ms <= 2000)).toBe(true);
    },
  );

  test.each([2200, 5000, 1000004, 1000005, 1225000, 1226000, 1227000])(
    "with the passing code %i is repeated for a read and settles nothing for a write",
    async (code) => {
      const broken = json({ code, msg: "x" }, 500);
      expect(await read(broken, fine)).toMatchObject({ error: null, times: 2 });
      const feishu = await startScripted({ [CREATE]: [broken] });
      await failureOf(createRemedy(openDoor(feishu).tenant, wanted));
      await feishu.close();
      expect(feishu.callsTo(CREATE)).toHaveLength(1);
    },
  );

  test("of a lost row lock is repeated for a read, and for a write it is an unknown outcome", async () => {
    const lost = json({ code: 1220600, msg: "no row affected" }, 400);
    expect(await read(lost, fine)).toMatchObject({ error: null, times: 2 });
    const feishu = await startScripted({ [CREATE]: [lost] });
    const error = await failureOf(createRemedy(openDoor(feishu).tenant, wanted));
    await feishu.close();
    expect(outcomeUnknown(error)).toBe(true);
  });

  test.each([
    [99991401, "feishu-address"],
    [99991543, "feishu-credentials"],
    [99991662, "feishu-credentials"],
    [99991673, "feishu-credentials"],
    [1220002, "feishu-credentials"],
    [99991672, "feishu-scope"],
    [99991679, "feishu-scope"],
    [99991201, "feishu-refused"],
    [99991301, "feishu-refused"],
    [99992402, "feishu-refused"],
    [1220001, "feishu-refused"],
    [1220003, "feishu-refused"],
    [99992351, "feishu-refused"],
  ] as const)("with code %i is told as %s and never repeated", async (code, expected) => {
    const { error, times } = await read(json({ code, msg: "x" }, 400));
    expect(error).toMatchObject({ code: expected, feishu: { code } });
    expect(times).toBe(1);
  });
});

describe("what Feishu says with a refusal", () => {
  const said = "Access denied, visit https://open.feishu.cn/app/cli_1/auth?q=secret-page";
  const error = (more: object) => ({ message: said, troubleshooter: said, ...more });

  test("is never kept: neither its message nor its links", async () => {
    const body = { code: 99991672, msg: said, error: error({ permission_violations: null }) };
    const { error: failure, door } = await read(json(body, 400));
    const kept = JSON.stringify([failure, door.logs, door.infos]) + String(failure);
    expect(kept).not.toMatch(/secret-page|Access denied/);
    expect(failure).toMatchObject({ feishu: { scopes: ["attendance:task:readonly"] } });
  });

  test("names every missing scope, of the action and of a field", async () => {
    const permission_violations = [
      { type: "action_scope_required", subject: "a:b" },
      { type: "field_scope_required", subject: "c:d" },
    ];
    const body = { code: 99991672, msg: "x", error: error({ permission_violations }) };
    const { error: failure } = await read(json(body, 400));
    expect(failure).toMatchObject({ feishu: { scopes: ["a:b", "c:d"] } });
  });

  test.each([
    ["x-tt-logid", json({ code: 9499 }, 400, { "x-tt-logid": "log-1", "x-request-id": "other" })],
    ["x-request-id", json({ code: 9499 }, 400, { "x-request-id": "log-1" })],
    ["error.log_id", json({ code: 9499, error: { log_id: "log-1" } }, 400)],
    ["error.logid", json({ code: 9499, error: { logid: "log-1" } }, 400)],
  ])("has its log id in %s, which is kept", async (_, answer) => {
    const { error: failure, door } = await read(answer);
    expect(failure).toMatchObject({ feishu: { logId: "log-1" } });
    expect(door.logs[0]?.facts).toMatchObject({ logId: "log-1", feishuCode: 9499 });
  });
});
