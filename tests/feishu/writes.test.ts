import { describe, expect, test, vi } from "vitest";
import { outcomeUnknown } from "@/lib/feishu/call";
import { fetchRemedies } from "@/lib/feishu/remedies";
import { createRemedy } from "@/lib/feishu/remedy-writes";
import { cast } from "../sandbox/cast";
import { failureOf, openDoor } from "./door";
import { DAY, interactive, remedyStage, wanted } from "./remedy-stage";
import { json, startScripted } from "./scripted";
import { callsTo, type FaultMode } from "./stage";

const CREATE = "user_task_remedys$";

const { stage, create, mine } = remedyStage();
const creations = () => callsTo(stage(), "user_task_remedys");
const fault = (match: string, mode: FaultMode, times = 1, code?: number) =>
  stage().sandbox.faults.add({ match, mode, times, ...(code !== undefined && { code }) });

describe("filing a correction", () => {
  test("gives its approval id and makes a pending one, whatever state the answer says", async () => {
    const { approvalId } = await create();
    expect(await mine()).toMatchObject([
      { approvalId, state: "pending", day: DAY, workType: 1, time: "2026-11-20T09:00" },
    ]);
  });

  test.each(["reset-after", "truncated"] as const)(
    "applied and then %s: it is not filed again and its outcome is unknown",
    async (mode) => {
      fault(CREATE, mode);
      const error = await failureOf(create());
      expect(outcomeUnknown(error)).toBe(true);
      expect(creations()).toHaveLength(1);
      expect(await mine()).toHaveLength(1);
    },
  );

  test.each([
    ["reset-before", "feishu-unavailable"],
    ["500", "feishu-unavailable"],
    ["html", "feishu-malformed"],
    ["empty", "feishu-malformed"],
  ] as const)("%s: it is sent once and its outcome is unknown", async (mode, code) => {
    fault(CREATE, mode);
    const error = await failureOf(create());
    expect(error).toMatchObject({ code });
    expect(outcomeUnknown(error)).toBe(true);
    expect(creations()).toHaveLength(1);
  });

  test("kept waiting for too long: it is not sent at all, and that is certain", async () => {
    const { tenant } = stage().door;
    const late = { ...interactive, startBy: tenant.now() - 1 };
    const error = await failureOf(createRemedy(tenant, wanted, late));
    expect(error).toMatchObject({ code: "feishu-busy" });
    expect(outcomeUnknown(error)).toBe(false);
    expect(creations()).toHaveLength(0);
  });

  test("no answer in time: its outcome is unknown", async () => {
    const silent = await startScripted({ "attendance/v1/user_task_remedys": [() => {}] });
    const { tenant } = openDoor(silent, { timeoutMs: 80 });
    const error = await failureOf(createRemedy(tenant, wanted));
    await silent.close();
    expect(error).toMatchObject({ code: "feishu-unavailable" });
    expect(outcomeUnknown(error)).toBe(true);
    expect(silent.callsTo("attendance/v1/user_task_remedys")).toHaveLength(1);
  });

  test.each(["429", "429-no-headers", "400-99991400", "dead-token-200", "dead-token-400"] as const)(
    "%s surely applied nothing: it is sent again and filed once",
    async (mode) => {
      fault(CREATE, mode);
      expect((await create()).approvalId).not.toBeNull();
      expect(creations()).toHaveLength(2);
      expect(await mine()).toHaveLength(1);
    },
  );

  test("no token or no connection: it never went out, so its outcome is known", async () => {
    fault("tenant_access_token", "500", 9);
    const error = await failureOf(create());
    expect(error).toMatchObject({ code: "feishu-unavailable" });
    expect(outcomeUnknown(error)).toBe(false);
    expect(creations()).toHaveLength(0);
    const gone = openDoor({ ...stage().sandbox, url: "http://127.0.0.1:9" });
    expect(outcomeUnknown(await failureOf(createRemedy(gone.tenant, wanted)))).toBe(false);
  });

  test("a plain refusal is known", async () => {
    const tooLate = { ...wanted, time: "2026-11-20T23:59" } as const;
    const error = await failureOf(createRemedy(stage().door.tenant, tooLate));
    expect(error).toMatchObject({ code: "outside-window", feishu: { code: 1220600 } });
    expect(outcomeUnknown(error)).toBe(false);
  });

  test("a sealed month and the four reasons of Feishu are named", async () => {
    fault(CREATE, "code", 1, 1226504);
    expect(await failureOf(create())).toMatchObject({ code: "no-remedy-left" });
    stage().sandbox.tenant.sealed.add(`${cast.employee.userId} 202611`);
    expect(await failureOf(create())).toMatchObject({ code: "month-sealed" });
  });

  test("in a free shift it names punch 0 of work type 0", async () => {
    const feishu = await startScripted({
      "attendance/v1/user_task_remedys": [
        json({ code: 0, data: { user_remedy: { approval_id: "-", status: 2, time: "-" } } }),
        json({ code: 0, data: {} }),
      ],
    });
    const { tenant } = openDoor(feishu);
    const free = { ...wanted, free: true, punchNo: 1, workType: 1 } as const;
    expect(await createRemedy(tenant, free)).toEqual({ approvalId: null });
    expect(await createRemedy(tenant, free)).toEqual({ approvalId: null });
    const [first] = feishu.callsTo("attendance/v1/user_task_remedys");
    await feishu.close();
    expect(JSON.parse(first?.body ?? "")).toEqual({
      user_id: cast.employee.userId,
      remedy_date: 20261120,
      punch_no: 0,
      work_type: 0,
      remedy_time: "2026-11-20 09:00",
      reason: "忘记打卡",
    });
    expect(first?.url).toContain("employee_type=employee_id");
  });

  test("a read that began before a write is not joined after it", async () => {
    const held: (() => void)[] = [];
    const hold: ReturnType<typeof json> = (response, seen) =>
      void held.push(() => json({ code: 0, data: {} })(response, seen));
    const feishu = await startScripted({
      "attendance/v1/user_task_remedys": [json({ code: 0, data: {} })],
      "attendance/v1/user_task_remedys/query": [hold, hold, json({ code: 0, data: {} })],
    });
    const { tenant } = openDoor(feishu);
    const asked = { employeeIds: ["u1"], fromSeconds: 0, toSeconds: 10 };
    const queries = () => feishu.callsTo("attendance/v1/user_task_remedys/query").length;
    const before = fetchRemedies(tenant, asked, interactive);
    await vi.waitUntil(() => queries() === 1);
    await createRemedy(tenant, wanted);
    const after = fetchRemedies(tenant, asked, interactive);
    await vi.waitUntil(() => queries() === 2);
    for (const release of held) release();
    await Promise.all([before, after]);
    await feishu.close();
  });

  test("a caller who has already left sends nothing", async () => {
    const options = { ...interactive, signal: AbortSignal.abort() };
    expect(await failureOf(createRemedy(stage().door.tenant, wanted, options))).toMatchObject({
      code: "feishu-unavailable",
    });
    expect(stage().sandbox.calls).toHaveLength(0);
  });
});
