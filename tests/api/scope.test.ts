import { beforeAll, describe, expect, it } from "vitest";
import { refreshDirectory } from "@/lib/services/directory";
import { adoptRuntime } from "@/lib/services/runtime";
import { endSession } from "@/lib/services/session";
import { cast } from "../sandbox/cast";
import { openWorld } from "../support/world";
import { ask, loadRoutes, sessionOf } from "./surface";

const ROLES = ["employee", "manager", "deputy", "teamLead", "admin"] as const;
type Role = (typeof ROLES)[number];
/** Left after the first refresh: mirrored, and gone from every list. */
const LEFT = cast.travel.userId;
const TARGETS = {
  employee: [cast.pendingOne.userId, cast.manager.userId],
  manager: [cast.pendingThree.userId, cast.free.userId],
  deputy: [cast.pendingThree.userId, cast.free.userId],
  teamLead: [cast.pendingOne.userId, cast.pendingTwo.userId],
  admin: [cast.free.userId, cast.manager.userId],
} as const satisfies Record<Role, readonly [string, string]>;
/** Per target: whether the role sees self, first, second, somebody who left, an id nobody has. */
const SEES = {
  employee: [true, false, false, false, false],
  manager: [true, true, false, true, false],
  deputy: [true, true, false, true, false],
  teamLead: [true, true, false, false, false],
  admin: [true, true, true, true, false],
} as const satisfies Record<Role, readonly boolean[]>;

const RANGE = "from=2026-11-16&to=2026-11-17";
const SUNDAY = "2026-11-15";
const punch = { punchNo: 0, workType: 1, time: `${SUNDAY}T10:00`, reason: "forgot" };
type Row = { url: (id: string) => string; body?: (id: string) => object; found: number };

/** Routes that name a person: what they answer for one in scope; for any other it is 404. */
const ABOUT_PEOPLE: Record<string, Row> = {
  "GET /api/employees/{id}/days": { url: (id) => `/api/employees/${id}/days?${RANGE}`, found: 200 },
  "GET /api/employees/{id}/punches": {
    url: (id) => `/api/employees/${id}/punches?${RANGE}`,
    found: 200,
  },
  "GET /api/employees/{id}/windows": {
    url: (id) => `/api/employees/${id}/windows?date=${SUNDAY}`,
    found: 200,
  },
  "GET /api/remedies": { url: (id) => `/api/remedies?${RANGE}&employeeId=${id}`, found: 200 },
  "POST /api/remedies": {
    url: () => "/api/remedies",
    body: (id) => ({ ...punch, employeeId: id, date: SUNDAY }),
    found: 422,
  },
};
/** Routes that answer only about whoever asks, and narrow by scope themselves. */
const OWN: Record<string, string> = {
  "GET /api/me": "/api/me",
  "GET /api/employees": "/api/employees",
  "GET /api/team": `/api/team?${RANGE}`,
  "POST /api/remedies/decisions": "/api/remedies/decisions",
};
/** Routes that only administrators may ask; anybody else is told so. */
const ADMINS: Record<string, string> = {
  "GET /api/settings/diagnostics": "/api/settings/diagnostics",
};
/** Routes that need no session, with their answer to anybody. */
const OPEN: Record<string, number> = {
  "GET /api/health": 200,
  "GET /api/ready": 200,
  "GET /api/openapi.json": 200,
  "GET /api/auth/login": 303,
  "GET /api/auth/callback": 303,
  "POST /api/auth/logout": 303,
};

describe("who may see whom", () => {
  const world = openWorld();
  let routes: Awaited<ReturnType<typeof loadRoutes>> = [];
  const cookies = new Map<Role, string>();
  const decide = (employeeId: string) => ({
    decision: "approve",
    items: [{ approvalId: "7000000000000000001", employeeId, date: SUNDAY }],
  });

  beforeAll(async () => {
    adoptRuntime(world().runtime);
    routes = await loadRoutes();
    const { directory } = world().sandbox.tenant;
    const leaver = directory.person(LEFT);
    if (leaver) leaver.lastDay = 0;
    directory.changed();
    world().advance(1);
    await refreshDirectory(world().runtime);
    for (const role of ROLES) cookies.set(role, await sessionOf(world(), cast[role].userId));
  });

  it("is decided for every route there is: one without a row here fails", () => {
    const rows = [ABOUT_PEOPLE, OWN, ADMINS, OPEN].flatMap((table) => Object.keys(table));
    expect(routes.map(({ method, path }) => `${method} ${path}`).sort()).toEqual(rows.sort());
  });

  const cases = Object.entries(ABOUT_PEOPLE).flatMap(([route, row]) =>
    ROLES.map((role) => ({ route, role, row })),
  );
  it.each(cases)(
    "$role asks $route: people in scope are found, all others are not",
    async (one) => {
      const { route, role, row } = one;
      const [method = ""] = route.split(" ");
      const cookie = cookies.get(role) ?? "";
      const targets = [cast[role].userId, ...TARGETS[role], LEFT, "ffffffff"];
      const statuses = await Promise.all(
        targets.map(async (id) => {
          const asking = { cookie, ...(row.body && { body: row.body(id) }) };
          return (await ask(routes, method, row.url(id), asking)).status;
        }),
      );
      expect(statuses).toEqual(SEES[role].map((seen) => (seen ? row.found : 404)));
    },
  );

  it.each(ROLES)("%s decides about people out of scope as if they did not exist", async (role) => {
    const cookie = cookies.get(role) ?? "";
    for (const id of [...TARGETS[role], LEFT, "ffffffff"]) {
      const answer = await ask(routes, "POST", OWN["POST /api/remedies/decisions"] ?? "", {
        cookie,
        body: decide(id),
      });
      expect(await answer.json()).toMatchObject({
        results: [{ outcome: "refused", code: "not-found" }],
      });
    }
  });

  it.each(ROLES)("%s is answered about the set-up only as an administrator", async (role) => {
    for (const url of Object.values(ADMINS)) {
      const answer = await ask(routes, "GET", url, { cookie: cookies.get(role) ?? "" });
      if (role === "admin") expect(answer.status).toBe(200);
      else expect(await answer.json()).toMatchObject({ status: 403, code: "admins-only" });
    }
  });

  it("bounds lists, totals, searches and filters in the same way", async () => {
    const asked = async (role: Role, url: string) =>
      (await ask(routes, "GET", url, { cookie: cookies.get(role) ?? "" })).json();
    expect(await asked("employee", "/api/employees")).toMatchObject({
      ...{ total: 1, people: [{ employeeId: cast.employee.userId }] },
    });
    const name = encodeURIComponent(cast.free.name);
    const none = { total: 0 };
    expect(await asked("manager", `/api/employees?q=${name}`)).toMatchObject(none);
    expect(await asked("manager", `/api/team?${RANGE}&q=${name}`)).toMatchObject(none);
    expect(await asked("manager", `/api/remedies?${RANGE}&q=${name}`)).toMatchObject(none);
    const left = encodeURIComponent(cast.travel.name);
    expect(await asked("admin", `/api/employees?q=${left}`)).toMatchObject(none);
    expect(await asked("admin", `/api/employees?q=${name}`)).toMatchObject({ total: 1 });
    const { scope } = await world().as(cast.plantHead.userId);
    const theirs = scope.departments[0]?.departmentId;
    const filtered = `/api/team?${RANGE}&departmentId=${theirs}`;
    expect(await asked("manager", filtered)).toMatchObject({ code: "not-found" });
    expect(await asked("admin", filtered)).toMatchObject({ loading: 0 });
  });

  it("is nobody's business without a live session", async () => {
    const ended = await sessionOf(world(), cast.admin.userId);
    await endSession(world().runtime, ended.slice(ended.indexOf("=") + 1));
    const left = await sessionOf(world(), LEFT);
    const strangers = [undefined, ended, left, "rollcall_session=forged", "rollcall_session="];
    const closed = routes.filter(({ method, path }) => !(`${method} ${path}` in OPEN));
    for (const { method, path } of closed)
      for (const cookie of strangers) {
        const url = path.replace("{id}", cast.employee.userId);
        const answer = await ask(routes, method, url, { ...(cookie && { cookie }) });
        expect([method, path, answer.status]).toEqual([method, path, 401]);
      }
  });

  it("does not concern the routes that are open to everybody", async () => {
    for (const [route, status] of Object.entries(OPEN)) {
      const [method = "", path = ""] = route.split(" ");
      expect([route, (await ask(routes, method, path)).status]).toEqual([route, status]);
    }
  });
});
