import { describe, expect, it, vi } from "vitest";
import { decideRemedies } from "@/lib/services/decide-remedies";
import { getRemedyStory } from "@/lib/services/remedy-story";
import { readDecisions } from "@/lib/store/decisions";
import { cast } from "../sandbox/cast";
import { openWorld } from "../support/world";
import { heldFor, pendingOf, YESTERDAY } from "./feishu-side";
import { messagesOf } from "./telling-side";

const { admin, manager, teamLead, pendingOne, pendingTwo, pendingThree } = cast;

describe("whoever decided a correction", () => {
  const world = openWorld({ TELL_PEOPLE: "1" });
  const approve = async (employeeId: string, approvalId: string) =>
    decideRemedies(await world().as(manager.userId), {
      ...{ decision: "approve", note: "by the way" },
      items: [{ approvalId, employeeId, date: YESTERDAY }],
    });

  it("is not named to the person where somebody in Feishu was first", async () => {
    const { userId } = pendingTwo;
    const approvalId = pendingOf(world(), userId);
    const held = heldFor(world(), userId).find((each) => each.approvalId === approvalId);
    world().sandbox.faults.add({ match: "process$", mode: "slow", delayMs: 1500, times: 1 });
    const deciding = approve(userId, approvalId);
    const rows = () => readDecisions(world().runtime.store, approvalId);
    await vi.waitUntil(async () => (await rows()).length > 0, { timeout: 10_000, interval: 20 });
    if (held) Object.assign(held, { status: 2, updatedAt: held.updatedAt + 1 });
    expect(await deciding).toMatchObject({
      results: [{ outcome: "already", reached: { by: null, at: expect.any(String) } }],
    });
    const told = () => messagesOf(world()).find((message) => message.userId === userId)?.content;
    await vi.waitUntil(() => told() !== undefined, { timeout: 20_000 });
    expect(told()).toContain("Correction approved");
    for (const words of [manager.name, "by the way"]) expect(told()).not.toContain(words);
  });

  it("stays who did when they decide the same once more", async () => {
    const { userId } = pendingOne;
    const approvalId = pendingOf(world(), userId);
    await approve(userId, approvalId);
    expect(await approve(userId, approvalId)).toMatchObject({
      results: [{ outcome: "already", reached: { by: manager.name } }],
    });
    const { steps } = await getRemedyStory(await world().as(manager.userId), { approvalId });
    const decided = steps.filter((step) => step.kind === "decided");
    expect(decided.map(({ by, outcome }) => [by?.name, outcome])).toEqual([[manager.name, "done"]]);
  });

  it("is told, and when, to whoever comes second with the same or with another decision", async () => {
    const { userId } = pendingThree;
    const approvalId = pendingOf(world(), userId);
    const items = [{ approvalId, employeeId: userId, date: YESTERDAY } as const];
    const [first] = (await approve(userId, approvalId)).results;
    expect(first).toMatchObject({ outcome: "done", reached: null });
    const boss = await world().as(admin.userId);
    const reached = { by: manager.name, at: "2026-11-18T10:30:00+08:00" };
    const same = await decideRemedies(boss, { decision: "approve", items });
    expect(same.results).toMatchObject([{ outcome: "already", state: "approved", reached }]);
    const other = await decideRemedies(boss, { decision: "reject", note: "no", items });
    expect(other.results).toMatchObject([
      { outcome: "refused", code: "illegal-transition", state: "approved", reached },
    ]);
  });

  it("is told to nobody who may not see the person", async () => {
    const { userId } = pendingThree;
    const approvalId = heldFor(world(), userId)[0]?.approvalId ?? "";
    const items = [{ approvalId, employeeId: userId, date: YESTERDAY } as const];
    const outside = await world().as(teamLead.userId);
    const { results } = await decideRemedies(outside, { decision: "approve", items });
    expect(results).toMatchObject([{ outcome: "refused", code: "not-found", reached: null }]);
  });
});
