import { describe, expect, it, vi } from "vitest";
import { decideRemedies } from "@/lib/services/decide-remedies";
import { getRemedyStory } from "@/lib/services/remedy-story";
import { readDecisions } from "@/lib/store/decisions";
import { cast } from "../sandbox/cast";
import { openWorld } from "../support/world";
import { heldFor, pendingOf, YESTERDAY } from "./feishu-side";
import { messagesOf } from "./telling-side";

const { manager, pendingOne, pendingTwo } = cast;

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
    expect(await deciding).toMatchObject({ results: [{ outcome: "already" }] });
    const told = () => messagesOf(world()).find((message) => message.userId === userId)?.content;
    await vi.waitUntil(() => told() !== undefined, { timeout: 20_000 });
    expect(told()).toContain("Correction approved");
    for (const words of [manager.name, "by the way"]) expect(told()).not.toContain(words);
  });

  it("stays who did when they decide the same once more", async () => {
    const { userId } = pendingOne;
    const approvalId = pendingOf(world(), userId);
    await approve(userId, approvalId);
    expect(await approve(userId, approvalId)).toMatchObject({ results: [{ outcome: "already" }] });
    const { steps } = await getRemedyStory(await world().as(manager.userId), { approvalId });
    const decided = steps.filter((step) => step.kind === "decided");
    expect(decided.map(({ by, outcome }) => [by?.name, outcome])).toEqual([[manager.name, "done"]]);
  });
});
