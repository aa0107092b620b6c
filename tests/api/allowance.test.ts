import { beforeAll, describe, expect, it } from "vitest";
import { problem } from "@/lib/contract/problem";
import { adoptRuntime } from "@/lib/services/runtime";
import { takeFrom } from "@/lib/store/allowances";
import { cast } from "../sandbox/cast";
import { openWorld } from "../support/world";
import { ask, loadRoutes, sessionOf } from "./surface";

const route = "GET /api/employees/{id}/windows";

describe("what one person may ask", () => {
  const world = openWorld();
  let routes: Awaited<ReturnType<typeof loadRoutes>> = [];
  beforeAll(async () => {
    adoptRuntime(world().runtime);
    routes = await loadRoutes();
  });
  const slow = { burst: 60, perMinute: 0.001 };
  const spendAll = (who: string, of: string) =>
    takeFrom(world().runtime.store, `${who} ${of}`, slow, 60);

  it("ends with 429 and how long to wait, and Feishu is not asked", async () => {
    const { userId } = cast.manager;
    const [one, two] = [await sessionOf(world(), userId), await sessionOf(world(), userId)];
    await spendAll(userId, route);
    const calls = world().sandbox.calls.length;
    const outside = cast.free.userId;
    for (const cookie of [one, two])
      for (const id of [cast.employee.userId, outside, "ffffffff"]) {
        const url = `/api/employees/${id}/windows?date=2026-11-17`;
        const answer = await ask(routes, "GET", url, { cookie });
        expect(answer.status).toBe(429);
        expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(0);
        expect(problem.parse(await answer.json()).code).toBe("too-many-requests");
      }
    expect(world().sandbox.calls.length).toBe(calls);
  });

  it("takes nothing from others, nor from what they may ask elsewhere", async () => {
    await spendAll(cast.deputy.userId, route);
    const mine = await sessionOf(world(), cast.deputy.userId);
    const theirs = await sessionOf(world(), cast.teamLead.userId);
    const url = `/api/employees/${cast.pendingOne.userId}/windows?date=2026-11-17`;
    expect((await ask(routes, "GET", url, { cookie: theirs })).status).toBe(200);
    expect((await ask(routes, "GET", "/api/me", { cookie: mine })).status).toBe(200);
  });

  it("counts every item of a bulk call", async () => {
    const { userId } = cast.plantHead;
    const cookie = await sessionOf(world(), userId);
    const item = { approvalId: "1", employeeId: cast.employee.userId, date: "2026-11-17" };
    const items = Array.from({ length: 200 }, (_, i) => ({ ...item, approvalId: String(i + 1) }));
    const body = { decision: "approve", items };
    const decide = async () =>
      (await ask(routes, "POST", "/api/remedies/decisions", { cookie, body })).status;
    expect([await decide(), await decide(), await decide()]).toEqual([200, 200, 429]);
  });

  it("comes back with time, and a refusal costs nothing", async () => {
    const { store } = world().runtime;
    const allowance = { burst: 2, perMinute: 60 };
    const take = () => takeFrom(store, "somebody", allowance);
    expect([await take(), await take()]).toEqual([0, 0]);
    const refused = [await take(), await take(), await take()];
    expect(refused.every((seconds) => seconds === 1)).toBe(true);
    expect(await takeFrom(store, "big", allowance, 99)).toBe(0);
  });
});
