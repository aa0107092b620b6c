import { describe, expect, it } from "vitest";
import { REMEDY_STATES } from "@/lib/attendance/remedy";
import { createRemedy } from "@/lib/services/create-remedy";
import { decideRemedies } from "@/lib/services/decide-remedies";
import { getMe } from "@/lib/services/me";
import { listRemedies } from "@/lib/services/remedies";
import { listedIn } from "@/lib/services/scope";
import { cast } from "../sandbox/cast";
import { openWorld } from "../support/world";
import { codeOf, missingIn, pendingOf, YESTERDAY } from "./feishu-side";

const NOVEMBER = { from: "2026-11-01", to: "2026-11-30" } as const;

describe("the corrections of a team", () => {
  const world = openWorld();
  const list = async (userId: string, more: object = {}) =>
    listRemedies(await world().as(userId), { ...NOVEMBER, limit: 200, ...more });

  it("are in all five states, each counted once, and only of people in scope", async () => {
    const all = await list(cast.manager.userId);
    const found = new Set(all.remedies.map(({ state }) => state));
    expect([...found].sort()).toEqual([...REMEDY_STATES].sort());
    for (const state of REMEDY_STATES)
      expect(all.counts[state]).toBe(all.remedies.filter((each) => each.state === state).length);
    expect(all.total).toBe(all.remedies.length);
    const { scope } = await world().as(cast.manager.userId);
    expect(all.remedies.every(({ employeeId }) => scope.sees(employeeId))).toBe(true);
    expect(all.remedies.filter(({ own }) => own).map((each) => each.employeeId)).toEqual([
      cast.manager.userId,
    ]);
  });

  it("of one state are listed alone while every state stays counted", async () => {
    const all = await list(cast.manager.userId);
    const pending = await list(cast.manager.userId, { status: "pending" });
    expect(pending.remedies.every(({ state }) => state === "pending")).toBe(true);
    expect(pending.total).toBe(all.counts.pending);
    expect(pending.counts).toEqual(all.counts);
  });

  it("that match no name are told with the time at which everybody was looked at", async () => {
    const all = await list(cast.manager.userId);
    const none = await list(cast.manager.userId, { q: "zzzz" });
    expect(none).toMatchObject({ remedies: [], asOf: all.asOf });
    expect(none.asOf).not.toBeNull();
  });

  it("come page by page, none twice and none left out", async () => {
    const all = await list(cast.manager.userId);
    const seen: string[] = [];
    let cursor: string | null = "";
    while (cursor !== null) {
      const page = await list(cast.manager.userId, { limit: 7, ...(cursor && { cursor }) });
      seen.push(...page.remedies.map(({ approvalId }) => approvalId));
      cursor = page.nextCursor;
    }
    expect(seen).toEqual(all.remedies.map(({ approvalId }) => approvalId));
    expect(await codeOf(list(cast.manager.userId, { cursor: "nonsense" }))).toBe("bad-request");
  });

  it("of one's own are all that an employee sees, and of others they do not exist", async () => {
    const own = await list(cast.approved.userId);
    expect(own.remedies).toMatchObject([{ state: "approved", own: true, day: YESTERDAY }]);
    const asked = list(cast.approved.userId, { employeeId: cast.rejected.userId });
    expect(await codeOf(asked)).toBe("not-found");
  });

  it("name the people Feishu would not answer for, and do not ask for them at every look", async () => {
    const first = await list(cast.admin.userId, { q: "孟不言" });
    expect(first.shortfalls).toMatchObject([
      { kind: "unauthorized", people: 1, names: ["孟不言"] },
    ]);
    world().advance(61);
    await Promise.allSettled(world().runtime.tenant.inFlight.values());
    const before = world().callsTo("/user_task_remedys/query");
    const again = await list(cast.admin.userId, { q: "孟不言" });
    expect(again.shortfalls).toEqual(first.shortfalls);
    expect(world().callsTo("/user_task_remedys/query")).toBe(before);
  });

  it("stay as they were while Feishu is down, with the time at which they were true", async () => {
    const before = await list(cast.teamLead.userId);
    world().advance(61);
    world().sandbox.faults.add({ match: "remedys/query$", mode: "500" });
    const after = await list(cast.teamLead.userId);
    world().sandbox.faults.clear();
    expect(after).toMatchObject({ remedies: before.remedies, asOf: before.asOf });
    expect(after.shortfalls).toMatchObject([{ kind: "failed", code: "feishu-unavailable" }]);
  });

  it("that wait for a decision are counted for whoever may decide them, without one's own", async () => {
    const manager = await world().as(cast.manager.userId);
    const { counts } = await list(cast.manager.userId);
    expect(await getMe(manager)).toMatchObject({
      ...{ role: "manager", zone: "Asia/Shanghai", today: "2026-11-18" },
      pendingDecisions: counts.pending - 1,
    });
    const items = [
      {
        approvalId: pendingOf(world(), cast.pendingOne.userId),
        employeeId: cast.pendingOne.userId,
        date: YESTERDAY,
      } as const,
    ];
    await decideRemedies(manager, { decision: "approve", items });
    expect((await getMe(manager)).pendingDecisions).toBe(counts.pending - 2);
    const { awaiting } = await list(cast.manager.userId);
    expect(awaiting).toBe(counts.pending - 2);
    const employee = await world().as(cast.pendingTwo.userId);
    expect(await getMe(employee)).toMatchObject({ role: "employee", pendingDecisions: 0 });
    const admin = await world().as(cast.admin.userId);
    expect(await getMe(admin)).toMatchObject({ role: "admin" });
  });

  it("tell what the punch was, until when one may ask, and that Feishu does not say who filed", async () => {
    const { userId: employeeId } = cast.pendingTwo;
    const [seen] = (await list(cast.manager.userId, { employeeId })).remedies;
    expect(seen).toMatchObject({ state: "pending", filedBy: null, ownFiling: false });
    expect(seen?.was).toEqual({ result: "lack", punchAt: null });
    expect(seen?.deadline).toBe("2026-12-02");
  });

  it("are narrowed by department, whose people are those of the whole branch", async () => {
    const manager = await world().as(cast.manager.userId);
    const all = await list(cast.manager.userId);
    for (const { departmentId } of manager.scope.departments.slice(0, 3)) {
      const inside = new Set(
        listedIn(manager.scope, departmentId).map(({ employeeId }) => employeeId),
      );
      const narrowed = await list(cast.manager.userId, { departmentId });
      const wanted = all.remedies.filter(({ employeeId }) => inside.has(employeeId));
      expect(narrowed.remedies).toEqual(wanted);
    }
    expect(await codeOf(list(cast.manager.userId, { departmentId: "D013" }))).toBe("not-found");
  });

  it("are told apart by who filed them, with counts that follow", async () => {
    const manager = await world().as(cast.manager.userId);
    const filedBefore = await list(cast.manager.userId, { filed: "me" });
    expect(filedBefore.remedies).toEqual([]);
    const made = await createRemedy(manager, missingIn(cast.employee.userId));
    const mine = await list(cast.manager.userId, { filed: "me" });
    expect(mine.remedies).toMatchObject([
      { approvalId: made.approvalId, filedBy: { employeeId: cast.manager.userId } },
    ]);
    expect(mine).toMatchObject({ total: 1, awaiting: 1, counts: { pending: 1 } });
    const elsewhere = await list(cast.manager.userId, { filed: "elsewhere" });
    expect(elsewhere.remedies.map(({ approvalId }) => approvalId)).not.toContain(made.approvalId);
    const seenByLead = await list(cast.teamLead.userId, { filed: "others" });
    expect(seenByLead.remedies).toMatchObject([{ approvalId: made.approvalId }]);
  });

  it("of a large scope are answered from the store while Feishu is read behind", async () => {
    const admin = await world().as(cast.admin.userId);
    let background = 0;
    const takePermits = (_: string, __: number, priority: string) => {
      background += priority === "background" ? 1 : 0;
      return new Promise<never>(() => undefined);
    };
    const waiting = { ...admin, tenant: { ...admin.tenant, takePermits, inFlight: new Map() } };
    const june = { from: "2026-06-01", to: "2026-06-30" } as const;
    const both = await Promise.all([listRemedies(waiting, june), listRemedies(waiting, june)]);
    for (const { shortfalls } of both) {
      expect(shortfalls).toMatchObject([{ kind: "failed", code: "feishu-busy" }]);
      expect(shortfalls[0]?.people).toBeGreaterThan(50);
    }
    // The pending ones of the first fifty people in two spans of a month, once for both who look.
    expect(background).toBe(2);
  });
});
