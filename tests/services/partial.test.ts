import { describe, expect, it } from "vitest";
import { cellFrom } from "@/lib/attendance/cell-code";
import { refreshRemedies } from "@/lib/services/remedy-history";
import { openRuntime } from "@/lib/services/runtime";
import { getTeam } from "@/lib/services/team";
import { cast } from "../sandbox/cast";
import { openWorld } from "../support/world";

const NOVEMBER = { from: "2026-11-01", to: "2026-11-30" } as const;
const states = (codes: string) => [...codes].map((code) => cellFrom(code).state);

describe("one call of several that fails", () => {
  const world = openWorld();
  const failFor = (match: string, about: string) =>
    world().sandbox.faults.add({ match, about, mode: "500" });
  const team = async () =>
    getTeam(await world().as(cast.admin.userId), { ...NOVEMBER, limit: 200 });

  it("leaves exactly its fifty people without data, counted and named, and nobody at zero", async () => {
    failFor("user_tasks/query$", cast.night.userId);
    await team();
    const grid = await team();
    const failed = grid.shortfalls.find(({ kind }) => kind === "failed");
    expect(failed).toMatchObject({ code: "feishu-unavailable", people: 50 });
    expect(failed?.names).toHaveLength(5);
    const others = grid.shortfalls.filter(({ kind }) => kind !== "failed");
    const refused = others.reduce((sum, { people }) => sum + people, 0);
    const empty = grid.rows.filter(({ codes }) =>
      states(codes).every((state) => state === "no-data"),
    );
    expect(empty).toHaveLength(50 + refused);
    for (const { codes } of empty) expect(new Set(states(codes))).toEqual(new Set(["no-data"]));
    expect(grid.total).toBe(grid.rows.length);
  });

  it("is mended by asking again", async () => {
    world().sandbox.faults.clear();
    world().advance(6);
    await team();
    const grid = await team();
    expect(grid.shortfalls.filter(({ kind }) => kind === "failed")).toEqual([]);
    expect(grid.loading).toBe(0);
  });

  it("of a history leaves out its own fifty people and nobody else", async () => {
    failFor("user_task_remedys/query$", cast.pendingOne.userId);
    const manager = await world().as(cast.manager.userId);
    const ids = manager.scope.listed.map(({ employeeId }) => employeeId);
    const gaps = await refreshRemedies(manager, ids, NOVEMBER, "rest");
    const failed = [...gaps].filter(([, { kind }]) => kind === "failed").map(([id]) => id);
    expect(failed).toContain(cast.pendingOne.userId);
    expect(failed).toHaveLength(50);
    expect(ids.length).toBeGreaterThan(50);
    expect(gaps.get(cast.pendingOne.userId)?.code).toBe("feishu-unavailable");
  });
});

describe("a history whose calls all fail", () => {
  const world = openWorld();
  it("is given up after two of them, and everybody is told as missing", async () => {
    world().sandbox.faults.add({ match: "user_task_remedys/query$", mode: "code", code: 99991401 });
    const admin = await world().as(cast.admin.userId);
    const ids = admin.scope.listed.map(({ employeeId }) => employeeId);
    const gaps = await refreshRemedies(admin, ids, NOVEMBER, "rest");
    expect([...gaps.keys()].sort()).toEqual([...ids].sort());
    expect(new Set([...gaps.values()].map(({ code }) => code))).toEqual(
      new Set(["feishu-address"]),
    );
    const asked = world().callsTo("user_task_remedys/query");
    expect(asked).toBeGreaterThan(0);
    expect(asked).toBeLessThanOrEqual(4);
  });
});

describe("a Feishu that is down from the start", () => {
  const world = openWorld();
  it("is no reason to forget: another process shows what was seen, with the time it was true", async () => {
    const manager = await world().as(cast.manager.userId);
    const before = await getTeam(manager, NOVEMBER);
    world().advance(900);
    world().sandbox.faults.add({ match: ".", mode: "reset-before" });
    const runtime = openRuntime(world().runtime.config, world().runtime.now);
    const after = await getTeam({ ...manager, ...runtime }, NOVEMBER);
    await runtime.store.close();
    expect(after.rows).toEqual(before.rows);
    expect(after.asOf).toBe(before.asOf);
  });
});
