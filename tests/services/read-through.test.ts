import { describe, expect, it } from "vitest";
import { cellFrom } from "@/lib/attendance/cell-code";
import type { Day, DayRange } from "@/lib/attendance/day";
import { createRemedy } from "@/lib/services/create-remedy";
import { getDays } from "@/lib/services/days";
import { deskOf } from "@/lib/services/desk";
import { refreshResults } from "@/lib/services/results";
import { getTeam } from "@/lib/services/team";
import { readRecords } from "@/lib/store/results";
import { cast } from "../sandbox/cast";
import { openWorld, type World } from "../support/world";
import { missingIn, YESTERDAY } from "./feishu-side";

const NOVEMBER = { from: "2026-11-01", to: "2026-11-30" } as const;
const RESULTS = "/user_tasks/query";

/** The tests of a file share one tenant and go forward in time. */
const on = (world: () => World) => ({
  asked: async (work: () => Promise<unknown>) => {
    const before = world().callsTo(RESULTS);
    await work();
    return world().callsTo(RESULTS) - before;
  },
  team: async (userId: string, more: object = {}) =>
    getTeam(await world().as(userId), { ...NOVEMBER, limit: 200, ...more }),
  states: (codes = "") => [...codes].map((code) => cellFrom(code).state),
});

describe("results that Feishu is asked for", () => {
  const world = openWorld();
  const { asked, team, states } = on(world);
  const days = async (id: string, range: DayRange = NOVEMBER) =>
    getDays(await world().as(id), { id, ...range });
  const fetchedAt = async (id: string, day: Day) =>
    (await readRecords(world().runtime.store, { employeeIds: [id], from: day, to: day }))[0]
      ?.fetchedAt;

  it("are shown from the store alone when a page is painted, without any call", async () => {
    const ctx = { ...(await world().as(cast.manager.userId)), storeOnly: true };
    const calls = world().sandbox.calls.length;
    const grid = await getTeam(ctx, NOVEMBER);
    expect(world().sandbox.calls).toHaveLength(calls);
    expect(grid.loading).toBe(grid.rows.length * 18);
    expect(grid.asOf).toBeNull();
  });

  it("come in one call for fifty people and thirty days, however cold", async () => {
    let people = 0;
    const calls = await asked(async () => {
      const grid = await team(cast.admin.userId);
      people = grid.total;
      await Promise.all(deskOf(world().runtime).busy.values());
    });
    expect((await team(cast.admin.userId)).loading).toBe(0);
    // Feishu refuses nobody here in bulk: those outside attendance come back in the same answer.
    expect(calls).toBe(Math.ceil(people / 50));
  });

  it("are not asked for again while they are fresh, by whoever looks", async () => {
    expect(await asked(() => team(cast.manager.userId))).toBe(0);
    expect(await asked(() => days(cast.employee.userId))).toBe(0);
  });

  it("of days to come are without data, not on their way", async () => {
    const grid = await team(cast.teamLead.userId);
    const row = grid.rows.find(({ employeeId }) => employeeId === cast.employee.userId);
    expect(states(row?.codes).slice(18)).toEqual(Array(12).fill("no-data"));
    expect(grid.loading).toBe(0);
    const own = await days(cast.employee.userId);
    expect(states(own.days.map(({ code }) => code).join("")).slice(18)).not.toContain("loading");
  });

  it("of today are asked for again after a minute, and only they", async () => {
    const id = cast.employee.userId;
    const before = await fetchedAt(id, "2026-11-15");
    world().advance(61);
    expect(await asked(() => days(id))).toBe(1);
    expect(await fetchedAt(id, "2026-11-18")).toBe(world().runtime.now());
    expect(await fetchedAt(id, "2026-11-15")).toBe(before);
  });

  it("of a day that one has just corrected are asked for at once", async () => {
    const id = cast.employee.userId;
    const ctx = await world().as(id);
    await days(id);
    await createRemedy(ctx, missingIn(id));
    expect(await asked(() => days(id))).toBe(1);
    const day = (await days(id)).days.find((each) => each.day === YESTERDAY);
    expect(cellFrom(day?.code ?? "").state).toBe("pending");
  });

  it("of other days of somebody who is being fetched are fetched as well", async () => {
    const id = cast.pendingTwo.userId;
    const ctx = await world().as(id);
    const june = { from: "2026-06-01", to: "2026-06-10" } as const;
    const july = { from: "2026-07-01", to: "2026-07-10" } as const;
    const both = await Promise.all([getDays(ctx, { id, ...june }), getDays(ctx, { id, ...july })]);
    const codes = both.flatMap((each) => each.days.map(({ code }) => code)).join("");
    expect(states(codes)).not.toContain("loading");
  });

  it("of everybody are known before people are chosen by their state", async () => {
    const october = { from: "2026-10-01", to: "2026-10-31" };
    const grid = await team(cast.manager.userId, { ...october, status: "lack,lack-day" });
    expect(grid.loading).toBe(0);
    expect(grid.total).toBeGreaterThan(0);
    expect(grid.rows).toHaveLength(grid.total);
    expect(grid.rows.every(({ codes }) => /lack/.test(states(codes).join()))).toBe(true);
  });

  it("of one person are not waited for behind a slow call that brings them among many", async () => {
    const { runtime, sandbox } = world();
    const range = { from: "2026-05-04", to: "2026-05-08" } as const;
    const [employeeId, about] = [cast.employee.userId, cast.pendingTwo.userId];
    const asked = { employeeIds: [employeeId, about], range };
    sandbox.faults.add({ match: RESULTS, mode: "slow", delayMs: 3000, about });
    const all = refreshResults(runtime, asked, { attention: "rest", priority: "background" });
    let arrived = false;
    const behind = all.then(() => {
      arrived = true;
    });
    await expect.poll(() => deskOf(runtime).busy.has(employeeId)).toBe(true);
    const own = await days(employeeId, range);
    expect(states(own.days.map(({ code }) => code).join(""))).not.toContain("loading");
    expect(arrived).toBe(false);
    await behind;
    sandbox.faults.clear();
  });

  it("of a month of 31 days take two calls", async () => {
    const id = cast.outsideHead.userId;
    expect(await asked(() => days(id, { from: "2026-08-01", to: "2026-08-31" }))).toBe(2);
  });
});

describe("results while Feishu does not answer", () => {
  const world = openWorld();
  const { asked, team, states } = on(world);

  it("that were never seen are without data, and the answer says that it failed", async () => {
    world().sandbox.faults.add({ match: "user_tasks", mode: "500" });
    const grid = await team(cast.teamLead.userId);
    expect(grid.shortfalls).toMatchObject([{ kind: "failed", code: "feishu-unavailable" }]);
    expect(new Set(grid.rows.flatMap(({ codes }) => states(codes)))).toEqual(new Set(["no-data"]));
    const me = await getDays(await world().as(cast.employee.userId), {
      id: cast.employee.userId,
      ...NOVEMBER,
    });
    expect(new Set(states(me.days.map(({ code }) => code).join("")))).toEqual(new Set(["no-data"]));
    expect(me.shortfalls).toMatchObject([{ kind: "failed", people: 1 }]);
  });

  it("are not asked for again within five seconds", async () => {
    expect(await asked(() => team(cast.teamLead.userId))).toBe(0);
  });

  it("that were seen stay as they were, with the time at which they were true", async () => {
    world().sandbox.faults.clear();
    world().advance(6);
    const good = await team(cast.teamLead.userId);
    expect(good.shortfalls).toEqual([]);
    for (const mode of ["500", "html", "reset-before"] as const) {
      world().advance(700);
      world().sandbox.faults.clear();
      world().sandbox.faults.add({ match: "user_tasks", mode });
      const grid = await team(cast.teamLead.userId);
      await Promise.all([
        getDays(await world().as(cast.employee.userId), { id: cast.employee.userId, ...NOVEMBER }),
      ]);
      const later = await team(cast.teamLead.userId);
      expect(grid.rows).toEqual(good.rows);
      expect(later.asOf).toBe(good.asOf);
      expect(later.shortfalls).toMatchObject([{ kind: "failed" }]);
    }
  });

  it("are told as failed when only one of a month's two calls failed", async () => {
    world().sandbox.faults.clear();
    world().advance(10);
    world().sandbox.faults.add({ match: "user_tasks", mode: "500", times: 5 });
    const id = cast.pendingThree.userId;
    const august = { from: "2026-08-01", to: "2026-08-31" } as const;
    const answer = await getDays(await world().as(id), { id, ...august });
    expect(answer.shortfalls).toMatchObject([{ kind: "failed" }]);
    expect(states(answer.days.map(({ code }) => code).join(""))).not.toContain("loading");
  });
});
