import { beforeAll, describe, expect, it } from "vitest";
import { decideRemedies, listRemedies } from "@/lib/contract/remedies";
import { adoptRuntime } from "@/lib/services/runtime";
import { readAudit } from "@/lib/store/audit";
import { cast } from "../sandbox/cast";
import { openWorld } from "../support/world";
import { VIEWERS } from "./access";
import { ask, loadRoutes, sessionOf } from "./surface";

/** Whose pending correction it is. */
const OWNERS = {
  manager: cast.manager.userId,
  member: cast.pendingOne.userId,
  deeper: cast.pendingThree.userId,
  outsider: cast.sealed.userId,
} as const;
/** Whose of them exist for a viewer; everybody else's do not. */
const SEES: Readonly<Record<string, readonly (keyof typeof OWNERS)[]>> = {
  employee: [],
  manager: ["manager", "member", "deeper"],
  "deputy head": ["manager", "member", "deeper"],
  "head of a team": ["member"],
  "head from outside": [],
  "head of another branch": [],
  admin: ["manager", "member", "deeper", "outsider"],
  "admin who heads nothing": ["manager", "member", "deeper", "outsider"],
};

describe("whose corrections somebody may decide about", () => {
  const ids = `${cast.admin.userId},${VIEWERS["admin who heads nothing"]?.id}`;
  const world = openWorld({ ADMIN_USER_IDS: ids });
  let routes: Awaited<ReturnType<typeof loadRoutes>> = [];
  const pending = new Map<string, { approvalId: string; employeeId: string; date: string }>();

  beforeAll(async () => {
    adoptRuntime(world().runtime);
    routes = await loadRoutes();
    const cookie = await sessionOf(world(), cast.admin.userId);
    const range = "from=2026-10-01&to=2026-11-18&status=pending";
    for (const owner of Object.values(OWNERS)) {
      const url = `/api/remedies?${range}&employeeId=${owner}`;
      const answer = await ask(routes, "GET", url, { cookie });
      const [found] = listRemedies.output.parse(await answer.json()).remedies;
      if (found) pending.set(owner, { ...found, date: found.day });
    }
  });
  const itemOf = (owner: string) => {
    const item = pending.get(owner);
    if (!item) throw new Error(`${owner} has nothing pending`);
    const { approvalId, employeeId, date } = item;
    return { approvalId, employeeId, date };
  };
  /** To revoke what is only pending is refused for everybody, and changes nothing. */
  const decide = async (userId: string, item: object) => {
    const cookie = await sessionOf(world(), userId);
    const body = { decision: "revoke", items: [item] };
    const answer = await ask(routes, "POST", "/api/remedies/decisions", { cookie, body });
    const [result] = decideRemedies.output.parse(await answer.json()).results;
    return result?.code;
  };

  it("is said for every viewer", () => {
    expect(Object.keys(SEES)).toEqual(Object.keys(VIEWERS));
  });

  it.each(Object.entries(VIEWERS))("%s: own, in scope, and not there", async (who, { id }) => {
    for (const [name, owner] of Object.entries(OWNERS)) {
      const there = SEES[who]?.some((each) => each === name);
      const own = owner === id ? "own-remedy" : "illegal-transition";
      expect([name, await decide(id, itemOf(owner))]).toEqual([name, there ? own : "not-found"]);
    }
  });

  it("is not changed by pretending that an outsider's correction is a member's", async () => {
    const { approvalId } = itemOf(OWNERS.outsider);
    const member = itemOf(OWNERS.member);
    expect(await decide(cast.manager.userId, { ...member, approvalId })).toBe("not-found");
    const made = { ...member, approvalId: "7000000000000000001" };
    expect(await decide(cast.manager.userId, made)).toBe("not-found");
  });

  it("asks Feishu nothing about people who do not exist for somebody, and keeps that they tried", async () => {
    const calls = world().sandbox.calls.length;
    await decide(cast.plantHead.userId, itemOf(OWNERS.member));
    await decide(cast.plantHead.userId, { ...itemOf(OWNERS.member), employeeId: "ffffffff" });
    expect(world().sandbox.calls.length).toBe(calls);
    const { entries } = await readAudit(world().runtime.store, {
      actorId: cast.plantHead.userId,
      limit: 2,
    });
    expect(entries.map(({ outcome, employeeId }) => [outcome, employeeId])).toEqual([
      ["refused: not-found", "ffffffff"],
      ["refused: not-found", OWNERS.member],
    ]);
  });
});
