import { NextRequest } from "next/server";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { refreshDirectory } from "@/lib/services/directory";
import { adoptRuntime, type Runtime } from "@/lib/services/runtime";
import { startSession } from "@/lib/services/session";
import { readAudit } from "@/lib/store/audit";
import { readPerson, savePeople } from "@/lib/store/directory";
import { cast } from "../sandbox/cast";
import { openWorld } from "../support/world";
import { ask, loadRoutes, SITE, sessionOf } from "./surface";

describe("a session", () => {
  const world = openWorld();
  let routes: Awaited<ReturnType<typeof loadRoutes>> = [];
  beforeAll(async () => {
    routes = await loadRoutes();
  });
  beforeEach(() => adoptRuntime(world().runtime));
  const me = async (cookie: string) => (await ask(routes, "GET", "/api/me", { cookie })).status;

  const rotated = (...secrets: string[]): Runtime => {
    const { runtime } = world();
    return { ...runtime, config: { ...runtime.config, sessionSecrets: secrets } };
  };

  it("ends by signing out, for every copy of its cookie", async () => {
    const cookie = await sessionOf(world(), cast.employee.userId);
    const answer = await ask(routes, "POST", "/api/auth/logout", { cookie });
    expect([answer.status, answer.headers.get("location")]).toEqual([303, `${SITE}/sign-in`]);
    expect(answer.headers.getSetCookie().join()).toMatch(/rollcall_session=;/);
    expect(await me(cookie)).toBe(401);
  });

  it("that ends is a line in the audit log, and one that was over already is none", async () => {
    const cookie = await sessionOf(world(), cast.night.userId);
    await ask(routes, "POST", "/api/auth/logout", { cookie });
    await ask(routes, "POST", "/api/auth/logout", { cookie });
    await ask(routes, "POST", "/api/auth/logout");
    const { entries } = await readAudit(world().runtime.store, { action: "sign-out", limit: 9 });
    const [own, ...more] = entries.filter(({ actorId }) => actorId === cast.night.userId);
    expect([own?.outcome, own?.employeeId, more]).toEqual(["done", cast.night.userId, []]);
  });

  it("ends on every device at once when its person asks for that, and nobody else's does", async () => {
    const [phone, desk] = [
      await sessionOf(world(), cast.free.userId),
      await sessionOf(world(), cast.free.userId),
    ];
    const other = await sessionOf(world(), cast.employee.userId);
    const answer = await ask(routes, "POST", "/api/auth/logout/everywhere", { cookie: phone });
    expect([answer.status, answer.headers.get("location")]).toEqual([303, `${SITE}/sign-in`]);
    expect([await me(phone), await me(desk), await me(other)]).toEqual([401, 401, 200]);
    const action = "sign-out-everywhere";
    const { entries } = await readAudit(world().runtime.store, { action, limit: 9 });
    expect(entries).toMatchObject([{ actorId: cast.free.userId, after: { sessions: 2 } }]);
    const fresh = await sessionOf(world(), cast.free.userId);
    expect(await me(fresh)).toBe(200);
    const headers = { origin: "https://evil.example" };
    await ask(routes, "POST", "/api/auth/logout/everywhere", { cookie: fresh, headers });
    expect(await me(fresh)).toBe(200);
  });

  it("lives as long as it is used, and a week after its last use", async () => {
    const cookie = await sessionOf(world(), cast.employee.userId);
    for (let day = 0; day < 9; day += 1) {
      world().advance(86_400);
      expect(await me(cookie)).toBe(200);
    }
    world().advance(7 * 86_400 + 1);
    expect(await me(cookie)).toBe(401);
  });

  it("survives a new secret while the old one is still listed, and no longer", async () => {
    const cookie = await sessionOf(world(), cast.employee.userId);
    const [old = ""] = world().runtime.config.sessionSecrets;
    const fresh = "another-secret-of-at-least-32-characters";
    adoptRuntime(rotated(fresh, old));
    expect(await me(cookie)).toBe(200);
    const later = `rollcall_session=${await startSession(rotated(fresh, old), cast.employee.userId)}`;
    adoptRuntime(rotated(fresh));
    expect([await me(later), await me(cookie)]).toEqual([200, 401]);
  });

  it("cannot be used by a page of another site to write", async () => {
    const cookie = await sessionOf(world(), cast.employee.userId);
    const from = async (headers: Record<string, string>) =>
      (await ask(routes, "POST", "/api/remedies", { cookie, headers, body: {} })).status;
    expect(await from({ origin: "https://evil.example" })).toBe(403);
    expect(await from({ origin: "null" })).toBe(403);
    expect(await from({ origin: `${SITE}.evil.example` })).toBe(403);
    expect(await from({ origin: SITE })).toBe(422);
    const bare = async (headers: Record<string, string>) => {
      const route = routes.find(({ path }) => path === "/api/auth/logout");
      const request = new NextRequest(`${SITE}/api/auth/logout`, { method: "POST", headers });
      return (await route?.handle(request, { params: Promise.resolve({}) }))?.status;
    };
    expect(await bare({ "sec-fetch-site": "cross-site" })).toBe(403);
    expect(await bare({ "sec-fetch-site": "same-site" })).toBe(403);
    expect(await bare({})).toBe(403);
    expect(await bare({ "sec-fetch-site": "same-origin" })).toBe(303);
  });

  it("of somebody who is frozen or has left ends with the next refresh of the directory", async () => {
    const { runtime, sandbox } = world();
    const { directory } = sandbox.tenant;
    const people = [cast.leave.userId, cast.goOut.userId];
    const cookies = await Promise.all(people.map((id) => sessionOf(world(), id)));
    const [leaver, frozen] = people.map((id) => directory.person(id));
    if (leaver) leaver.lastDay = 0;
    if (frozen) frozen.frozen = true;
    directory.changed();
    expect(await Promise.all(cookies.map(me))).toEqual([200, 200]);
    world().advance(1);
    await refreshDirectory(runtime);
    expect(await Promise.all(cookies.map(me))).toEqual([401, 401]);
  });

  it("of somebody who came back and signs in works before the directory is read again", async () => {
    const { runtime, sandbox } = world();
    const { directory } = sandbox.tenant;
    const back = cast.pendingTwo.userId;
    const person = directory.person(back);
    if (person) person.frozen = true;
    directory.changed();
    world().advance(1);
    await refreshDirectory(runtime);
    const cookie = await sessionOf(world(), back);
    expect(await me(cookie)).toBe(401);
    const known = await readPerson(runtime.store, back);
    if (known) await savePeople(runtime.store, [{ ...known, status: "active" }], runtime.now());
    expect(await me(cookie)).toBe(200);
  });
});
