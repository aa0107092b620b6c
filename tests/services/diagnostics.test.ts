import { describe, expect, it } from "vitest";
import { CHECK_IDS } from "@/lib/contract/lists";
import { type CheckId, getDiagnostics as contract } from "@/lib/contract/settings";
import { getDiagnostics } from "@/lib/services/diagnostics";
import { openRuntime } from "@/lib/services/runtime";
import { tellPeople } from "@/lib/services/tell-people";
import { keepFact } from "@/lib/store/facts";
import { addSpent } from "@/lib/store/spent-calls";
import { cast } from "../sandbox/cast";
import { openWorld } from "../support/world";
import { confirmed } from "./telling-side";

describe("the diagnostics", () => {
  const world = openWorld({ FEISHU_DAILY_CALLS: "500", TELL_PEOPLE: "1" });
  const diagnosed = async () => getDiagnostics(await world().as(cast.admin.userId));
  const stateOf = async (id: CheckId) =>
    (await diagnosed()).checks.find((check) => check.id === id)?.state;

  it("are refused to anybody but administrators, before Feishu is asked", async () => {
    const before = world().sandbox.calls.length;
    for (const role of ["employee", "manager"] as const)
      await expect(getDiagnostics(await world().as(cast[role].userId))).rejects.toMatchObject({
        code: "admins-only",
      });
    expect(world().sandbox.calls).toHaveLength(before);
  });

  it("hold every check once, in order, and the URL to register", async () => {
    const answer = await diagnosed();
    expect(answer.checks.map(({ id }) => id)).toEqual(CHECK_IDS);
    expect(answer.redirectUrl).toBe("http://127.0.0.1:3999/api/auth/callback");
    expect(contract.output.safeParse(answer).success).toBe(true);
    expect(JSON.stringify(answer)).not.toContain(world().sandbox.appSecret);
  });

  it("know the company once somebody has signed in", async () => {
    expect(await stateOf("tenant")).toBe("unknown");
    await keepFact(world().runtime.store, "tenant_key", world().sandbox.tenantKey);
    expect(await stateOf("tenant")).toBe("ok");
  });

  it("tell the calls of today, and when background work has had its share", async () => {
    expect(await stateOf("calls")).toBe("ok");
    const { store } = world().runtime;
    await addSpent(store, "2026-11-18", { background: 500, interactive: 7 });
    const { calls, checks } = await diagnosed();
    expect(calls.limit).toBe(500);
    expect(calls.background).toBeGreaterThanOrEqual(500);
    expect(calls.interactive).toBeGreaterThanOrEqual(7);
    expect(checks.find(({ id }) => id === "calls")?.state).toBe("failing");
  });

  it("tell when the directory was last refreshed, and that this is long ago", async () => {
    expect((await diagnosed()).directoryAsOf).toBe("2026-11-18T10:30:00+08:00");
    expect(await stateOf("directory")).toBe("ok");
    world().advance(3 * 3600);
    expect(await stateOf("directory")).toBe("failing");
  });

  it("count the messages of a week that did not arrive, with the newest one's reason", async () => {
    expect((await diagnosed()).telling).toEqual({ on: true, undelivered: 0, newest: null });
    const { runtime } = world();
    world().sandbox.tenant.settings.bot = "off";
    await confirmed(world());
    await tellPeople(runtime);
    world().sandbox.tenant.settings.bot = "on";
    const { telling } = await diagnosed();
    expect(telling).toMatchObject({ undelivered: 1, newest: { why: "bot-off" } });
    world().advance(7 * 86_400 + 1);
    expect((await diagnosed()).telling.undelivered).toBe(0);
    world().advance(-7 * 86_400 - 1);
  });

  it("walk once for administrators who ask together", async () => {
    const before = world().callsTo("tenant_access_token/internal");
    const [first, second] = await Promise.all([diagnosed(), diagnosed()]);
    expect(first).toEqual(second);
    expect(world().callsTo("tenant_access_token/internal")).toBe(before + 1);
  });

  it("ask Feishu anew: a secret that has been changed since does not hide behind a live token", async () => {
    const { config } = world().runtime;
    const runtime = openRuntime({ ...config, feishuAppSecret: "changed-changed-changed" });
    const ctx = await world().as(cast.admin.userId);
    const { checks } = await getDiagnostics({ ...ctx, ...runtime });
    await runtime.store.close();
    const failing = checks.filter(({ state }) => state === "failing").map(({ id }) => id);
    expect(failing).toContain("token");
  });
});
