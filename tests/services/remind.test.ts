import { beforeEach, describe, expect, it } from "vitest";
import { createRemedy } from "@/lib/services/create-remedy";
import { listExceptions } from "@/lib/services/exceptions";
import { remind } from "@/lib/services/remind";
import { readAudit } from "@/lib/store/audit";
import { cast } from "../sandbox/cast";
import { openWorld } from "../support/world";
import { codeOf, YESTERDAY } from "./feishu-side";
import { messagesOf, rounds } from "./telling-side";

const punch = (employeeId: string) =>
  ({ employeeId, date: YESTERDAY, punchNo: 0, workType: 1 }) as const;

describe("a reminder", () => {
  const world = openWorld({ TELL_PEOPLE: "1" });
  const { manager, admin } = cast;
  const by = (userId: string) => world().as(userId);
  const fail = (mode: "reset-after" | "500") =>
    world().sandbox.faults.add({ match: "im/v1/messages$", mode, times: 1 });
  beforeEach(() => {
    messagesOf(world()).length = 0;
  });

  it("tells the person which punch, between which times, until when, and links to the form", async () => {
    const { userId } = cast.employee;
    const ctx = await by(manager.userId);
    expect(await remind(ctx, punch(userId))).toEqual({
      state: "sent",
      at: "2026-11-18T10:30:00+08:00",
    });
    const [message] = messagesOf(world());
    expect(message?.userId).toBe(userId);
    for (const words of [
      "11月17日 周二的打卡还可以补",
      "11月17日 周二 · 上班",
      "可填 08:00 – 11:00",
      "可补至 ",
      "陆明远 提醒您",
      `http://127.0.0.1:3999/remedies/new?date=${YESTERDAY}&punchNo=0&workType=1`,
    ])
      expect(message?.content).toContain(words);
    const { entries } = await readAudit(ctx.store, { action: "remind", limit: 1 });
    expect(entries[0]).toMatchObject({
      ...{ actorId: manager.userId, employeeId: userId, outcome: "done" },
      after: { day: YESTERDAY, slot: "0:in" },
    });
  });

  it("is sent once a day for a punch, whoever asks, and says when it was", async () => {
    const again: unknown = await remind(await by(admin.userId), punch(cast.employee.userId)).catch(
      (error: unknown) => error,
    );
    expect(again).toMatchObject({
      ...{ code: "already-reminded", status: 409 },
      params: { at: "2026-11-18T10:30:00+08:00" },
    });
    expect(messagesOf(world())).toEqual([]);
  });

  it("is sent once when two ask at the same moment", async () => {
    const { userId } = cast.rejected;
    const both = [await by(manager.userId), await by(admin.userId)];
    const answers = await Promise.all(both.map((ctx) => codeOf(remind(ctx, punch(userId)))));
    expect(answers.sort()).toEqual(["already-reminded", "it succeeded"]);
    expect(messagesOf(world())).toHaveLength(1);
  });

  it.each([
    ["a punch in order", { workType: 2 }, "nothing-to-remedy"],
    ["a pair that the day does not have", { punchNo: 1 }, "nothing-to-remedy"],
    ["a day in order", { date: "2026-11-16" }, "nothing-to-remedy"],
    ["a day that has not come", { date: "2026-11-19" }, "future-time"],
    ["a day beyond the calendar", { date: "9999-12-31" }, "invalid-fields"],
  ] as const)("about %s is refused and tells nobody", async (_, change, code) => {
    const asked = { ...punch(cast.employee.userId), ...change };
    expect(await codeOf(remind(await by(manager.userId), asked))).toBe(code);
    expect(messagesOf(world())).toEqual([]);
  });

  it("about a punch whose correction is under way is refused", async () => {
    const { userId } = cast.leave;
    const asked = { ...punch(cast.free.userId), workType: 0 } as const;
    await createRemedy(await by(cast.free.userId), {
      ...{ ...asked, time: "2026-11-17T10:00", reason: "forgot" },
    });
    expect(await codeOf(remind(await by(admin.userId), asked))).toBe("already-requested");
    expect(await codeOf(remind(await by(manager.userId), punch(userId)))).toBe("nothing-to-remedy");
  });

  it("about somebody outside the scope does not find them", async () => {
    const colleague = await by(cast.leave.userId);
    expect(await codeOf(remind(colleague, punch(cast.employee.userId)))).toBe("not-found");
    expect(await codeOf(remind(await by(manager.userId), punch(cast.night.userId)))).toBe(
      "not-found",
    );
  });

  it("that Feishu refuses says so and may be asked for again the same day", async () => {
    const asked = { ...punch(cast.night.userId), workType: 2 } as const;
    world().sandbox.tenant.settings.bot = "off";
    const head = await by(cast.plantHead.userId);
    expect(await codeOf(remind(head, asked))).toBe("bot-off");
    world().sandbox.tenant.settings.bot = "on";
    expect(await remind(head, asked)).toMatchObject({ state: "sent" });
    expect(messagesOf(world())).toHaveLength(1);
  });

  it.each([
    [99991672, "the app lacks the permission", "feishu-scope"],
    [230013, "the person is out of the app's reach", "not-delivered"],
    [230053, "the person has muted the app", "not-delivered"],
    [230035, "a rule of the company forbids it", "message-refused"],
  ] as const)(
    "that Feishu refuses by %i, because %s, blames nobody else: %s",
    async (code, _, told) => {
      const { faults } = world().sandbox;
      faults.add({ match: "im/v1/messages$", mode: "code", code, status: 400, times: 1 });
      const asked = { ...punch(cast.revoked.userId) };
      const refused: unknown = await remind(await by(manager.userId), asked).catch(
        (error: unknown) => error,
      );
      expect(refused).toMatchObject({ code: told, feishu: { code } });
      expect(messagesOf(world())).toEqual([]);
    },
  );

  it("of today is told with the punch it was about, to whoever sees the day, and of no other", async () => {
    const inbox = async (userId: string) => (await listExceptions(await by(userId), {})).items;
    const remindedIn = async (userId: string, employeeId: string) =>
      (await inbox(userId))
        .filter((item) => item.employeeId === employeeId && item.day === YESTERDAY)
        .flatMap(({ punches }) => punches.map(({ reminded }) => reminded));
    const held = [{ state: "sent", at: "2026-11-18T10:30:00+08:00" }];
    expect(await remindedIn(manager.userId, cast.employee.userId)).toEqual(held);
    expect(await remindedIn(cast.employee.userId, cast.employee.userId)).toEqual(held);
    expect(await remindedIn(manager.userId, cast.revoked.userId)).toEqual([undefined]);
  });

  it("whose answer is lost waits and is the same message when it is sent again", async () => {
    const asked = { ...punch(cast.threeSegment.userId), punchNo: 1, workType: 2 } as const;
    fail("reset-after");
    const head = await by(cast.plantHead.userId);
    expect(await remind(head, asked)).toMatchObject({ state: "waiting" });
    expect(await codeOf(remind(head, asked))).toBe("already-reminded");
    await rounds(world(), 31);
    const mine = messagesOf(world()).filter(({ userId }) => userId === asked.employeeId);
    expect(mine).toHaveLength(1);
  });

  it("is refused where messages are switched off", async () => {
    const ctx = await by(admin.userId);
    const silent = { ...ctx, config: { ...ctx.config, tellPeople: false } };
    const asked = { ...punch(cast.noQuota.userId) };
    expect(await codeOf(remind(silent, asked))).toBe("no-remedy-left");
    world().advance(86_400);
    expect(await codeOf(remind(silent, punch(cast.employee.userId)))).toBe("telling-off");
  });

  it("may be sent again on another day", async () => {
    const ctx = await by(manager.userId);
    const { items } = await listExceptions(ctx, { q: cast.employee.name });
    const told = items.flatMap(({ punches }) => punches.flatMap(({ reminded }) => reminded ?? []));
    expect(told).toEqual([]);
    expect(await remind(ctx, punch(cast.employee.userId))).toMatchObject({ state: "sent" });
  });
});
