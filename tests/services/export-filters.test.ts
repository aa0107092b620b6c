import { describe, expect, it } from "vitest";
import { visibleRows } from "@/components/team/grid/filter";
import { buildModel } from "@/components/team/grid/model";
import { eachDay } from "@/lib/attendance/day";
import { isState } from "@/lib/attendance/result";
import type { SortKey } from "@/lib/attendance/team-filter";
import type { ExportInput } from "@/lib/contract/exports";
import { getTeam } from "@/lib/services/team";
import { cast } from "../sandbox/cast";
import { exportedBook } from "../support/exported";
import { openWorld } from "../support/world";

const RANGE = { from: "2026-11-01", to: "2026-11-30" } as const;
type Narrowed = Partial<Pick<ExportInput, "q" | "status" | "punch" | "sort" | "desc">>;

const CASES: readonly [string, Narrowed][] = [
  ["nothing", {}],
  ["a name", { q: "林" }],
  ["a department", { q: "研发" }],
  ["an id", { q: cast.employee.userId.slice(0, 5) }],
  ["a state", { status: "lack,lack-day" }],
  ["what lies over a state", { status: "remedied" }],
  ["what is pending", { status: "pending" }],
  ["no data, of which a day to come is none", { status: "no-data" }],
  ["one punch", { punch: "out" }],
  ["a state of one punch", { status: "lack", punch: "in" }],
  ["a state that nobody knows", { status: "nonsense" }],
];
const SORTS: readonly [SortKey, boolean][] = [
  ["given", true],
  ["name", false],
  ["department", true],
  ["problems", true],
  ["lack", false],
  ["late", true],
  ["pending", true],
];

describe("who is in an exported sheet", () => {
  const world = openWorld();
  const asAdmin = async () => ({
    ...(await world().as(cast.admin.userId)),
    language: "zh-CN" as const,
  });

  const shownOnScreen = async ({ q, status, punch, sort, desc }: Narrowed) => {
    const { rows, today } = await getTeam(await asAdmin(), { ...RANGE, limit: 10_000 });
    const model = buildModel(rows, eachDay(RANGE), today);
    const states = (status ?? "").split(",").filter(isState);
    const filter = {
      ...(q && { query: q }),
      states: new Set(states),
      ...(punch && { side: punch }),
    };
    const order = { ...(sort && { sort }), descending: desc === "true" };
    const visible = visibleRows(model, { ...filter, ...order }, "zh-CN");
    return [...visible].flatMap((row) => model.rows[row]?.name ?? []);
  };
  const exported = async (more: Narrowed & { counted?: string; of?: string }) => {
    const { rows } = await exportedBook(await asAdmin(), "symbols", { ...RANGE, ...more });
    return rows.map(([name]) => name);
  };

  it.each(CASES)("is who the screen and the API show, narrowed by %s", async (_, narrowed) => {
    const names = await exported(narrowed);
    const team = await getTeam(await asAdmin(), { ...RANGE, ...narrowed, limit: 10_000 });
    expect(team.rows.map(({ name }) => name)).toEqual(names);
    expect(team.total).toBe(names.length);
    if (narrowed.status !== "nonsense") expect(await shownOnScreen(narrowed)).toEqual(names);
    else expect(names).toEqual([]);
  });

  it.each(SORTS)("comes in the order of the screen, by %s (descending: %s)", async (sort, down) => {
    const order = { sort, ...(down && { desc: "true" as const }) };
    expect(await exported(order)).toEqual(await shownOnScreen(order));
  });

  it("is whom a total counted, of everybody or of one", async () => {
    const counted = "serious-late,late";
    expect(await exported({ counted })).toEqual(await shownOnScreen({ status: counted }));
    const { employeeId, name } = { employeeId: cast.employee.userId, name: cast.employee.name };
    const own = await exported({ counted: "lack,lack-day,late,early", of: employeeId });
    expect(own).toEqual([name]);
  });

  it("is nobody of a department outside the scope, which does not exist", async () => {
    const ctx = await world().as(cast.employee.userId);
    const input = { ...RANGE, departmentId: "od-nowhere" };
    await expect(exportedBook(ctx, "daily", input)).rejects.toThrow("not-found");
    const { rows } = await exportedBook(ctx, "daily", RANGE);
    expect(new Set(rows.map((row) => row[5]))).toEqual(new Set([cast.employee.userId]));
  });
});
