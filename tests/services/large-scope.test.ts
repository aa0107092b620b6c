import { describe, expect, it } from "vitest";
import type { DayRange } from "@/lib/attendance/day";
import { deskOf, gaveUpOn } from "@/lib/services/desk";
import { refreshResults } from "@/lib/services/results";
import { openRuntime } from "@/lib/services/runtime";
import { markStale } from "@/lib/store/results";
import { staleCells } from "@/lib/store/stale-cells";
import type { Store } from "@/lib/store/store";
import { cast } from "@/tests/sandbox/cast";
import { openWorld } from "../support/world";

const RESULTS = "/user_tasks/query";
const NOVEMBER = { from: "2026-11-01", to: "2026-11-18" } as const;
const BEHIND = { attention: "rest", priority: "background" } as const;
const FOUR_MONTHS = { from: "2026-08-01", to: "2026-11-18" } as const;

describe("the results of more people than are looked at together", () => {
  const world = openWorld({}, { headCount: 520 });
  const refused: readonly string[] = [cast.unauthorized.userId, cast.invalid.userId];
  const everybody = async () =>
    (await world().as(cast.admin.userId)).scope.listed
      .map(({ employeeId }) => employeeId)
      .filter((id) => !refused.includes(id));
  const fetchAll = (employeeIds: readonly string[], range: DayRange) =>
    refreshResults(world().runtime, { employeeIds, range }, BEHIND);
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

  /** While everybody has not been looked at yet, since the line is full. */
  const inTheMiddle = async (employeeIds: readonly string[], look: () => unknown) => {
    const { runtime, sandbox, callsTo } = world();
    const before = callsTo(RESULTS);
    sandbox.faults.add({ match: RESULTS, mode: "slow", delayMs: 200 });
    let fetched = Promise.resolve();
    // While somebody waits for an answer of their own one call after the other is made.
    await deskOf(runtime).line.attend(async () => {
      fetched = fetchAll(employeeIds, FOUR_MONTHS);
      await expect.poll(() => callsTo(RESULTS) - before, { timeout: 20_000 }).toBeGreaterThan(1);
      look();
    });
    sandbox.faults.clear();
    await fetched;
    return callsTo(RESULTS) - before;
  };
  const staleAfter = async (employeeIds: readonly string[], range: DayRange) => {
    const { runtime } = world();
    const freshness = { now: runtime.now(), maxAgeSeconds: 60, since: [] };
    const stale = await staleCells(runtime.store, { employeeIds, ...range, freshness });
    return stale.map(({ employeeId }) => employeeId);
  };

  it("are asked for of nobody who was refused meanwhile, and of everybody else", async () => {
    const { runtime } = world();
    const { busy, gaps, ahead } = deskOf(runtime);
    const ids = await everybody();
    const [failedBefore, refusedMeanwhile] = ids.slice(-2);
    if (!failedBefore || !refusedMeanwhile) throw new Error("nobody there");
    const at = runtime.now();
    gaps.set(failedBefore, { kind: "failed", code: "feishu-unavailable", at: at - 60 });
    const calls = await inTheMiddle(ids, () => {
      expect(busy.size).toBeLessThan(ids.length);
      // Nobody has looked at them yet, but somebody will: on their way, and not given up.
      expect([busy.has(failedBefore), gaveUpOn(runtime, failedBefore)]).toEqual([false, false]);
      gaps.set(refusedMeanwhile, { kind: "unauthorized", code: "feishu-range", at });
      expect(gaveUpOn(runtime, refusedMeanwhile)).toBe(false);
    });
    // November was known; the 92 days before it are more than three times thirty.
    expect(calls).toBe(Math.ceil((ids.length - 1) / 50) * 4);
    expect(await staleAfter(ids, FOUR_MONTHS)).toEqual([refusedMeanwhile]);
    expect(gaveUpOn(runtime, refusedMeanwhile)).toBe(true);
    expect([busy.size, ahead.size]).toEqual([0, 0]);
    gaps.clear();
  });

  it("that a lost database kept from being looked at are fetched by the next request", async () => {
    const { runtime, advance } = world();
    const { ahead } = deskOf(runtime);
    advance(86_400);
    let looks = 0;
    const failing: Store = {
      ...runtime.store.behind,
      read: (work) => {
        looks += 1;
        return looks === 2 ? Promise.reject(new Error("gone")) : runtime.store.behind.read(work);
      },
    };
    const ids = await everybody();
    const asked = { employeeIds: ids, range: NOVEMBER };
    const broken = { ...runtime, store: { ...runtime.store, behind: failing } };
    await expect(refreshResults(broken, asked, BEHIND)).rejects.toThrow("gone");
    expect(ahead.size).toBe(0);
    await fetchAll(ids, NOVEMBER);
    expect(await staleAfter(ids, NOVEMBER)).toEqual([]);
  });

  it("are asked for once between two processes of which one begins later", async () => {
    const { runtime, sandbox, callsTo, advance } = world();
    advance(86_400);
    const ids = await everybody();
    const known = ids.filter((_, i) => i % 9 === 0);
    await fetchAll(known, NOVEMBER);
    const other = openRuntime(runtime.config, runtime.now);
    const before = callsTo(RESULTS);
    sandbox.faults.add({ match: RESULTS, mode: "slow", delayMs: 100 });
    const first = fetchAll(ids, NOVEMBER);
    await expect.poll(() => callsTo(RESULTS) - before, { timeout: 20_000 }).toBeGreaterThan(2);
    const asked = { employeeIds: ids, range: NOVEMBER };
    const second = refreshResults(other, asked, BEHIND);
    await Promise.all([first, second]);
    sandbox.faults.clear();
    expect(callsTo(RESULTS) - before).toBe(Math.ceil((ids.length - known.length) / 50));
    await other.store.close();
  });
});
