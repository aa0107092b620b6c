import { describe, expect, it } from "vitest";
import { getPunches } from "@/lib/services/punches";
import { getRemedyStory } from "@/lib/services/remedy-story";
import { readAudit } from "@/lib/store/audit";
import { cast } from "../sandbox/cast";
import { openWorld } from "../support/world";
import { codeOf, heldFor, YESTERDAY } from "./feishu-side";

const { manager, employee, pendingTwo, approved, rejected, sealed } = cast;

describe("the story of one correction", () => {
  const world = openWorld();
  const storyFor = async (viewerId: string, approvalId: string) =>
    getRemedyStory(await world().as(viewerId), { approvalId });
  const heldBy = (userId: string) => heldFor(world(), userId)[0]?.approvalId ?? "";

  it("that was never read is found by asking Feishu about the viewer's own people", async () => {
    expect(world().callsTo("/user_task_remedys/query")).toBe(0);
    const approvalId = heldBy(approved.userId);
    expect(await storyFor(approved.userId, approvalId)).toMatchObject({ own: true, approvalId });
    expect(await codeOf(storyFor(employee.userId, approvalId))).toBe("not-found");
  });

  it("counts what the person has used of the group's rule, and lists their other corrections", async () => {
    const { quota, others } = await storyFor(manager.userId, heldBy(approved.userId));
    const period = { from: "2026-10-26", to: "2026-11-25" };
    const used = heldFor(world(), approved.userId).filter(({ status }) => status % 2 === 0).length;
    expect(quota).toMatchObject({ ...period, used });
    expect(quota?.aboutLeft).toBe(Number(quota?.limit) - used);
    const held = heldFor(world(), approved.userId).length;
    expect(others).toMatchObject({ from: "2026-09-26", to: "2026-11-25", total: held - 1 });
  });

  it("of somebody outside the scope is not found, exactly as one that does not exist", async () => {
    const answer = async (id: string) =>
      storyFor(pendingTwo.userId, id).catch((error: unknown) => error);
    const nobody = await answer("7000000000000000001");
    expect(nobody).toMatchObject({ code: "not-found", status: 404 });
    for (const id of [
      heldBy(approved.userId),
      heldBy(sealed.userId),
      crypto.randomUUID(),
      "no-approval-x",
      "../../me",
      "a\u0000b",
      "x".repeat(5000),
      "",
    ])
      expect([id.slice(0, 20), await answer(id)]).toEqual([id.slice(0, 20), nobody]);
  });

  it("is audited by the punches that are looked at, not by being read", async () => {
    const look = await world().as(manager.userId);
    const lines = async () =>
      (await readAudit(look.store, { actorId: manager.userId, action: "view-punches", limit: 50 }))
        .entries.length;
    const before = await lines();
    await storyFor(manager.userId, heldBy(approved.userId));
    expect(await lines()).toBe(before);
    await getPunches(look, { id: approved.userId, from: YESTERDAY, to: YESTERDAY });
    expect(await lines()).toBe(before + 1);
  });

  it("is what was seen last while Feishu is down, and says what it could not read", async () => {
    const before = await storyFor(manager.userId, heldBy(rejected.userId));
    world().advance(3600);
    world().sandbox.faults.add({ match: "attendance", mode: "500" });
    const after = await storyFor(manager.userId, heldBy(rejected.userId));
    const strange = storyFor(manager.userId, "7000000000000000001");
    expect(await codeOf(strange)).not.toBe("not-found");
    world().sandbox.faults.clear();
    expect(after).toMatchObject({ state: "rejected", steps: before.steps, was: before.was });
    expect(after.quota?.used).toBeNull();
    expect(after.shortfalls).toMatchObject([{ kind: "failed", code: "feishu-unavailable" }]);
  });
});
