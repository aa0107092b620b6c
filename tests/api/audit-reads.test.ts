import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { adoptRuntime } from "@/lib/services/runtime";
import { readAudit } from "@/lib/store/audit";
import { cast } from "../sandbox/cast";
import { pendingOf } from "../services/feishu-side";
import { openWorld } from "../support/world";
import { NOBODY, RANGE } from "./access";
import { ask, loadRoutes, sessionOf } from "./surface";

const { employee, manager, free, night, deputy } = cast;
const DAYS = "GET /api/employees/{id}/days";
const photoOf = (id: string) => `/api/employees/${id}/punches/1/photos/1`;
const foreignDays = `/api/employees/${free.userId}/days?${RANGE}`;

describe("the audit log of what somebody may not see", () => {
  const world = openWorld();
  let routes: Awaited<ReturnType<typeof loadRoutes>> = [];
  beforeAll(async () => {
    routes = await loadRoutes();
  });
  beforeEach(() => adoptRuntime(world().runtime));

  const get = async (url: string, by: string) =>
    ask(routes, "GET", url, { cookie: await sessionOf(world(), by) });
  const linesOf = async (actorId: string, limit = 999) =>
    (await readAudit(world().runtime.store, { actorId, limit })).entries;
  const newLines = async (by: string, work: () => Promise<unknown>) => {
    const before = (await linesOf(by)).length;
    await work();
    const after = await linesOf(by);
    return after.slice(0, after.length - before);
  };

  const refusals = [
    {
      what: "the audit log itself",
      url: `/api/settings/audit?employee=${free.userId}`,
      line: {
        ...{ employeeId: null, outcome: "refused: admins-only" },
        after: { route: "GET /api/settings/audit", employee: free.userId },
      },
    },
    {
      what: "the state of the connection",
      url: "/api/settings/diagnostics",
      line: {
        ...{ employeeId: null, outcome: "refused: admins-only" },
        after: { route: "GET /api/settings/diagnostics" },
      },
    },
    ...["days", "punches"].map((part) => ({
      what: `the ${part} of somebody out of scope`,
      url: `/api/employees/${free.userId}/${part}?${RANGE}`,
      line: {
        ...{ employeeId: free.userId, outcome: "refused: not-found" },
        after: { route: `GET /api/employees/{id}/${part}`, id: free.userId },
      },
    })),
    {
      what: "the days of nobody",
      url: `/api/employees/${NOBODY}/days?${RANGE}`,
      line: {
        ...{ employeeId: NOBODY, outcome: "refused: not-found" },
        after: { route: DAYS, id: NOBODY },
      },
    },
    {
      what: "the corrections of somebody out of scope",
      url: `/api/remedies?${RANGE}&employeeId=${free.userId}`,
      line: {
        ...{ employeeId: free.userId, outcome: "refused: not-found" },
        after: { route: "GET /api/remedies", employeeId: free.userId },
      },
    },
    {
      what: "a department out of scope",
      url: `/api/team?${RANGE}&departmentId=od-nowhere`,
      line: {
        ...{ employeeId: null, outcome: "refused: not-found" },
        after: { route: "GET /api/team", departmentId: "od-nowhere" },
      },
    },
  ];
  it.each(refusals)("has one line when it is refused: $what", async ({ url, line }) => {
    let answer: Response | undefined;
    const lines = await newLines(manager.userId, async () => {
      answer = await get(url, manager.userId);
    });
    expect(lines).toMatchObject([{ ...line, action: "read", before: null, logId: null }]);
    expect(lines[0]?.after).toEqual(line.after);
    expect(lines[0]?.requestId).toBe(answer?.headers.get("x-request-id"));
  });

  it("has one line when the story of somebody else's correction is refused", async () => {
    const approvalId = pendingOf(world(), manager.userId);
    const lines = await newLines(employee.userId, async () => {
      const answer = await get(`/api/remedies/${approvalId}`, employee.userId);
      expect(answer.status).toBe(404);
    });
    expect(lines).toMatchObject([
      {
        ...{ action: "read", outcome: "refused: not-found", employeeId: null },
        after: { route: "GET /api/remedies/{approvalId}", approvalId },
      },
    ]);
  });

  it("keeps of an id without end only its beginning", async () => {
    const [line] = await newLines(employee.userId, () =>
      get(`/api/remedies/${"9".repeat(4000)}`, employee.userId),
    );
    expect(line?.after).toMatchObject({ approvalId: "9".repeat(128) });
  });

  it("has one line, and that of the export, when an export is refused", async () => {
    const lines = await newLines(manager.userId, () => get("/api/export/audit", manager.userId));
    expect(lines.map(({ action, outcome }) => [action, outcome])).toEqual([
      ["export", "refused: admins-only"],
    ]);
  });

  it.each([
    ["what one may see", `/api/employees/${employee.userId}/days?${RANGE}`, 200],
    ["a photo that is not there of somebody in scope", photoOf(employee.userId), 404],
    ["a question that nobody can read", `/api/employees/${free.userId}/days?from=x`, 422],
    ["a range that no calendar has", `/api/employees/${employee.userId}/days`, 422],
  ])("has no line of %s", async (_, url, status) => {
    const lines = await newLines(manager.userId, async () => {
      expect((await get(url, manager.userId)).status).toBe(status);
    });
    expect(lines).toEqual([]);
  });

  it("has no line of what Feishu's weather kept back", async () => {
    world().sandbox.faults.add({ match: "attendance", mode: "500" });
    const lines = await newLines(manager.userId, async () => {
      const day = "2026-11-17";
      const url = `/api/employees/${employee.userId}/windows?date=${day}`;
      expect((await get(url, manager.userId)).status).toBe(503);
    });
    world().sandbox.faults.clear();
    expect(lines).toEqual([]);
  });

  it("has no line of those whom nobody knows", async () => {
    const all = async () => (await readAudit(world().runtime.store, { limit: 999 })).entries.length;
    const before = await all();
    const answer = await ask(routes, "GET", foreignDays, { cookie: "rollcall_session=forged" });
    expect(answer.status).toBe(401);
    expect((await ask(routes, "GET", foreignDays)).status).toBe(401);
    expect(await all()).toBe(before);
  });

  it("cannot be filled by asking, and what is asked does not hide a refused write", async () => {
    const cookie = await sessionOf(world(), night.userId);
    for (let n = 0; n < 220; n += 1) await ask(routes, "GET", foreignDays, { cookie });
    const lines = await linesOf(night.userId);
    expect(lines.length).toBeLessThan(215);
    expect(lines.length).toBeGreaterThanOrEqual(200);
    const write = await ask(routes, "POST", "/api/remedies", { cookie, body: {} });
    expect(write.status).toBe(422);
    expect((await linesOf(night.userId, 1))[0]?.action).toBe("submit");
    expect(await newLines(deputy.userId, () => get(foreignDays, deputy.userId))).toHaveLength(1);
  });
});
