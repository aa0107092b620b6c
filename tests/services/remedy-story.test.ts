import { describe, expect, it, vi } from "vitest";
import type { RemedyStory, StoryStep } from "@/lib/contract/remedy-story";
import type { Context } from "@/lib/services/context";
import { createRemedy } from "@/lib/services/create-remedy";
import { decideRemedies } from "@/lib/services/decide-remedies";
import { getRemedyStory } from "@/lib/services/remedy-story";
import { settleRequests } from "@/lib/services/settle";
import { readAudit } from "@/lib/store/audit";
import { readDecisions } from "@/lib/store/decisions";
import { readRequests } from "@/lib/store/requests";
import { cast } from "../sandbox/cast";
import { openWorld } from "../support/world";
import { codeOf, heldFor, missingIn, pendingOf, YESTERDAY } from "./feishu-side";
import { rounds } from "./telling-side";

const { employee, manager, teamLead, admin, sealed } = cast;
const { pendingOne, pendingTwo, pendingThree, approved, rejected, revoked, cancelled } = cast;

/** The kinds of the steps, decisions with what they led to. */
const told = ({ steps }: RemedyStory) =>
  steps.map((step) => (step.kind === "decided" ? `${step.outcome} ${step.state}` : step.kind));
const stepOf = <K extends StoryStep["kind"]>({ steps }: RemedyStory, kind: K) =>
  steps.find((step): step is Extract<StoryStep, { kind: K }> => step.kind === kind);
const nameOf = ({ userId, name }: { userId: string; name: string }) => ({
  employeeId: userId,
  name,
});

describe("the story of one correction", () => {
  const world = openWorld({ TELL_PEOPLE: "1" });
  const storyFor = async (viewerId: string, approvalId: string, more: Partial<Context> = {}) =>
    getRemedyStory({ ...(await world().as(viewerId)), ...more }, { approvalId });
  const heldBy = (userId: string) => heldFor(world(), userId)[0]?.approvalId ?? "";
  const decide = async (
    viewerId: string,
    userId: string,
    approvalId: string,
    decision: "approve" | "reject" = "approve",
  ) =>
    decideRemedies(await world().as(viewerId), {
      ...{ decision, note: "seen at the gate" },
      items: [{ approvalId, employeeId: userId, date: YESTERDAY }],
    });

  it("filed and decided here has every step, with who and when, and the result as it is now", async () => {
    const { userId } = employee;
    const made = await createRemedy(await world().as(userId), missingIn(userId));
    const approvalId = made.approvalId ?? "";
    await rounds(world(), 1);
    world().advance(60);
    const waiting = await storyFor(teamLead.userId, approvalId);
    expect(told(waiting)).toEqual(["asked", "sent", "confirmed", "told"]);
    expect(stepOf(waiting, "asked")).toMatchObject({ by: nameOf(employee), here: true });
    expect(stepOf(waiting, "told")).toMatchObject({ to: nameOf(teamLead), outcome: "sent" });
    expect(waiting).toMatchObject({
      ...{ state: "pending", own: false, approvalId, requestId: made.requestId },
      ...{ day: YESTERDAY, time: "2026-11-17T09:55", reason: "badge left at home" },
      was: { result: "lack", punchAt: null },
      remedy: { state: "pending", own: false, ownFiling: false },
      person: { employeeId: userId },
      deadline: "2026-12-02",
    });
    await decide(teamLead.userId, userId, approvalId);
    await rounds(world(), 1);
    world().advance(600);
    const done = await storyFor(teamLead.userId, approvalId);
    expect(told(done)).toEqual(["asked", "sent", "confirmed", "told", "done approved", "told"]);
    expect(stepOf(done, "decided")).toMatchObject({
      ...{ by: nameOf(teamLead), note: "seen at the gate", code: null },
    });
    expect(done.result.segments[0]?.in).toMatchObject({ result: "normal", supplement: "remedied" });
    expect(done.was).toEqual({ result: "lack", punchAt: null });
    expect(done.remedy).toMatchObject({ state: "approved", was: done.was });
    const times = done.steps.flatMap(({ at }) => at ?? []);
    expect(times).toEqual([...times].sort());
  });

  const ELSEWHERE = [
    ["waiting", pendingTwo, ["asked"]],
    ["approved", approved, ["asked", "done approved"]],
    ["rejected", rejected, ["asked", "done rejected"]],
    ["cancelled", cancelled, ["asked", "done cancelled"]],
    ["revoked", revoked, ["asked", "done approved", "done revoked"]],
  ] as const;
  it.each(ELSEWHERE)(
    "that Feishu alone knows and that is %s names nobody",
    async (_, who, steps) => {
      const story = await storyFor(manager.userId, heldBy(who.userId));
      expect(told(story)).toEqual(steps);
      expect(stepOf(story, "asked")).toMatchObject({ by: null, here: false });
      for (const step of story.steps)
        if (step.kind === "decided") expect(step).toMatchObject({ by: null, code: null });
      expect(story.requestId).toBeNull();
    },
  );

  it("does not tell when it was approved where Feishu only tells when it was revoked", async () => {
    const { steps } = await storyFor(manager.userId, heldBy(revoked.userId));
    expect(steps[1]).toMatchObject({ state: "approved", at: null });
    expect(steps[2]?.at).not.toBeNull();
  });

  it("decided in Feishu before ours arrived says that it was so already, and not by us", async () => {
    const { userId } = pendingOne;
    const approvalId = pendingOf(world(), userId);
    const [held] = heldFor(world(), userId);
    world().sandbox.faults.add({ match: "process$", mode: "slow", delayMs: 1500, times: 1 });
    const deciding = decide(manager.userId, userId, approvalId);
    const rows = () => readDecisions(world().runtime.store, approvalId);
    await vi.waitUntil(async () => (await rows()).length > 0, { timeout: 10_000, interval: 20 });
    if (held) Object.assign(held, { status: 2, updatedAt: held.updatedAt + 1 });
    await deciding;
    const story = await storyFor(manager.userId, approvalId);
    const decided = story.steps.filter((step) => step.kind === "decided");
    expect(decided.map(({ by, outcome }) => [by?.name, outcome])).toEqual([
      [undefined, "done"],
      [manager.name, "already"],
    ]);
  });

  it("that nobody has confirmed yet is told under the request's id, and stays there once it is", async () => {
    const { userId } = rejected;
    world().sandbox.faults.add({ match: "user_task_remedys$", mode: "reset-after", times: 1 });
    const made = await createRemedy(await world().as(manager.userId), missingIn(userId));
    const { requestId } = made;
    expect(made).toMatchObject({ state: "unconfirmed", approvalId: null });
    const open = await storyFor(manager.userId, requestId);
    expect(open).toMatchObject({ state: "unconfirmed", approvalId: null, remedy: null, requestId });
    expect(told(open)).toEqual(["asked", "sent", "unanswered"]);
    world().advance(61);
    await settleRequests(world().runtime);
    const settled = await storyFor(manager.userId, requestId);
    expect(settled).toMatchObject({ state: "pending", requestId });
    expect(told(settled)).toEqual(["asked", "sent", "unanswered", "confirmed"]);
    expect(await storyFor(manager.userId, settled.approvalId ?? "")).toEqual(settled);
  });

  it("that Feishu refused says so and why, and nobody can decide it", async () => {
    const { userId } = revoked;
    world().sandbox.faults.add({
      ...{ match: "user_task_remedys$", mode: "code", code: 1226501, times: 1 },
    });
    const asked = createRemedy(await world().as(userId), missingIn(userId));
    expect(await codeOf(asked)).not.toBe("it succeeded");
    const { entries } = await readAudit(world().runtime.store, { employeeId: userId, limit: 5 });
    const after = new Map(entries.flatMap((entry) => Object.entries(entry.after ?? {})));
    const story = await storyFor(userId, String(after.get("requestId")));
    expect(story).toMatchObject({ state: "refused", remedy: null, approvalId: null, own: true });
    expect(told(story)).toEqual(["asked", "sent", "refused"]);
    expect(stepOf(story, "refused")?.code).toBe("nothing-to-remedy");
  });

  it("that Feishu keeps from being decided tells that somebody tried and why it did not count", async () => {
    const { userId } = pendingThree;
    const approvalId = pendingOf(world(), userId);
    world().sandbox.faults.add({ match: "process$", mode: "code", code: 1220001, times: 1 });
    await decide(manager.userId, userId, approvalId);
    const foreign = await storyFor(manager.userId, approvalId);
    expect(foreign.state).toBe("pending");
    expect(foreign.steps.at(-1)).toMatchObject({
      ...{ kind: "decided", outcome: "refused", code: "foreign-approval", by: nameOf(manager) },
    });
    await decide(admin.userId, sealed.userId, pendingOf(world(), sealed.userId));
    const closed = await storyFor(admin.userId, pendingOf(world(), sealed.userId));
    expect(closed.steps.at(-1)).toMatchObject({ outcome: "refused", code: "month-sealed" });
  });

  it("is one's own without anything to decide, and of four eyes the filer has two", async () => {
    const own = await storyFor(manager.userId, heldBy(manager.userId));
    expect(own).toMatchObject({ own: true, remedy: { own: true } });
    const requests = await readRequests(world().runtime.store, { states: ["confirmed"], limit: 9 });
    const filed = requests.find(({ actorId }) => actorId === manager.userId)?.approvalId ?? "";
    const strict = { config: { ...world().runtime.config, fourEyes: true } };
    const barred = await storyFor(manager.userId, filed, strict);
    expect(barred.remedy).toMatchObject({ own: false, ownFiling: true });
    const other = await storyFor(admin.userId, filed, strict);
    expect(other.remedy).toMatchObject({ own: false, ownFiling: false });
  });

  it("names nobody by an id outside the viewer's scope", async () => {
    const { userId } = employee;
    const own = await storyFor(userId, heldBy(userId));
    expect(stepOf(own, "decided")?.by).toEqual({ employeeId: null, name: teamLead.name });
    expect(
      own.steps.find((step) => step.kind === "told" && step.about === "requested"),
    ).toMatchObject({
      to: null,
      outcome: "sent",
    });
    expect(JSON.stringify(own)).not.toContain(teamLead.userId);
  });
});
