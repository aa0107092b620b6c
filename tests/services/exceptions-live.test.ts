import { describe, expect, it } from "vitest";
import { cellFrom } from "@/lib/attendance/cell-code";
import { stateRow } from "@/lib/attendance/result";
import { createRemedy } from "@/lib/services/create-remedy";
import { deskOf } from "@/lib/services/desk";
import { listExceptions } from "@/lib/services/exceptions";
import { getTeam } from "@/lib/services/team";
import { cast } from "../sandbox/cast";
import { openWorld } from "../support/world";
import { missingIn, YESTERDAY } from "./feishu-side";

const RESULTS = "/user_tasks/query";
const HISTORY = "/user_task_remedys/query";

describe("the exceptions that Feishu tells of", () => {
  const world = openWorld();
  const list = async (userId: string, more: object = {}) =>
    listExceptions(await world().as(userId), more);
  const settled = () => Promise.all(deskOf(world().runtime).busy.values());

  it("are counted without a call while nothing is known, and accuse nobody", async () => {
    const before = world().sandbox.calls.length;
    const counted = await list(cast.manager.userId, { limit: 0 });
    expect(world().sandbox.calls).toHaveLength(before);
    expect(counted).toMatchObject({ total: 0, items: [], asOf: null });
    expect(counted.loading).toBeGreaterThan(0);
  });

  it("are those of the grid of the same people and days, cell for cell", async () => {
    await list(cast.manager.userId);
    await settled();
    const { items, total, loading, from, to } = await list(cast.manager.userId, { limit: 200 });
    const grid = await getTeam(await world().as(cast.manager.userId), { from, to, limit: 200 });
    const cells = grid.rows.flatMap(({ employeeId, codes }) =>
      [...codes].flatMap((code, i) =>
        stateRow(cellFrom(code).state).problem ? [`${employeeId} ${i + 1} ${code}`] : [],
      ),
    );
    expect(loading).toBe(0);
    expect(total).toBeGreaterThan(0);
    expect(
      items.map((each) => `${each.employeeId} ${Number(each.day.slice(8))} ${each.code}`).sort(),
    ).toEqual(cells.sort());
    expect((await list(cast.manager.userId, { limit: 0 })).total).toBe(total);
  });

  it("ask Feishu for nothing again while all of it is fresh, and never for one row", async () => {
    await list(cast.manager.userId);
    await settled();
    const before = [world().callsTo(RESULTS), world().callsTo(HISTORY)];
    const { items } = await list(cast.manager.userId);
    expect(items.length).toBeGreaterThan(1);
    expect([world().callsTo(RESULTS), world().callsTo(HISTORY)]).toEqual(before);
  });

  it("know about how many corrections are left once the histories were read, fifty people to a call", async () => {
    const { items } = await list(cast.manager.userId, { limit: 200 });
    expect(items.some(({ aboutLeft }) => typeof aboutLeft === "number")).toBe(true);
    const people = new Set(items.map(({ employeeId }) => employeeId)).size;
    const months = 2;
    expect(world().callsTo(HISTORY)).toBeLessThanOrEqual(5 * months * 2 * Math.ceil(people / 50));
  });

  it("are no longer there when a correction was asked for", async () => {
    const id = cast.employee.userId;
    const days = async () => (await list(id)).items.map(({ day }) => day);
    expect(await days()).toContain(YESTERDAY);
    await createRemedy(await world().as(id), missingIn(id));
    await list(id);
    await settled();
    expect(await days()).not.toContain(YESTERDAY);
  });

  it("leave out whom Feishu refuses to tell about, and say so", async () => {
    await list(cast.admin.userId);
    await settled();
    const { shortfalls, loading, items } = await list(cast.admin.userId, { q: "孟不言" });
    expect(shortfalls).toMatchObject([{ kind: "unauthorized", people: 1 }]);
    expect({ loading, items }).toEqual({ loading: 0, items: [] });
  });

  it("stay as they were last seen while Feishu is down, with the time at which they were true", async () => {
    const before = await list(cast.manager.userId);
    world().advance(1200);
    world().sandbox.faults.add({ match: "attendance", mode: "500" });
    await list(cast.manager.userId);
    await settled();
    const after = await list(cast.manager.userId);
    world().sandbox.faults.clear();
    expect(after.total).toBe(before.total);
    expect(after.asOf).toBe(before.asOf);
    expect(after.shortfalls).toMatchObject([{ kind: "failed", code: "feishu-unavailable" }]);
  });
});

describe("exceptions while Feishu does not answer for the first time", () => {
  const world = openWorld();
  it("are none, and the answer says whose are missing", async () => {
    world().sandbox.faults.add({ match: "user_tasks", mode: "500" });
    const ctx = await world().as(cast.teamLead.userId);
    await listExceptions(ctx, {});
    const { total, loading, shortfalls } = await listExceptions(ctx, {});
    expect({ total, loading }).toEqual({ total: 0, loading: 0 });
    expect(shortfalls).toMatchObject([
      { kind: "failed", code: "feishu-unavailable", people: ctx.scope.listed.length },
    ]);
  });
});
