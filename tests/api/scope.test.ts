import { beforeAll, describe, expect, it } from "vitest";
import { refreshDirectory } from "@/lib/services/directory";
import { refreshRemedies } from "@/lib/services/remedy-history";
import { adoptRuntime } from "@/lib/services/runtime";
import { signOut } from "@/lib/services/sign-out";
import { cast } from "../sandbox/cast";
import { openWorld } from "../support/world";
import { LEFT, MORE_LISTS, NOBODY, PLAIN_ADMIN, RANGE, ROUTES, VIEWERS } from "./access";
import { ask, loadRoutes, sessionOf } from "./surface";

const roles = Object.keys(VIEWERS);
const LISTS = ["/api/team", "/api/remedies", "/api/exceptions"];
const rowsOf = <K extends string>(kind: K) =>
  Object.entries(ROUTES).flatMap(([route, row]) => {
    const [method = ""] = route.split(" ");
    return row.kind === kind ? [{ route, method, row }] : [];
  });

describe("who may see whom", () => {
  const world = openWorld({ ADMIN_USER_IDS: `${cast.admin.userId},${PLAIN_ADMIN}` });
  let routes: Awaited<ReturnType<typeof loadRoutes>> = [];
  const cookies = new Map<string, string>();
  const asking = async (role: string, method: string, url: string, body?: object) => {
    const cookie = cookies.get(role) ?? "";
    return ask(routes, method, url, { cookie, ...(body && { body }) });
  };
  const viewer = (role: string) => {
    const found = VIEWERS[role];
    if (!found) throw new Error(role);
    return found;
  };
  const scopeFor = async (role: string) => (await world().as(viewer(role).id)).scope;
  /** Everything but the id of the request, which is always new. */
  const plain = async (answer: Response) => {
    const headers = Object.fromEntries(answer.headers);
    const text = (await answer.text()).replaceAll(headers["x-request-id"] ?? "", "");
    return [answer.status, text, Object.keys(headers).sort()];
  };

  beforeAll(async () => {
    adoptRuntime(world().runtime);
    routes = await loadRoutes();
    const { directory } = world().sandbox.tenant;
    const leaver = directory.person(LEFT);
    if (leaver) leaver.lastDay = 0;
    directory.changed();
    world().advance(1);
    await refreshDirectory(world().runtime);
    const range = { from: "2026-10-01", to: "2026-11-18" } as const;
    await refreshRemedies(
      world().runtime,
      directory.people.map((p) => p.userId),
      range,
    );
    for (const role of roles) cookies.set(role, await sessionOf(world(), viewer(role).id));
  });

  it("is decided for every method of every route: one without a row fails", () => {
    const served = routes.map(({ method, path }) => `${method} ${path}`);
    expect(served.sort()).toEqual(Object.keys(ROUTES).sort());
  });

  it("gives everybody the role that the directory and the configuration say", async () => {
    for (const role of roles)
      expect([role, (await scopeFor(role)).role]).toEqual([role, viewer(role).role]);
  });

  const people = rowsOf("person").flatMap((each) => roles.map((role) => ({ ...each, role })));
  it.each(people)("$role asks $route: found in scope, and nobody else exists", async (one) => {
    const { role, method, row } = one;
    if (row.kind !== "person") return;
    const about = (id: string) => asking(role, method, row.url(id), row.body?.(id));
    for (const [who, id] of Object.entries(viewer(role).sees))
      expect([who, (await about(id)).status]).toEqual([who, row.found]);
    const calls = world().sandbox.calls.length;
    const unknown = await plain(await about(NOBODY));
    expect(unknown[0]).toBe(404);
    for (const [who, id] of Object.entries(viewer(role).hidden))
      expect([who, ...(await plain(await about(id)))]).toEqual([who, ...unknown]);
    // Nothing was looked up for them: not even the time that it takes tells them apart.
    expect(world().sandbox.calls.length).toBe(calls);
  });

  const lists = [
    ...rowsOf("list").flatMap(({ row }) => (row.kind === "list" ? [row.url] : [])),
    ...MORE_LISTS,
  ].flatMap((url) => roles.map((role) => ({ role, url })));
  it.each(lists)("$role asks $url: nobody outside the scope is in it", async ({ role, url }) => {
    const scope = await scopeFor(role);
    const answer = await asking(role, "GET", url);
    expect(answer.status).toBe(200);
    const text = await answer.text();
    const outside = world().sandbox.tenant.directory.people.filter((p) => !scope.sees(p.userId));
    expect(outside.filter(({ userId }) => text.includes(userId))).toEqual([]);
    const named = Object.values(cast).filter(({ userId }) => !scope.sees(userId));
    expect(named.filter(({ name }) => text.includes(name))).toEqual([]);
  });

  it.each(roles)("%s is given totals, counts and departments of the scope alone", async (role) => {
    const scope = await scopeFor(role);
    const json = async (url: string) => (await asking(role, "GET", url)).json();
    const total = scope.listed.length;
    expect(await json("/api/employees")).toMatchObject({ total });
    expect(await json(`/api/team?${RANGE}`)).toMatchObject({ total });
    const me = await json("/api/me");
    expect(me).toMatchObject({ peopleInScope: total, role: viewer(role).role });
    const pending = world()
      .sandbox.tenant.remedies.all()
      .filter(
        ({ status, userId }) => status === 0 && scope.listed.some((p) => p.employeeId === userId),
      )
      .filter(({ userId }) => userId !== viewer(role).id);
    expect(me.pendingDecisions).toBe(viewer(role).role === "employee" ? 0 : pending.length);
  });

  it.each(roles)("%s finds nobody else by search, filter or page", async (role) => {
    for (const id of Object.values(viewer(role).hidden)) {
      const name = world().sandbox.tenant.directory.person(id)?.name ?? "";
      for (const q of [name, id])
        for (const list of ["/api/employees?", ...LISTS.map((each) => `${each}?${RANGE}&`)]) {
          const answer = await asking(role, "GET", `${list}q=${encodeURIComponent(q)}`);
          expect([list, q, await answer.json()]).toMatchObject([list, q, { total: 0 }]);
        }
      const page = async (cursor: string) =>
        plain(await asking(role, "GET", `/api/team?${RANGE}&cursor=${cursor}`));
      expect(await page(id)).toEqual(await page(NOBODY));
    }
    const visible = new Set((await scopeFor(role)).departments.map((each) => each.departmentId));
    const { departments } = world().sandbox.tenant.directory;
    const foreign = departments.find(({ openId }) => !visible.has(openId))?.openId;
    if (foreign === undefined) return;
    for (const list of LISTS) {
      const filtered = async (id: string) =>
        plain(await asking(role, "GET", `${list}?${RANGE}&departmentId=${id}`));
      expect((await filtered(foreign))[0]).toBe(404);
      expect(await filtered(foreign)).toEqual(await filtered("od-nowhere"));
    }
  });

  it("tells of zones and of people without answers only where they are in scope", async () => {
    const team = async (role: string) =>
      (await asking(role, "GET", `/api/team?${RANGE}&limit=200`)).json();
    const all = await team("admin");
    expect(all.zones).toEqual(expect.arrayContaining(["America/New_York", "Europe/London"]));
    const missing = all.shortfalls.map(({ kind }: { kind: string }) => kind);
    expect(missing.sort()).toEqual(["invalid", "unauthorized"]);
    expect(await team("manager")).toMatchObject({ zones: ["Asia/Shanghai"], shortfalls: [] });
  });

  it.each(roles)("%s is answered about the set-up only as an administrator", async (role) => {
    for (const { method, row } of rowsOf("admin")) {
      if (row.kind !== "admin") continue;
      const answer = await asking(role, method, row.url);
      if (viewer(role).role === "admin") expect(answer.status).toBe(200);
      else expect(await answer.json()).toMatchObject({ status: 403, code: "admins-only" });
    }
  });

  it("is nobody's business without a live session", async () => {
    const ended = await sessionOf(world(), cast.admin.userId);
    await signOut(world().runtime, ended.slice(ended.indexOf("=") + 1), "test");
    const gone = await sessionOf(world(), LEFT);
    const frozen = await sessionOf(world(), cast.frozen.userId);
    const strange = await sessionOf(world(), NOBODY);
    const forged = ["rollcall_session=forged", "rollcall_session="];
    const strangers = [undefined, ended, gone, frozen, strange, ...forged];
    const closed = routes.filter(
      ({ method, path }) => ROUTES[`${method} ${path}`]?.kind !== "open",
    );
    for (const { method, path } of closed)
      for (const cookie of strangers) {
        const url = path.replace("{id}", cast.employee.userId).replace(/\{\w+\}/g, "1");
        const answer = await ask(routes, method, url, { ...(cookie && { cookie }) });
        expect([method, path, answer.status]).toEqual([method, path, 401]);
      }
  });

  it("does not concern the routes that are open to everybody", async () => {
    for (const { route, method, row } of rowsOf("open")) {
      if (row.kind !== "open") continue;
      const [, path = ""] = route.split(" ");
      expect([route, (await ask(routes, method, path)).status]).toEqual([route, row.status]);
    }
  });
});
