import { describe, expect, it } from "vitest";
import { cellFrom } from "@/lib/attendance/cell-code";
import type { Day } from "@/lib/attendance/day";
import { getDays } from "@/lib/services/days";
import { getPunches } from "@/lib/services/punches";
import { getWindows } from "@/lib/services/windows";
import { readAudit } from "@/lib/store/audit";
import { cast } from "../sandbox/cast";
import { openWorld } from "../support/world";
import { codeOf, YESTERDAY } from "./feishu-side";

describe("what may be corrected", () => {
  const world = openWorld();
  const windows = async (id: string, date: Day = YESTERDAY) =>
    getWindows(await world().as(id), { id, date });

  it("is told with the punch, its window, the deadline and about how many are left", async () => {
    expect(await windows(cast.employee.userId)).toEqual({
      ...{ zone: "Asia/Shanghai", zoneAssumed: false, now: "2026-11-18T10:30" },
      answer: {
        eligible: true,
        windows: [
          {
            ...{ punchNo: 0, workType: 1, free: false, status: "lack" },
            ...{ normalTime: "2026-11-17T10:00", proposed: "2026-11-17T10:00" },
            ...{ from: "2026-11-17T08:00", to: "2026-11-17T11:00", pendingApprovalId: null },
          },
        ],
        ...{ deadline: "2026-12-02", aboutLeft: 5 },
      },
    });
  });

  it("names the correction that is already waiting, which counts as used", async () => {
    const { answer } = await windows(cast.pendingOne.userId);
    expect(answer).toMatchObject({
      ...{ eligible: true, aboutLeft: 4 },
      windows: [{ pendingApprovalId: expect.stringMatching(/^\d{10,}$/) }],
    });
  });

  it("has no number left to tell when the history could not be read", async () => {
    world().sandbox.faults.add({ match: "remedys/query$", mode: "500" });
    const { answer } = await windows(cast.rejected.userId);
    world().sandbox.faults.clear();
    expect(answer).toMatchObject({ eligible: true, aboutLeft: null });
  });

  it.each([
    ["nothing is wrong", cast.employee, "2026-11-16", "nothing-to-remedy", "2026-12-01"],
    ["the day has not come", cast.employee, "2026-11-19", "future-time", "2026-12-04"],
    ["the group forbids it", cast.noRemedies, YESTERDAY, "remedy-not-allowed", "2026-12-17"],
    ["it is too late", cast.tooOld, "2026-11-13", "remedy-too-old", "2026-11-16"],
    ["none is left", cast.noQuota, YESTERDAY, "no-remedy-left", "2026-12-17"],
  ] as const)("is nothing when %s, for a plain reason", async (_, who, date, reason, deadline) => {
    const { answer } = await windows(who.userId, date);
    expect(answer).toEqual({ eligible: false, reason, deadline });
  });

  it("has no deadline where the group's rule cannot be read, but the window all the same", async () => {
    const { tenant } = world().sandbox;
    tenant.scopes.delete("attendance:rule:readonly");
    const id = cast.threeSegment.userId;
    const told = await windows(id);
    tenant.scopes.add("attendance:rule:readonly");
    expect(told).toMatchObject({
      ...{ zoneAssumed: true },
      answer: { eligible: true, deadline: null, aboutLeft: null },
    });
  });

  it("is told in the zone of the office, also before anything is known of the person", async () => {
    const told = await windows(cast.newYork.userId, "2026-11-16");
    expect(told).toMatchObject({ zone: "America/New_York", now: "2026-11-17T21:30" });
    expect(told.answer).toMatchObject({
      eligible: true,
      windows: [{ normalTime: "2026-11-16T09:30" }],
    });
  });
});

describe("a person's days", () => {
  const world = openWorld();
  const NOVEMBER = { from: "2026-11-01", to: "2026-11-30" } as const;

  it("are told in that person's own zone, and today is theirs", async () => {
    const ctx = await world().as(cast.newYork.userId);
    const answer = await getDays(ctx, { id: cast.newYork.userId, ...NOVEMBER });
    expect(answer).toMatchObject({
      ...{ zone: "America/New_York", zoneAssumed: false, today: "2026-11-17" },
    });
    const day = answer.days.find((each) => each.day === "2026-11-13");
    expect(day?.segments[0]?.in.shiftAt).toBe("2026-11-13T09:30:00-05:00");
  });

  it("are told in the default zone, marked as assumed, for somebody in no group", async () => {
    const ctx = await world().as(cast.noGroup.userId);
    const answer = await getDays(ctx, { id: cast.noGroup.userId, ...NOVEMBER });
    expect(answer).toMatchObject({ zone: "Asia/Shanghai", zoneAssumed: true, today: "2026-11-18" });
    expect(answer.days.find((each) => each.day === YESTERDAY)).toMatchObject({
      ...{ group: null, shift: null },
    });
  });

  const whyOn = async (who: { userId: string }, day: Day, side: "in" | "out", nth = 0) => {
    const ctx = await world().as(who.userId);
    const answer = await getDays(ctx, { id: who.userId, ...NOVEMBER });
    const { shiftAt, punchAt, why } =
      answer.days.find((each) => each.day === day)?.segments[nth]?.[side] ?? {};
    return { shiftAt: shiftAt?.slice(0, 16), punchAt: punchAt?.slice(0, 16) ?? null, why };
  };

  it("say by which rule of the shift a punch is a fault, from Feishu's own words to the answer", async () => {
    expect(await whyOn(cast.threeSegment, "2026-11-16", "in", 2)).toEqual({
      ...{ shiftAt: "2026-11-16T18:00", punchAt: "2026-11-16T18:12" },
      why: { rule: "late-after", minutes: 12, allowed: 5, outcome: "open" },
    });
    expect(await whyOn(cast.seriousLate, YESTERDAY, "in")).toMatchObject({
      why: { rule: "flexible", outcome: "open" },
    });
    expect(await whyOn(cast.employee, YESTERDAY, "in")).toEqual({
      ...{ shiftAt: "2026-11-17T10:00", punchAt: null },
      why: { rule: "no-punch", minutes: null, allowed: null, outcome: "open" },
    });
    expect(await whyOn(cast.leave, YESTERDAY, "in")).toMatchObject({
      why: { rule: "no-punch", outcome: "resolved" },
    });
    expect(await whyOn(cast.pendingOne, YESTERDAY, "in")).toMatchObject({
      why: { outcome: "pending" },
    });
    expect(await whyOn(cast.employee, "2026-11-16", "in")).toMatchObject({ why: null });
  });

  it("long ago are told in the zone of that time, though nothing newer is known", async () => {
    const ctx = await world().as(cast.london.userId);
    const june = { from: "2026-06-01", to: "2026-06-30" } as const;
    const answer = await getDays(ctx, { id: cast.london.userId, ...june });
    expect(answer).toMatchObject({ zone: "Europe/London", zoneAssumed: false });
  });

  it("of somebody outside the app's range are without data and say why", async () => {
    const ctx = await world().as(cast.unauthorized.userId);
    const answer = await getDays(ctx, { id: cast.unauthorized.userId, ...NOVEMBER });
    expect(new Set(answer.days.map(({ code }) => cellFrom(code).state))).toEqual(
      new Set(["no-data"]),
    );
    expect(answer.shortfalls).toMatchObject([{ kind: "unauthorized", people: 1 }]);
  });

  it("are at most 62, in order, and inside the calendar", async () => {
    const ctx = await world().as(cast.employee.userId);
    const id = cast.employee.userId;
    for (const range of [
      { from: "2026-11-30", to: "2026-11-01" },
      { from: "2026-01-01", to: "2026-12-31" },
      { from: "9999-12-30", to: "9999-12-31" },
      { from: "0001-01-01", to: "0001-01-02" },
    ] as const)
      expect(await codeOf(getDays(ctx, { id, ...range }))).toBe("invalid-fields");
  });

  it("hold raw punches by work day: a night shift's off punch is of the day before", async () => {
    const id = cast.night.userId;
    const ctx = await world().as(id);
    const { punches, zone } = await getPunches(ctx, { id, from: "2026-11-16", to: "2026-11-16" });
    expect(zone).toBe("Asia/Shanghai");
    expect(punches.map(({ at }) => at.slice(0, 10))).toEqual(["2026-11-16", "2026-11-17"]);
    expect(punches.map(({ day }) => day)).toEqual(["2026-11-16", "2026-11-16"]);
  });

  it("are looked at without a trace by oneself, and with one by anybody else", async () => {
    const id = cast.employee.userId;
    const range = { id, from: "2026-11-16", to: "2026-11-17" } as const;
    await getPunches(await world().as(id), range);
    const looks = async () =>
      (await readAudit(world().runtime.store, { action: "view-punches", limit: 9 })).entries;
    expect(await looks()).toEqual([]);
    const manager = await world().as(cast.manager.userId);
    await getPunches(manager, range);
    expect(await looks()).toMatchObject([
      { actorId: cast.manager.userId, employeeId: id, requestId: manager.requestId },
    ]);
    const stranger = await world().as(cast.free.userId);
    expect(await codeOf(getPunches(stranger, range))).toBe("not-found");
    expect(await looks()).toHaveLength(1);
  });

  it("keep their punches when Feishu is down, and say that the look failed", async () => {
    const id = cast.employee.userId;
    const range = { id, from: "2026-11-16", to: "2026-11-17" } as const;
    const ctx = await world().as(id);
    const before = await getPunches(ctx, range);
    world().advance(700);
    world().sandbox.faults.add({ match: "user_flows", mode: "html" });
    const after = await getPunches(ctx, range);
    world().sandbox.faults.clear();
    expect(after.punches).toEqual(before.punches);
    expect(after).toMatchObject({ asOf: before.asOf, shortfalls: [{ kind: "failed" }] });
  });
});
