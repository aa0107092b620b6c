import { beforeEach, describe, expect, it, vi } from "vitest";
import { createRemedy } from "@/lib/services/create-remedy";
import { decideRemedies } from "@/lib/services/decide-remedies";
import { openRuntime } from "@/lib/services/runtime";
import { tellPeople } from "@/lib/services/tell-people";
import { readTelling } from "@/lib/store/outbox";
import { cast } from "../sandbox/cast";
import { openWorld } from "../support/world";
import { missingIn, pendingOf, YESTERDAY } from "./feishu-side";
import { confirmed, freshStart, messagesOf, rounds, sendings } from "./telling-side";

const ON = { TELL_PEOPLE: "1" };

describe("what people are told", () => {
  const world = openWorld(ON);
  const told = () =>
    vi.waitFor(() => expect(messagesOf(world())).not.toHaveLength(0), { timeout: 20_000 });
  beforeEach(() => {
    messagesOf(world()).length = 0;
  });

  it("is, for the head, a new correction: who, which punch, was and asked, and the reason", async () => {
    const employee = await world().as(cast.employee.userId);
    const { approvalId } = await createRemedy(employee, missingIn(cast.employee.userId));
    await told();
    const [message] = messagesOf(world());
    expect(message?.userId).toBe(cast.teamLead.userId);
    for (const words of [
      "林晓雨 申请补卡",
      "11月17日 周二 · 上班",
      "缺卡 → 09:55",
      "No record → 09:55",
      "理由：badge left at home",
      `http://127.0.0.1:3999/remedies/${approvalId}?via=list&status=pending`,
    ])
      expect(message?.content).toContain(words);
  });

  it("names who filed it, and skips a head who filed it and may decide", async () => {
    const { leave, goOut, manager, teamLead } = cast;
    const own = await confirmed(world(), goOut.userId, teamLead.userId);
    await confirmed(world(), leave.userId, manager.userId);
    await rounds(world(), 1);
    expect(messagesOf(world())).toMatchObject([{ userId: teamLead.userId }]);
    expect(messagesOf(world())[0]?.content).toContain("尹若水 申请补卡");
    expect(messagesOf(world())[0]?.content).toContain("由 陆明远 代为提交");
    const about = { kind: "requested", subjectId: own.id, recipientId: teamLead.userId } as const;
    expect(await readTelling(world().runtime.store, about)).toMatchObject({ state: "moot" });
  });

  it("is, for the person, the decision with the note and the way to its story", async () => {
    const { userId } = cast.pendingOne;
    const approvalId = pendingOf(world(), userId);
    const items = [{ approvalId, employeeId: userId, date: YESTERDAY } as const];
    const manager = await world().as(cast.manager.userId);
    const note = "bring your badge";
    const { results } = await decideRemedies(manager, { decision: "reject", items, note });
    expect(results).toMatchObject([{ outcome: "done" }]);
    await told();
    const [message] = messagesOf(world());
    expect(message?.userId).toBe(userId);
    for (const words of [
      "补卡未通过",
      "Correction rejected",
      "审批意见：bring your badge",
      "由 陆明远 审批",
      `http://127.0.0.1:3999/remedies/${approvalId}`,
    ])
      expect(message?.content).toContain(words);
  });
});

describe("a message to somebody", () => {
  const world = openWorld(ON);
  const fact = () => confirmed(world());
  const rowOf = (subjectId: string, recipientId = cast.teamLead.userId) =>
    readTelling(world().runtime.store, { kind: "requested", subjectId, recipientId });
  const fail = (mode: "reset-after" | "reset-before" | "429" | "500", times = 1) =>
    world().sandbox.faults.add({ match: "im/v1/messages$", mode, times });
  const answer = (code: number, times = 99) =>
    world().sandbox.faults.add({ match: "im/v1/messages$", mode: "code", code, times });
  beforeEach(() => freshStart(world()));

  it("is sent once however often the jobs come round", async () => {
    const { id } = await fact();
    const before = sendings(world());
    await rounds(world(), 0, 15, 15, 3600, 80_000);
    expect([messagesOf(world()).length, sendings(world()) - before]).toEqual([1, 1]);
    expect(await rowOf(id)).toMatchObject({ state: "sent", attempts: 1 });
  });

  it("is sent once by processes that come round together", async () => {
    const { runtime } = world();
    const others = Array.from({ length: 3 }, () => openRuntime(runtime.config, runtime.now));
    const before = sendings(world());
    for (let i = 0; i < 4; i += 1) await fact();
    await Promise.all([runtime, ...others].map(tellPeople));
    await rounds(world(), 31);
    expect([messagesOf(world()).length, sendings(world()) - before]).toEqual([4, 4]);
    for (const { store } of others) await store.close();
  });

  it("of a fact whose process died before it wrote anything down is sent by whoever comes next", async () => {
    await fact();
    await rounds(world(), 20 * 3600);
    expect(messagesOf(world())).toHaveLength(1);
  });

  it("of a fact older than a day is none", async () => {
    await fact();
    await rounds(world(), 25 * 3600);
    expect(messagesOf(world())).toEqual([]);
  });

  it("that arrived while its answer was lost is confirmed under its uuid, not sent twice", async () => {
    const { id } = await fact();
    fail("reset-after");
    await rounds(world(), 0);
    expect(await rowOf(id)).toMatchObject({ state: "waiting" });
    await rounds(world(), 31);
    expect(await rowOf(id)).toMatchObject({
      state: "sent",
      messageId: messagesOf(world())[0]?.messageId,
    });
    expect(messagesOf(world())).toHaveLength(1);
  });

  it("is not repeated once Feishu would no longer notice, and counts as unknown", async () => {
    const { id } = await fact();
    fail("reset-after");
    await rounds(world(), 0, 3601);
    expect(await rowOf(id)).toMatchObject({ state: "unknown", attempts: 1 });
    expect(messagesOf(world())).toHaveLength(1);
  });

  it("is tried again, less and less often, while Feishu is too busy, also after an hour", async () => {
    const { id } = await fact();
    const before = sendings(world());
    answer(230020, 12);
    await rounds(world(), 0, 29, 1, 59, 1, ...Array.from({ length: 12 }, () => 900));
    expect(sendings(world()) - before).toBe(13);
    expect(await rowOf(id)).toMatchObject({ state: "sent" });
    expect(messagesOf(world())).toHaveLength(1);
  });

  it("waits out the gateway's limit", async () => {
    fail("429");
    await fact();
    await rounds(world(), 0);
    expect(messagesOf(world())).toHaveLength(1);
  });

  it("is given up when it could not be sent for a day", async () => {
    const { id } = await fact();
    answer(230020);
    await rounds(world(), 0, 86_400);
    expect(await rowOf(id)).toMatchObject({ state: "given-up", feishuCode: 230020 });
  });

  it.each([
    [230013, "out-of-reach"],
    [230053, "muted"],
  ])("that Feishu refuses with %i is not tried again", async (code, why) => {
    const { id } = await fact();
    const before = sendings(world());
    answer(code);
    await rounds(world(), 0, 60, 900);
    expect(await rowOf(id)).toMatchObject({ state: "failed", why, feishuCode: code });
    expect(sendings(world()) - before).toBe(1);
  });

  it("is refused while the bot is off, and the next one goes out when it is on", async () => {
    world().sandbox.tenant.settings.bot = "off";
    const { id } = await fact();
    await rounds(world(), 0);
    expect(await rowOf(id)).toMatchObject({ state: "failed", why: "bot-off" });
    world().sandbox.tenant.settings.bot = "on";
    await fact();
    await rounds(world(), 1);
    expect(messagesOf(world())).toHaveLength(1);
  });

  it("does not wait behind one that fails for ever", async () => {
    const stuck = await fact();
    fail("500", 1);
    await rounds(world(), 0);
    await fact();
    await rounds(world(), 1);
    expect(messagesOf(world())).toHaveLength(1);
    expect(await rowOf(stuck.id)).toMatchObject({ state: "waiting" });
  });
});
