import { describe, expect, it } from "vitest";
import { deskOf } from "@/lib/services/desk";
import { refreshResults } from "@/lib/services/results";
import { markStale } from "@/lib/store/results";
import { staleCells } from "@/lib/store/stale-cells";
import { cast } from "@/tests/sandbox/cast";
import { openWorld } from "../support/world";

const RESULTS = "/user_tasks/query";
const NOVEMBER = { from: "2026-11-01", to: "2026-11-18" } as const;
const FOUR_MONTHS = { from: "2026-08-01", to: "2026-11-18" } as const;

describe("the results of more people than are looked at together", () => {
  const world = openWorld({}, { headCount: 520 });
  const refused: readonly string[] = [cast.unauthorized.userId, cast.invalid.userId];
  const everybody = async () =>
    (await world().as(cast.admin.userId)).scope.listed
      .map(({ employeeId }) => employeeId)
      .filter((id) => !refused.includes(id));
  const fetchAll = (employeeIds: readonly string[], range: typeof NOVEMBER | typeof FOUR_MONTHS) =>
    refreshResults(
      world().runtime,
      { employeeIds, range },
      { attention: "rest", priority: "background" },
    );
  const callsFor = async (work: () => Promise<void>) => {
    const before = world().callsTo(RESULTS);
    await work();
    return world().callsTo(RESULTS) - before;
  };

  it("are fetched in the fewest calls", async () => {
    const ids = await everybody();
    expect(ids.length).toBeGreaterThan(450);
    const calls = await callsFor(() => fetchAll(ids, NOVEMBER));
    expect(calls).toBe(Math.ceil(ids.length / 50));
    expect(await callsFor(() => fetchAll(ids, NOVEMBER))).toBe(0);
  });

  it("are fetched in one call where few of them, here and there, need a day", async () => {
    const { runtime } = world();
    const ids = await everybody();
    const changed = ids.filter((_, i) => i % 20 === 0);
    for (const id of changed) await markStale(runtime.store, id, ["2026-11-17"], runtime.now());
    // An answer counts where it was asked for after the change.
    world().advance(1);
    expect(await callsFor(() => fetchAll(ids, NOVEMBER))).toBe(1);
  });

  it("begin to come before everybody has been looked at, and end whole", async () => {
    const { runtime, sandbox, callsTo } = world();
    const { busy, line } = deskOf(runtime);
    const ids = await everybody();
    const before = callsTo(RESULTS);
    sandbox.faults.add({ match: RESULTS, mode: "slow", delayMs: 200 });
    let fetched = Promise.resolve();
    // While somebody waits for an answer of their own one call after the other is made.
    await line.attend(async () => {
      fetched = fetchAll(ids, FOUR_MONTHS);
      await expect.poll(() => callsTo(RESULTS) - before).toBeGreaterThan(1);
      expect(busy.size).toBeLessThan(ids.length);
    });
    sandbox.faults.clear();
    await fetched;
    const freshness = { now: runtime.now(), maxAgeSeconds: 60, since: [] };
    const asked = { employeeIds: ids, ...FOUR_MONTHS, freshness };
    expect(await staleCells(runtime.store, asked)).toEqual([]);
    // November was known; the 92 days before it are more than three times thirty.
    expect(callsTo(RESULTS) - before).toBe(Math.ceil(ids.length / 50) * 4);
    expect(busy.size).toBe(0);
  });
});
