import { describe, expect, it } from "vitest";
import { AppError } from "@/lib/errors";
import { createRemedy } from "@/lib/services/create-remedy";
import { readAudit } from "@/lib/store/audit";
import { cast } from "../sandbox/cast";
import { openWorld } from "../support/world";
import { CREATE, codeOf, heldFor, missingIn, writesTo, YESTERDAY } from "./feishu-side";

describe("a correction inside its window", () => {
  const world = openWorld();

  it("is confirmed with Feishu's id, held there once, and written into the audit log", async () => {
    const ctx = await world().as(cast.employee.userId);
    const created = await createRemedy(ctx, missingIn(cast.employee.userId));
    const held = heldFor(world(), cast.employee.userId);
    expect(created).toMatchObject({ state: "confirmed", approvalId: held[0]?.approvalId });
    expect(held).toHaveLength(1);
    expect(held[0]).toMatchObject({ status: 0, reason: "badge left at home", workType: 1 });
    const { entries } = await readAudit(ctx.store, { action: "submit", limit: 5 });
    expect(entries.map(({ outcome }) => outcome)).toEqual(["confirmed", "intended"]);
    expect(entries[0]).toMatchObject({ actorId: cast.employee.userId, requestId: ctx.requestId });
  });

  it("cannot be asked for twice: the refusal names the one that is waiting", async () => {
    const ctx = await world().as(cast.employee.userId);
    const before = writesTo(world(), CREATE);
    const refusal: unknown = await createRemedy(ctx, missingIn(cast.employee.userId)).catch(
      (error: unknown) => error,
    );
    expect(refusal).toMatchObject({ code: "already-requested", status: 409 });
    expect(refusal).toHaveProperty(
      "params.approvalId",
      heldFor(world(), cast.employee.userId)[0]?.approvalId,
    );
    expect(writesTo(world(), CREATE)).toBe(before);
  });

  it("may be filed by a manager for somebody in scope and by nobody else", async () => {
    const manager = await world().as(cast.manager.userId);
    const colleague = await world().as(cast.leave.userId);
    expect(await codeOf(createRemedy(colleague, missingIn(cast.rejected.userId)))).toBe(
      "not-found",
    );
    const created = await createRemedy(manager, missingIn(cast.rejected.userId));
    expect(created.state).toBe("confirmed");
  });

  it("names a free shift's punch by 0 or by 1, which is the same one", async () => {
    const ctx = await world().as(cast.free.userId);
    const punch = { ...missingIn(cast.free.userId), time: "2026-11-17T10:00" } as const;
    expect(await createRemedy(ctx, { ...punch, workType: 0 })).toMatchObject({
      state: "confirmed",
    });
    expect(heldFor(world(), cast.free.userId)[0]).toMatchObject({ punchNo: 0, workType: 0 });
    expect(await codeOf(createRemedy(ctx, punch))).toBe("already-requested");
    expect(heldFor(world(), cast.free.userId)).toHaveLength(1);
  });

  it("of a night shift's out punch has a time of the next day and the day of the shift", async () => {
    const ctx = await world().as(cast.night.userId);
    const punch = { ...missingIn(cast.night.userId), workType: 2 } as const;
    const sameDate = createRemedy(ctx, { ...punch, time: "2026-11-17T05:00" });
    expect(await codeOf(sameDate)).toBe("outside-window");
    const created = await createRemedy(ctx, { ...punch, time: "2026-11-18T05:00" });
    expect(created.state).toBe("confirmed");
    const at = Date.parse("2026-11-18T05:00+08:00") / 1000;
    expect(heldFor(world(), cast.night.userId).at(-1)).toMatchObject({ time: at });
  });

  it("names the second pair of a day with three pairs", async () => {
    const ctx = await world().as(cast.threeSegment.userId);
    const punch = { ...missingIn(cast.threeSegment.userId), workType: 2 } as const;
    const time = "2026-11-17T17:05";
    expect(await codeOf(createRemedy(ctx, { ...punch, time }))).toBe("nothing-to-remedy");
    await createRemedy(ctx, { ...punch, punchNo: 1, time });
    expect(heldFor(world(), cast.threeSegment.userId)).toMatchObject([{ punchNo: 1 }]);
  });
});

describe("a correction that is refused before it is sent", () => {
  const world = openWorld();
  const refused = async (userId: string, change: object = {}) => {
    const ctx = await world().as(userId);
    const error: unknown = await createRemedy(ctx, { ...missingIn(userId), ...change }).catch(
      (cause: unknown) => cause,
    );
    return error instanceof AppError ? error : new Error("it succeeded");
  };

  it.each([
    ["before the window opens", { time: "2026-11-17T07:59" }, "outside-window", "time"],
    ["after the window closes", { time: "2026-11-17T11:01" }, "outside-window", "time"],
    ["at a time that has not come", { time: "2026-11-18T10:31" }, "future-time", "time"],
    ["for a day that has not come", { date: "2026-11-19" }, "future-time", "date"],
    ["for a punch that is in order", { workType: 2 }, "nothing-to-remedy", "punchNo"],
    ["for a day beyond the calendar", { date: "9999-12-31" }, "invalid-fields", "date"],
  ])("%s names the field", async (_, change, code, field) => {
    const error = await refused(cast.employee.userId, change);
    expect(error).toMatchObject({ code, status: 422, fields: [{ field }] });
  });

  it.each([
    ["a day in order", cast.employee, "2026-11-16", "nothing-to-remedy"],
    ["a group that forbids corrections", cast.noRemedies, YESTERDAY, "remedy-not-allowed"],
    ["a day too long ago", cast.tooOld, "2026-11-13", "remedy-too-old"],
    ["a quota that is used up", cast.noQuota, YESTERDAY, "no-remedy-left"],
  ])("for %s says Feishu's reason in our words", async (_, { userId }, date, code) => {
    expect(await refused(userId, { date })).toMatchObject({ code, status: 422 });
  });

  it("for today's date in the office's zone is in the future where it is still yesterday", async () => {
    const error = await refused(cast.newYork.userId, { date: "2026-11-18" });
    expect(error).toMatchObject({ code: "future-time", fields: [{ field: "date" }] });
  });

  it("sent nothing to Feishu in any of these cases", () => {
    expect(writesTo(world(), CREATE)).toBe(0);
  });

  it("by a month that is sealed ends in a refusal, not in an open request", async () => {
    const { tenant } = world().sandbox;
    tenant.sealed.add(`${cast.employee.userId} 202611`);
    const error = await refused(cast.employee.userId);
    expect(error).toMatchObject({ code: "month-sealed", feishu: { code: 1220600 } });
    tenant.sealed.delete(`${cast.employee.userId} 202611`);
    const ctx = await world().as(cast.employee.userId);
    expect(await createRemedy(ctx, missingIn(cast.employee.userId))).toMatchObject({
      state: "confirmed",
    });
  });

  it("because Feishu cannot be asked leaves no open request behind", async () => {
    world().sandbox.faults.add({ match: "user_task_remedys/query$", mode: "500" });
    expect(await refused(cast.free.userId, { time: "2026-11-17T10:00" })).toMatchObject({
      code: "feishu-unavailable",
    });
    world().sandbox.faults.clear();
    const ctx = await world().as(cast.free.userId);
    const again = { ...missingIn(cast.free.userId), time: "2026-11-17T10:00" } as const;
    expect(await createRemedy(ctx, again)).toMatchObject({ state: "confirmed" });
  });
});
