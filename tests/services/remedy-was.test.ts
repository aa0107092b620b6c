import { describe, expect, it } from "vitest";
import { createRemedy } from "@/lib/services/create-remedy";
import { getDays } from "@/lib/services/days";
import { decideRemedies } from "@/lib/services/decide-remedies";
import { listRemedies } from "@/lib/services/remedies";
import { getRemedyStory } from "@/lib/services/remedy-story";
import { cast } from "../sandbox/cast";
import { openWorld } from "../support/world";
import { missingIn, pendingOf, YESTERDAY } from "./feishu-side";
import { rounds } from "./telling-side";

const { employee, manager, pendingTwo, pendingThree } = cast;

describe("what a punch was, once its correction is approved", () => {
  const world = openWorld({ TELL_PEOPLE: "1" });
  const approve = async (userId: string, approvalId: string) =>
    decideRemedies(await world().as(manager.userId), {
      decision: "approve",
      items: [{ approvalId, employeeId: userId, date: YESTERDAY }],
    });
  const resultNow = async (userId: string) => {
    world().advance(600);
    const asked = { id: userId, from: YESTERDAY, to: YESTERDAY } as const;
    const { days } = await getDays(await world().as(userId), asked);
    return days[0]?.segments[0];
  };
  const listed = async (userId: string) => {
    const asked = { from: YESTERDAY, to: YESTERDAY, employeeId: userId } as const;
    return (await listRemedies(await world().as(manager.userId), asked)).remedies;
  };

  it("is still in the list where it was asked for here", async () => {
    const { userId } = employee;
    await getDays(await world().as(userId), { id: userId, from: YESTERDAY, to: YESTERDAY });
    const { approvalId } = await createRemedy(await world().as(userId), missingIn(userId));
    await rounds(world(), 1);
    await approve(userId, approvalId ?? "");
    expect((await resultNow(userId))?.in.result).toBe("normal");
    expect(await listed(userId)).toMatchObject([
      { approvalId, state: "approved", was: { result: "lack", punchAt: null } },
    ]);
  });

  it("is still in its story where it was filed in Feishu and decided here", async () => {
    const { userId } = pendingTwo;
    const approvalId = pendingOf(world(), userId);
    const story = async () => getRemedyStory(await world().as(manager.userId), { approvalId });
    const before = (await story()).was;
    expect(before).toMatchObject({ result: "lack" });
    await approve(userId, approvalId);
    expect((await resultNow(userId))?.out.result).toBe("normal");
    expect(await story()).toMatchObject({ state: "approved", was: before });
  });

  it("is still in the list where it was filed in Feishu and decided here", async () => {
    const { userId } = pendingThree;
    const approvalId = pendingOf(world(), userId);
    const before = (await listed(userId))[0]?.was;
    expect(before).toMatchObject({ result: expect.any(String) });
    await approve(userId, approvalId);
    await resultNow(userId);
    expect(await listed(userId)).toMatchObject([{ approvalId, state: "approved", was: before }]);
  });
});
