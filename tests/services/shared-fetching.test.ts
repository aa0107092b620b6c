import { describe, expect, it } from "vitest";
import { deskOf } from "@/lib/services/desk";
import { refreshResults } from "@/lib/services/results";
import { openRuntime } from "@/lib/services/runtime";
import { takeLease } from "@/lib/store/leases";
import { staleCells } from "@/lib/store/stale-cells";
import { cast } from "@/tests/sandbox/cast";
import { openWorld } from "../support/world";

const NOVEMBER = { from: "2026-11-01", to: "2026-11-18" } as const;
const RESULTS = "/user_tasks/query";

describe("two processes that fetch the same results", () => {
  const world = openWorld();
  // Of those whom Feishu refuses each process learns for itself.
  const refused: readonly string[] = [cast.unauthorized.userId, cast.invalid.userId];
  const everybody = async () =>
    (await world().as(cast.admin.userId)).scope.listed
      .map(({ employeeId }) => employeeId)
      .filter((id) => !refused.includes(id));

  it("ask Feishu once between them for what people open in both at the same moment", async () => {
    const { runtime, callsTo } = world();
    const other = openRuntime(runtime.config, runtime.now);
    const employeeIds = (await everybody()).slice(0, 50);
    const asked = { employeeIds, range: NOVEMBER };
    const how = { attention: "screen", priority: "interactive" } as const;
    const before = callsTo(RESULTS);
    await Promise.all([runtime, other].map((each) => refreshResults(each, asked, how)));
    expect(callsTo(RESULTS) - before).toBe(1);
    await other.store.close();
  });

  it("do not wait for ever for one that died at it", async () => {
    const { runtime, callsTo } = world();
    const [employeeId = ""] = (await everybody()).slice(-1);
    const range = { from: "2026-10-01", to: "2026-10-03" } as const;
    const name = `results ${range.from} ${range.to} 1 ${employeeId}`;
    expect(await takeLease(runtime.store, name, "the dead one", 600)).toBe(true);
    const before = callsTo(RESULTS);
    const asked = { employeeIds: [employeeId], range };
    await refreshResults(runtime, asked, { attention: "screen", priority: "interactive" });
    expect(callsTo(RESULTS) - before).toBe(1);
  });

  it("ask Feishu for them once between them", async () => {
    const { runtime, callsTo } = world();
    const other = openRuntime(runtime.config, runtime.now);
    const employeeIds = (await everybody()).slice(50);
    const asked = { employeeIds, range: NOVEMBER };
    const how = { attention: "rest", priority: "background" } as const;
    const before = callsTo(RESULTS);
    await Promise.all([runtime, other].map((each) => refreshResults(each, asked, how)));
    await Promise.all([...deskOf(other).busy.values()]);
    expect(callsTo(RESULTS) - before).toBe(Math.ceil(employeeIds.length / 50));
    const freshness = { now: runtime.now(), maxAgeSeconds: 60, since: [] };
    const stale = await staleCells(runtime.store, { employeeIds, ...NOVEMBER, freshness });
    expect(stale).toEqual([]);
    await other.store.close();
  });
});
