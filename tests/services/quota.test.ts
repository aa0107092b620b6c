import { describe, expect, it } from "vitest";
import { getDiagnostics } from "@/lib/services/diagnostics";
import { refreshDirectory } from "@/lib/services/directory";
import { refreshResults } from "@/lib/services/results";
import { openRuntime, type Runtime } from "@/lib/services/runtime";
import { getTeam } from "@/lib/services/team";
import { getWindows } from "@/lib/services/windows";
import { cast } from "../sandbox/cast";
import { openWorld } from "../support/world";
import { codeOf, YESTERDAY } from "./feishu-side";

describe("Feishu's monthly quota, once it is used up", () => {
  const world = openWorld();
  const calls = async (work: () => Promise<unknown>) => {
    const before = world().sandbox.calls.length;
    await work();
    return world().sandbox.calls.length - before;
  };
  const inBackground = (runtime: Runtime = world().runtime) => codeOf(refreshDirectory(runtime));
  const asPerson = async () =>
    getWindows(await world().as(cast.employee.userId), {
      ...{ id: cast.employee.userId, date: YESTERDAY },
    });
  const exhaust = () =>
    world().sandbox.faults.add({ match: "contact|attendance", mode: "code", code: 99991403 });

  it("stops background work at the first refusal, without asking again", async () => {
    exhaust();
    expect(await inBackground()).toBe("feishu-quota");
    expect(await calls(() => inBackground())).toBe(0);
    world().advance(86_400);
    expect(await calls(() => inBackground())).toBe(0);
  });

  it("stops it in every process", async () => {
    const other = openRuntime(world().runtime.config, world().runtime.now);
    expect(await calls(() => inBackground(other))).toBe(0);
    await other.store.close();
  });

  it("leaves what is left to people: their own reads are still tried", async () => {
    expect(await calls(() => codeOf(asPerson()))).toBeGreaterThan(0);
    expect(await codeOf(asPerson())).toBe("feishu-quota");
  });

  it("is told to people as the reason why nothing is known, and to administrators in the settings", async () => {
    const manager = await world().as(cast.manager.userId);
    const grid = await getTeam(manager, { from: "2026-11-01", to: "2026-11-30" });
    expect(grid.shortfalls).toMatchObject([{ kind: "failed", code: "feishu-quota" }]);
    const { checks } = await getDiagnostics(await world().as(cast.admin.userId));
    expect(checks.find(({ id }) => id === "quota")).toMatchObject({
      ...{ state: "failing", code: "feishu-quota", feishuCode: 99991403 },
    });
  });

  it("lets background work go on once a call of a person gets through", async () => {
    world().sandbox.faults.clear();
    expect(await calls(() => inBackground())).toBe(0);
    world().advance(60);
    await asPerson();
    expect(await inBackground()).toBe("it succeeded");
  });

  it("lets it try again when the next month begins", async () => {
    exhaust();
    world().advance(3600);
    await refreshResults(
      world().runtime,
      {
        ...{ employeeIds: [cast.manager.userId] },
        range: { from: "2026-11-01", to: "2026-11-10" },
      },
      { attention: "rest", priority: "background" },
    );
    world().sandbox.faults.clear();
    expect(await calls(() => inBackground())).toBe(0);
    world().advance(13 * 86_400);
    expect(await inBackground()).toBe("it succeeded");
  });
});
