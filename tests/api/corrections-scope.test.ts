import { beforeAll, describe, expect, it } from "vitest";
import { refreshRemedies } from "@/lib/services/remedy-history";
import { adoptRuntime } from "@/lib/services/runtime";
import { cast } from "../sandbox/cast";
import { openWorld } from "../support/world";
import { PLAIN_ADMIN, ROUTES, VIEWERS } from "./access";
import { ask, loadRoutes, sessionOf } from "./surface";

const NOBODYS = "7000000000000000001";
const RECENT = { from: "2026-10-01", to: "2026-11-30" } as const;

describe("a correction by its id", () => {
  const world = openWorld({ ADMIN_USER_IDS: `${cast.admin.userId},${PLAIN_ADMIN}` });
  let routes: Awaited<ReturnType<typeof loadRoutes>> = [];
  /** Everything but the id of the request, which is always new. */
  const plain = async (answer: Response) => {
    const requestId = answer.headers.get("x-request-id") ?? "";
    return [answer.status, (await answer.text()).replaceAll(requestId, "")];
  };

  beforeAll(async () => {
    adoptRuntime(world().runtime);
    routes = await loadRoutes();
    const everybody = world().sandbox.tenant.directory.people.map((person) => person.userId);
    await refreshRemedies(world().runtime, everybody, RECENT);
  });

  const cases = Object.entries(ROUTES).flatMap(([route, row]) =>
    row.kind === "correction"
      ? Object.entries(VIEWERS).map(([role, { id }]) => ({ route, role, id, url: row.url }))
      : [],
  );
  it.each(cases)("$role asks $route: found of people in scope alone", async ({ id, url }) => {
    const { scope } = await world().as(id);
    const cookie = await sessionOf(world(), id);
    const about = (name: string) => ask(routes, "GET", url(name), { cookie });
    const unknown = await plain(await about(NOBODYS));
    expect(unknown[0]).toBe(404);
    expect(await plain(await about("%20"))).toEqual(unknown);
    for (const { userId } of Object.values(cast)) {
      const [held] = world().sandbox.tenant.remedies.of(userId);
      if (!held) continue;
      const calls = world().sandbox.calls.length;
      const answer = await about(held.approvalId);
      if (scope.sees(userId)) {
        expect([userId, answer.status]).toEqual([userId, 200]);
        continue;
      }
      expect([userId, ...(await plain(answer))]).toEqual([userId, ...unknown]);
      // Nothing was looked up for them: not even the time that it takes tells them apart.
      expect(world().sandbox.calls.length).toBe(calls);
    }
  });
});
