import { describe, expect, it } from "vitest";
import { createRemedy } from "@/lib/services/create-remedy";
import { settleRequests } from "@/lib/services/settle";
import { settleDecisions } from "@/lib/services/settle-decisions";
import { intendDecision } from "@/lib/store/decisions";
import { readRequest } from "@/lib/store/requests";
import { cast } from "../sandbox/cast";
import { openWorld } from "../support/world";
import { CREATE, missingIn, pendingOf, writesTo, YESTERDAY } from "./feishu-side";

describe("what cannot be settled", () => {
  const world = openWorld();
  const me = cast.employee.userId;
  const looks = () => world().callsTo("remedys/query");
  /** A look every minute, which is rarer than the jobs tick. */
  const ticks = async (minutes: number, settle: () => Promise<void>) => {
    for (let i = 0; i < minutes; i += 1) {
      world().advance(60);
      await settle();
    }
  };
  const requests = () => settleRequests(world().runtime);
  const decisions = () => settleDecisions(world().runtime);
  const lost = async () => {
    world().sandbox.faults.add({ match: "user_task_remedys$", mode: "reset-before", times: 1 });
    return (await createRemedy(await world().as(me), missingIn(me))).requestId;
  };
  const unreadable = () =>
    world().sandbox.faults.add({ match: "remedys/query$", mode: "code", code: 1220005 });

  it("is sent again, and looked at, less and less often, and settled soon once Feishu answers", async () => {
    const { faults } = world().sandbox;
    const id = await lost();
    faults.add({ match: "user_task_remedys$", mode: "500" });
    await ticks(10, requests);
    const sent = writesTo(world(), CREATE);
    await ticks(15, requests);
    expect(writesTo(world(), CREATE) - sent).toBeLessThanOrEqual(4);
    unreadable();
    await ticks(10, requests);
    const looked = looks();
    await ticks(15, requests);
    expect(looks() - looked).toBeLessThanOrEqual(5);
    faults.clear();
    await ticks(12, requests);
    expect((await readRequest(world().runtime.store, id))?.state).toBe("confirmed");
  });

  it("is looked at less and less often when it is a decision, too", async () => {
    const employeeId = cast.pendingOne.userId;
    await intendDecision(world().runtime.store, {
      ...{ approvalId: pendingOf(world(), employeeId), employeeId, day: YESTERDAY },
      ...{ decision: "approve", note: "", actorId: cast.manager.userId },
      createdAt: world().runtime.now(),
    });
    unreadable();
    await ticks(10, decisions);
    const before = looks();
    await ticks(15, decisions);
    expect(looks() - before).toBeLessThanOrEqual(5);
  });
});
