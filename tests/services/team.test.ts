import { describe, expect, it } from "vitest";
import { cellFrom } from "@/lib/attendance/cell-code";
import { getTeam } from "@/lib/services/team";
import { cast } from "../sandbox/cast";
import { openWorld } from "../support/world";

const NOVEMBER = { from: "2026-11-01", to: "2026-11-30" } as const;

describe("the month grid", () => {
  const world = openWorld();

  it("shows a manager the people of the departments they head, and nobody else", async () => {
    const ctx = await world().as(cast.manager.userId);
    const team = await getTeam(ctx, { ...NOVEMBER, limit: 200 });
    const ids = team.rows.map(({ employeeId }) => employeeId);
    expect(ids).toContain(cast.employee.userId);
    expect(ids).not.toContain(cast.free.userId);
    expect(ids).not.toContain(cast.resigned.userId);
    expect(team.total).toBe(ids.length);
  });

  it("answers one code for every person and day", async () => {
    const ctx = await world().as(cast.manager.userId);
    const team = await getTeam(ctx, NOVEMBER);
    expect(team.rows.every(({ codes }) => codes.length === 30)).toBe(true);
    const row = team.rows.find(({ employeeId }) => employeeId === cast.employee.userId);
    const states = [...(row?.codes ?? "")].map((code) => cellFrom(code).state);
    expect(states).toContain("lack");
  });

  it("asks Feishu once for the same people while the answer is fresh", async () => {
    const first = await world().as(cast.teamLead.userId);
    await getTeam(first, NOVEMBER);
    const before = world().callsTo("/user_tasks/query");
    const second = await world().as(cast.teamLead.userId);
    await getTeam(second, NOVEMBER);
    expect(world().callsTo("/user_tasks/query")).toBe(before);
  });

  it("tells unauthorized and invalid people apart and never paints them as lacking", async () => {
    const ctx = await world().as(cast.admin.userId);
    const team = await getTeam(ctx, { ...NOVEMBER, q: "孟不言" });
    expect(team.shortfalls).toMatchObject([{ kind: "unauthorized", people: 1 }]);
    expect(new Set(team.rows[0]?.codes)).toHaveProperty("size", 1);
    expect(cellFrom(team.rows[0]?.codes.charAt(0) ?? "").state).toBe("no-data");
    const other = await getTeam(ctx, { ...NOVEMBER, q: "苏无考" });
    expect(other.shortfalls).toMatchObject([{ kind: "invalid", people: 1 }]);
  });
});
