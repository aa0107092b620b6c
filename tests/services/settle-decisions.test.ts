import { beforeAll, describe, expect, it } from "vitest";
import type { Decision, Remedy, RemedyState } from "@/lib/attendance/remedy";
import { decideRemedies } from "@/lib/services/decide-remedies";
import { sendDecision } from "@/lib/services/send-decision";
import { settleDecisions } from "@/lib/services/settle-decisions";
import {
  type DecisionRow,
  intendDecision,
  markDecisionSent,
  readDecisions,
} from "@/lib/store/decisions";
import { cast } from "../sandbox/cast";
import { openWorld } from "../support/world";
import { heldFor, PROCESS, writesTo, YESTERDAY } from "./feishu-side";

describe("a decision whose outcome is not known at once", () => {
  const world = openWorld();
  const remedyOf = (employeeId: string) => {
    const [remedy] = heldFor(world(), employeeId);
    if (!remedy) throw new Error("nothing is held");
    return remedy;
  };
  const decide = async (by: string, decision: Decision, employeeId: string) => {
    const { approvalId } = remedyOf(employeeId);
    const items = [{ approvalId, employeeId, date: YESTERDAY } as const];
    const ctx = await world().as(by);
    return (await decideRemedies(ctx, { decision, items, note: "seen" })).results[0];
  };
  const stateInLedger = async (employeeId: string) =>
    (await readDecisions(world().runtime.store, remedyOf(employeeId).approvalId))[0]?.state;
  const settleAfter = async (seconds: number) => {
    world().advance(seconds);
    await settleDecisions(world().runtime);
  };
  /** A line of the ledger, each a second after the one before. */
  const intent = async (employeeId: string, decision: Decision) => {
    world().advance(1);
    const { store, now } = world().runtime;
    const { approvalId } = remedyOf(employeeId);
    const { decision: row } = await intendDecision(store, {
      ...{ approvalId, employeeId, day: YESTERDAY, decision, note: "" },
      ...{ actorId: cast.manager.userId, createdAt: now() },
    });
    return row;
  };
  const send = (row: DecisionRow, remedy: Remedy) =>
    sendDecision(world().runtime, { row, remedy, decision: row.decision }, async () => undefined);
  const asSeen = (employeeId: string, state: RemedyState): Remedy => {
    const { approvalId, reason, zone } = remedyOf(employeeId);
    const times = { createdAt: null, updatedAt: null, time: "2026-11-17T10:00" } as const;
    const punch = { day: YESTERDAY, punchNo: 0, workType: 1 } as const;
    return { approvalId, employeeId, reason, zone, state, ...times, ...punch };
  };
  const { manager, deputy, pendingOne, pendingTwo, pendingThree } = cast;

  beforeAll(async () => {
    await world().as(manager.userId);
  });

  it("because the answer was cut is done when Feishu shows the state", async () => {
    world().sandbox.faults.add({ match: "process$", mode: "reset-after", times: 1 });
    const result = await decide(manager.userId, "approve", pendingOne.userId);
    expect(result).toMatchObject({ outcome: "done", state: "approved" });
    expect(writesTo(world(), PROCESS)).toBe(1);
  });

  it("because nobody could look afterwards is unconfirmed and settled a minute later", async () => {
    const { sandbox } = world();
    const row = await intent(pendingOne.userId, "revoke");
    sandbox.faults.add({ match: "process$", mode: "reset-after", times: 1 });
    sandbox.faults.add({ match: "remedys/query$", mode: "500" });
    const seen = asSeen(pendingOne.userId, "approved");
    const { result } = await send(row, seen);
    expect(result).toMatchObject({ outcome: "unconfirmed", state: null });
    sandbox.faults.clear();
    const other = await decide(deputy.userId, "revoke", pendingOne.userId);
    expect(other).toMatchObject({ outcome: "already" });
    await settleAfter(59);
    expect(await stateInLedger(pendingOne.userId)).toBe("unconfirmed");
    await settleAfter(1);
    expect(await stateInLedger(pendingOne.userId)).toBe("done");
  });

  it("of two managers who agree at the same time is told as done to both", async () => {
    const both = await Promise.all([
      decide(manager.userId, "approve", pendingTwo.userId),
      decide(deputy.userId, "approve", pendingTwo.userId),
    ]);
    expect(both.map((each) => each?.state)).toEqual(["approved", "approved"]);
    expect(both.map((each) => each?.outcome)).toContain("done");
    expect(remedyOf(pendingTwo.userId).status).toBe(2);
  });

  it("of two managers who disagree goes to one of them, and the other is told why not", async () => {
    const both = await Promise.all([
      decide(manager.userId, "approve", pendingThree.userId),
      decide(deputy.userId, "reject", pendingThree.userId),
    ]);
    const outcomes = both.map((each) => each?.outcome);
    expect(outcomes.sort()).toEqual(["done", "refused"]);
    const refused = both.find((each) => each?.outcome === "refused");
    expect(["illegal-transition", "still-unconfirmed"]).toContain(refused?.code);
  });

  it("is not given up because a colleague who joined it was refused: it still arrives late", async () => {
    const { faults, tenant } = world().sandbox;
    const id = cast.rejected.userId;
    const [remedy] = heldFor(world(), id);
    if (!remedy) throw new Error("nothing is held");
    tenant.remedies.file({ ...remedy, status: 0 });
    const approvalId = heldFor(world(), id).at(-1)?.approvalId ?? "";
    const items = [{ approvalId, employeeId: id, date: YESTERDAY } as const];
    const approve = async (by: string) =>
      (await decideRemedies(await world().as(by), { decision: "approve", items })).results[0];
    faults.add({ match: "process$", mode: "applied-late", times: 1, delayMs: 9e6 });
    expect(await approve(manager.userId)).toMatchObject({ outcome: "unconfirmed" });
    faults.add({ match: "process$", mode: "code", code: 1220600, times: 1 });
    expect(await approve(deputy.userId)).toMatchObject({ outcome: "unconfirmed" });
    await faults.applyLate();
    await settleAfter(60);
    expect((await readDecisions(world().runtime.store, approvalId))[0]?.state).toBe("done");
  });

  it("is refused as overtaken when Feishu holds another state by then", async () => {
    remedyOf(cast.sealed.userId).status = 3;
    const row = await intent(cast.sealed.userId, "approve");
    const seen = asSeen(cast.sealed.userId, "pending");
    expect(await send(row, seen)).toMatchObject({
      result: { outcome: "refused", state: "cancelled", code: "illegal-transition" },
    });
  });

  describe("because our process died", () => {
    it("before it was told is told once", async () => {
      const before = writesTo(world(), PROCESS);
      await intent(pendingTwo.userId, "revoke");
      await settleAfter(60);
      await settleAfter(60);
      expect(remedyOf(pendingTwo.userId).status).toBe(4);
      expect(await stateInLedger(pendingTwo.userId)).toBe("done");
      expect(writesTo(world(), PROCESS)).toBe(before + 1);
    });

    it("after Feishu had it is only noted", async () => {
      const remedy = remedyOf(cast.approved.userId);
      const before = writesTo(world(), PROCESS);
      const row = await intent(cast.approved.userId, "revoke");
      await markDecisionSent(world().runtime.store, row, world().runtime.now());
      remedy.status = 4;
      remedy.updatedAt += 1;
      await settleAfter(60);
      expect(await stateInLedger(cast.approved.userId)).toBe("done");
      expect(writesTo(world(), PROCESS)).toBe(before);
    });

    it("and somebody else decided otherwise does not block the correction for ever", async () => {
      const remedy = remedyOf(cast.cancelled.userId);
      remedy.status = 0;
      await intent(cast.cancelled.userId, "approve");
      const blocked = await decide(deputy.userId, "reject", cast.cancelled.userId);
      expect(blocked).toMatchObject({ outcome: "refused", code: "still-unconfirmed" });
      remedy.status = 1;
      remedy.updatedAt += 1;
      await settleAfter(60);
      expect(await stateInLedger(cast.cancelled.userId)).toBe("refused");
    });
  });
});
