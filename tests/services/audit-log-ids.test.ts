import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { CallInfo } from "@/lib/feishu/attempt";
import type { Context } from "@/lib/services/context";
import { createRemedies } from "@/lib/services/create-remedies";
import { createRemedy } from "@/lib/services/create-remedy";
import { decideRemedies } from "@/lib/services/decide-remedies";
import type { Runtime } from "@/lib/services/runtime";
import { settleRequests } from "@/lib/services/settle";
import { settleDecisions } from "@/lib/services/settle-decisions";
import { readAudit } from "@/lib/store/audit";
import { intendDecision } from "@/lib/store/decisions";
import { cast } from "../sandbox/cast";
import { openWorld } from "../support/world";
import { codeOf, heldFor, missingIn, pendingOf, YESTERDAY } from "./feishu-side";

const CREATE = "attendance/v1/user_task_remedys";
const PROCESS = "attendance/v1/approval_infos/process";
const { admin, employee, manager, free, rejected, revoked } = cast;
const { pendingOne, pendingTwo, pendingThree } = cast;

describe("Feishu's log id in the audit log", () => {
  const world = openWorld();
  let infos: CallInfo[] = [];
  /** The same with everything remembered that Feishu answers to it. */
  const listening = <T extends Runtime>(runtime: T): T => ({
    ...runtime,
    tenant: { ...runtime.tenant, onCall: (info: CallInfo) => infos.push(info) },
  });
  const as = async (userId: string) => listening(await world().as(userId));
  const answered = (endpoint: string) =>
    infos.filter((info) => info.endpoint === endpoint).map(({ logId }) => logId);
  const lines = async (employeeId: string, limit: number) => {
    const { entries } = await readAudit(world().runtime.store, { employeeId, limit });
    return entries.map(({ action, outcome, logId }) => [action, outcome, logId]);
  };
  const decide = async (employeeId: string, approvalId: string, by?: Context) => {
    const items = [{ approvalId, employeeId, date: YESTERDAY } as const];
    return decideRemedies(by ?? (await as(manager.userId)), { decision: "approve", items });
  };
  const settleAfter = async (...gaps: number[]) => {
    for (const gap of gaps) {
      world().advance(gap);
      await settleRequests(listening(world().runtime));
    }
  };

  beforeAll(async () => {
    await world().as(manager.userId);
  });
  beforeEach(() => {
    world().sandbox.faults.clear();
    infos = [];
  });

  it("is in the line of a correction that Feishu refused", async () => {
    const { faults } = world().sandbox;
    faults.add({ match: "user_task_remedys$", mode: "code", code: 1226501, times: 1 });
    await codeOf(createRemedy(await as(employee.userId), missingIn(employee.userId)));
    const [logId] = answered(CREATE);
    expect(logId).toEqual(expect.any(String));
    expect(await lines(employee.userId, 2)).toEqual([
      ["submit", "refused: nothing-to-remedy", logId],
      ["submit", "intended", null],
    ]);
  });

  it("is in the line of each correction that Feishu confirmed, its own, and of none before it", async () => {
    const items = [employee.userId, free.userId].map(
      (employeeId) => ({ employeeId, date: YESTERDAY, punchNo: 0, workType: 1 }) as const,
    );
    await createRemedies(await as(admin.userId), { reason: "badge left at home", items });
    const own = await Promise.all(items.map(({ employeeId }) => lines(employeeId, 2)));
    const logIds = own.map(([newest, before]) => {
      expect(newest?.slice(0, 2)).toEqual(["submit", "confirmed"]);
      expect(before).toEqual(["submit", "intended", null]);
      return newest?.[2];
    });
    expect(logIds.sort()).toEqual(answered(CREATE).sort());
    expect(new Set(logIds).size).toBe(2);
  });

  it("is in the line of a decision that is done, and a decision that was done already has none", async () => {
    const approvalId = pendingOf(world(), pendingOne.userId);
    await decide(pendingOne.userId, approvalId);
    const [logId] = answered(PROCESS);
    expect(logId).toEqual(expect.any(String));
    await decide(pendingOne.userId, approvalId);
    expect(await lines(pendingOne.userId, 3)).toEqual([
      ["decide", "already", null],
      ["decide", "done", logId],
      ["decide", "intended", null],
    ]);
  });

  it("is that of the second telling where a decision is told again", async () => {
    const { userId } = pendingThree;
    const { store, now } = world().runtime;
    const approvalId = pendingOf(world(), userId);
    await intendDecision(store, {
      ...{ approvalId, employeeId: userId, day: YESTERDAY, decision: "approve", note: "" },
      ...{ actorId: manager.userId, createdAt: now() },
    });
    world().advance(60);
    await settleDecisions(listening(world().runtime));
    const [logId] = answered(PROCESS);
    expect(logId).toEqual(expect.any(String));
    expect((await lines(userId, 1))[0]).toEqual(["settle-decision", "sent again: done", logId]);
  });

  it("is in the line of a decision that was answered and not confirmed, and of a refused one", async () => {
    const { faults } = world().sandbox;
    const approvalId = pendingOf(world(), pendingTwo.userId);
    faults.add({ match: "process$", mode: "code", code: 1220600, times: 1 });
    await decide(pendingTwo.userId, approvalId);
    const [refused] = answered(PROCESS);
    expect(await lines(pendingTwo.userId, 1)).toEqual([
      ["decide", "refused: foreign-approval", refused],
    ]);
    // Feishu says yes and shows the state before.
    const held = heldFor(world(), pendingTwo.userId).find((each) => each.approvalId === approvalId);
    const runtime = await as(manager.userId);
    const unmoved = {
      ...runtime,
      tenant: {
        ...runtime.tenant,
        onCall: (info: CallInfo) => {
          runtime.tenant.onCall(info);
          if (info.endpoint === PROCESS && held) held.status = 0;
        },
      },
    };
    await decide(pendingTwo.userId, approvalId, unmoved);
    expect(await lines(pendingTwo.userId, 1)).toEqual([
      ["decide", "unconfirmed", answered(PROCESS)[1]],
    ]);
  });

  it("is that of the second sending where a correction is sent again", async () => {
    const { userId } = rejected;
    world().sandbox.faults.add({ match: "user_task_remedys$", mode: "reset-before", times: 1 });
    await createRemedy(await as(userId), missingIn(userId));
    await settleAfter(30, 30, 30);
    const [none, second] = answered(CREATE);
    expect([none, second]).toEqual([undefined, expect.any(String)]);
    const told = (await lines(userId, 9)).slice(0, 2);
    expect(told).toEqual([
      ["settle", "sent again: confirmed", second],
      ["submit", "unconfirmed: feishu-unavailable", null],
    ]);
  });

  it("is none where a correction whose answer was cut is recognised by looking", async () => {
    const { userId } = revoked;
    world().sandbox.faults.add({ match: "user_task_remedys$", mode: "reset-after", times: 1 });
    await createRemedy(await as(userId), missingIn(userId));
    await settleAfter(1);
    expect((await lines(userId, 1))[0]).toEqual(["settle", "confirmed", null]);
  });
});
