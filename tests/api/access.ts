import { cast } from "../sandbox/cast";

export const RANGE = "from=2026-11-16&to=2026-11-17";
const SUNDAY = "2026-11-15";
export const NOBODY = "ffffffff";
/** Left after the first refresh: mirrored, in R&D's back end, and gone from every list. */
export const LEFT = cast.travel.userId;
/** Someone without a department of their own whom the configuration makes an administrator. */
export const PLAIN_ADMIN = cast.noGroup.userId;

type Viewer = {
  id: string;
  role: "employee" | "manager" | "admin";
  /** In scope: oneself, directly below, below a sub-department, or left since. */
  sees: Readonly<Record<string, string>>;
  /** There, but not for this viewer. */
  hidden: Readonly<Record<string, string>>;
};

const { employee, manager, deputy, teamLead, outsideHead, plantHead, admin } = cast;

/** Everybody who can look, and whom they must and must not find. */
export const VIEWERS: Readonly<Record<string, Viewer>> = {
  employee: {
    id: employee.userId,
    role: "employee",
    sees: { self: employee.userId },
    hidden: { boss: manager.userId, peer: cast.pendingOne.userId, left: LEFT },
  },
  manager: {
    id: manager.userId,
    role: "manager",
    sees: {
      self: manager.userId,
      direct: deputy.userId,
      below: employee.userId,
      deeper: cast.pendingThree.userId,
      left: LEFT,
    },
    hidden: { outsider: cast.free.userId, "another head": plantHead.userId },
  },
  "deputy head": {
    id: deputy.userId,
    role: "manager",
    sees: { self: deputy.userId, head: manager.userId, deeper: cast.pendingThree.userId },
    hidden: { outsider: cast.free.userId },
  },
  "head of a team": {
    id: teamLead.userId,
    role: "manager",
    sees: { self: teamLead.userId, direct: cast.pendingOne.userId },
    hidden: { boss: manager.userId, sibling: cast.pendingTwo.userId, left: LEFT },
  },
  "head from outside": {
    id: outsideHead.userId,
    role: "manager",
    sees: {
      self: outsideHead.userId,
      direct: cast.tooOld.userId,
      "in two departments": cast.twoDepartments.userId,
    },
    hidden: { "own department's head": admin.userId, parent: cast.noQuota.userId },
  },
  "head of another branch": {
    id: plantHead.userId,
    role: "manager",
    sees: { self: plantHead.userId, below: cast.night.userId },
    hidden: { "another branch": employee.userId, "its head": manager.userId, left: LEFT },
  },
  admin: {
    id: admin.userId,
    role: "admin",
    sees: { self: admin.userId, direct: outsideHead.userId, far: cast.free.userId, left: LEFT },
    hidden: {},
  },
  "admin who heads nothing": {
    id: PLAIN_ADMIN,
    role: "admin",
    sees: { self: PLAIN_ADMIN, boss: manager.userId, far: cast.night.userId },
    hidden: {},
  },
};

const person = (url: (id: string) => string, found = 200) =>
  ({ kind: "person", url, found }) as const;
const punch = { punchNo: 0, workType: 1, time: `${SUNDAY}T10:00`, reason: "forgot" };
const windows = (id: string) => `/api/employees/${id}/windows?date=${SUNDAY}`;
const signInPage = { kind: "open", status: 303 } as const;
const fine = { kind: "open", status: 200 } as const;

type Body = (id: string) => object;
type Row =
  /** Names a person: `found` for one in scope, 404 for any other. */
  | { kind: "person"; url: (id: string) => string; found: number; body?: Body }
  /** A list, total or search: holds nobody outside the scope. */
  | { kind: "list"; url: string }
  /** Names a correction: 200 for one of somebody in scope, and no other exists. */
  | { kind: "correction"; url: (approvalId: string) => string }
  /** Names people in its body, and answers for each of them. */
  | { kind: "items"; url: string }
  /** Changes what is the viewer's alone: what names another's answers 404. */
  | { kind: "own" }
  /** For administrators; anybody else is told so. */
  | { kind: "admin"; url: string }
  /** Needs no session. */
  | { kind: "open"; status: number };

const exported = (sheet: string) =>
  ({ kind: "list", url: `/api/export/${sheet}?${RANGE}&format=csv` }) as const;

/** THE table: what every method of every route answers to whom. */
export const ROUTES: Readonly<Record<string, Row>> = {
  "GET /api/employees/{id}/days": person((id) => `/api/employees/${id}/days?${RANGE}`),
  "GET /api/employees/{id}/punches": person((id) => `/api/employees/${id}/punches?${RANGE}`),
  // Nobody has this punch: who may look and who may not get the same answer.
  "GET /api/employees/{id}/punches/{recordId}/photos/{n}": person(
    (id) => `/api/employees/${id}/punches/1/photos/1`,
    404,
  ),
  "GET /api/employees/{id}/windows": person(windows),
  "GET /api/remedies": person((id) => `/api/remedies?${RANGE}&employeeId=${id}`),
  "GET /api/remedies/{approvalId}": {
    kind: "correction",
    url: (approvalId) => `/api/remedies/${approvalId}`,
  },
  "POST /api/remedies": {
    ...person(() => "/api/remedies", 422),
    body: (id) => ({ ...punch, employeeId: id, date: SUNDAY }),
  },
  "POST /api/reminders": {
    ...person(() => "/api/reminders", 422),
    body: (id) => ({ employeeId: id, date: SUNDAY, punchNo: 0, workType: 1 }),
  },
  "GET /api/me": { kind: "list", url: "/api/me" },
  "GET /api/employees": { kind: "list", url: "/api/employees?limit=200" },
  "GET /api/team": { kind: "list", url: `/api/team?${RANGE}&limit=200` },
  "GET /api/trends": { kind: "list", url: `/api/trends?${RANGE}` },
  "GET /api/exceptions": { kind: "list", url: `/api/exceptions?${RANGE}&limit=200` },
  "GET /api/views": { kind: "list", url: "/api/views" },
  "PUT /api/views": { kind: "own" },
  "DELETE /api/views": { kind: "own" },
  "POST /api/remedies/batch": { kind: "items", url: "/api/remedies/batch" },
  "POST /api/remedies/decisions": { kind: "items", url: "/api/remedies/decisions" },
  "GET /api/settings/diagnostics": { kind: "admin", url: "/api/settings/diagnostics" },
  "GET /api/settings/audit": { kind: "admin", url: "/api/settings/audit" },
  "GET /api/export/summary": exported("summary"),
  "GET /api/export/daily": exported("daily"),
  "GET /api/export/punches": exported("punches"),
  "GET /api/export/symbols": exported("symbols"),
  "GET /api/export/audit": { kind: "admin", url: "/api/export/audit" },
  "GET /api/health": fine,
  "GET /api/ready": fine,
  "GET /api/openapi.json": fine,
  "GET /api/auth/login": signInPage,
  "GET /api/auth/callback": signInPage,
  "POST /api/auth/logout": signInPage,
  "POST /api/auth/logout/everywhere": signInPage,
};

/** Lists that a row above serves as well, when it is not asked for one person. */
export const MORE_LISTS = ["/api/remedies?from=2026-10-01&to=2026-11-18&limit=200"] as const;

/** "no-team": a page without data that says that there is no team. */
type Landing = "shown" | "no-team" | "not-found" | `to ${string}`;
/** What every page does for each role; who is not signed in is always sent to sign in, if not "open". */
export const PAGES: Readonly<Record<string, Readonly<Record<Viewer["role"], Landing>> | "open">> = {
  "sign-in": "open",
  "(dashboard)": { employee: "to /me", manager: "to /team", admin: "to /team" },
  "(dashboard)/team": { employee: "no-team", manager: "shown", admin: "shown" },
  "(dashboard)/exceptions": { employee: "to /me", manager: "shown", admin: "shown" },
  "(dashboard)/employees/[id]": { employee: "shown", manager: "shown", admin: "shown" },
  "(dashboard)/remedies": { employee: "shown", manager: "shown", admin: "shown" },
  "(dashboard)/remedies/[approvalId]": { employee: "shown", manager: "shown", admin: "shown" },
  "(dashboard)/remedies/new": { employee: "shown", manager: "shown", admin: "shown" },
  "(dashboard)/me": { employee: "shown", manager: "shown", admin: "shown" },
  "(dashboard)/settings": { employee: "not-found", manager: "not-found", admin: "shown" },
  "(dashboard)/settings/audit": { employee: "not-found", manager: "not-found", admin: "shown" },
};
