import { afterEach, describe, expect, it } from "vitest";
import type { RemedyWire } from "@/lib/contract/remedies";
import { decideRemedies } from "@/lib/services/decide-remedies";
import { listRemedies } from "@/lib/services/remedies";
import { getRemedyStory } from "@/lib/services/remedy-story";
import { settleDecisions } from "@/lib/services/settle-decisions";
import { intendDecision } from "@/lib/store/decisions";
import { cast } from "../sandbox/cast";
import { openWorld } from "../support/world";
import { pendingOf, YESTERDAY } from "./feishu-side";

const { manager, pendingOne, pendingTwo, pendingThree } = cast;

describe("a decision that waits for Feishu", () => {
  const world = openWorld();
  const listed = async (viewerId: string, employeeId: string, approvalId: string) => {
    const range = { from: YESTERDAY, to: YESTERDAY } as const;
    const { remedies } = await listRemedies(await world().as(viewerId), { ...range, employeeId });
    return remedies.find((each) => each.approvalId === approvalId);
  };
  const approve = async (employeeId: string, approvalId: string) => {
    const items = [{ approvalId, employeeId, date: YESTERDAY } as const];
    const ctx = await world().as(manager.userId);
    return (await decideRemedies(ctx, { decision: "approve", items })).results[0];
  };
  afterEach(() => world().sandbox.faults.clear());

  it("is told with the correction, in the list and in its story, until it is settled", async () => {
    const { userId } = pendingOne;
    const approvalId = pendingOf(world(), userId);
    expect(await listed(manager.userId, userId, approvalId)).toMatchObject({ deciding: null });
    world().sandbox.faults.add({ match: "process$", mode: "500" });
    expect(await approve(userId, approvalId)).toMatchObject({ outcome: "unconfirmed" });
    const deciding: RemedyWire["deciding"] = {
      ...{ decision: "approve", by: manager.name, since: "2026-11-18T10:30:00+08:00" },
    };
    const told = { state: "pending", deciding };
    expect(await listed(manager.userId, userId, approvalId)).toMatchObject(told);
    expect(await listed(userId, userId, approvalId)).toMatchObject(told);
    const story = await getRemedyStory(await world().as(manager.userId), { approvalId });
    expect(story.remedy).toMatchObject(told);
    world().sandbox.faults.clear();
    world().advance(60);
    await settleDecisions(world().runtime);
    const settled = { state: "approved", deciding: null };
    expect(await listed(manager.userId, userId, approvalId)).toMatchObject(settled);
  });

  it("is none once it is done or refused, nor for any other correction", async () => {
    const done = pendingOf(world(), pendingTwo.userId);
    expect(await approve(pendingTwo.userId, done)).toMatchObject({ outcome: "done" });
    const approved = await listed(manager.userId, pendingTwo.userId, done);
    expect(approved).toMatchObject({ state: "approved", deciding: null });
    const refused = pendingOf(world(), pendingThree.userId);
    world().sandbox.faults.add({ match: "process$", mode: "code", code: 1220600, times: 1 });
    expect(await approve(pendingThree.userId, refused)).toMatchObject({ outcome: "refused" });
    const pending = await listed(manager.userId, pendingThree.userId, refused);
    expect(pending).toMatchObject({ state: "pending", deciding: null });
  });

  it("names nobody where the directory does not know who it was", async () => {
    const { userId } = pendingThree;
    const approvalId = pendingOf(world(), userId);
    await intendDecision(world().runtime.store, {
      ...{ approvalId, employeeId: userId, day: YESTERDAY, decision: "reject", note: "" },
      ...{ actorId: "gone", createdAt: world().runtime.now() },
    });
    const remedy = await listed(manager.userId, userId, approvalId);
    expect(remedy?.deciding).toMatchObject({ decision: "reject", by: null });
  });
});
