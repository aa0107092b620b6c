import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type GridFilter, visibleRows } from "@/components/team/grid/filter";
import { buildModel, rowTotal } from "@/components/team/grid/model";
import type { Cell } from "@/lib/attendance/record";
import { STATE_NAMES } from "@/lib/attendance/result";
import { PROBLEM_STATES } from "@/lib/attendance/team-filter";
import { anyTeam, cell, daysOf, FIRST, person, teamOf } from "./team";

const shown = (model: Parameters<typeof visibleRows>[0], filter: GridFilter) => [
  ...visibleRows(model, filter, "zh-CN"),
];

/** The filter as product words say it, cell by cell. */
const asksFor = ({ states, side }: GridFilter, of: Cell): boolean => {
  const stated =
    states === undefined || states.size === 0 || states.has(of.state)
      ? true
      : (of.overlay === "pending" && states.has("pending")) ||
        (of.overlay === "remedied" && states.has("remedied"));
  const sided =
    side === undefined || of.side === side || of.side === "both" || of.state === "lack-day";
  return stated && sided;
};

describe("visibleRows", () => {
  test("finds a person by the name in the other script, too", () => {
    const model = teamOf([[cell("normal")], [cell("normal")]]);
    const rows = model.rows.map((row, at) => (at === 1 ? { ...row, enName: "Lin Xiaoyu" } : row));
    expect(shown({ ...model, rows }, { query: "xiaoyu" })).toEqual([1]);
  });

  test("shows everyone in the given order without a filter", () => {
    const model = teamOf([[cell("normal")], [cell("late", "in")], [cell("normal")]]);
    expect(shown(model, {})).toEqual([0, 1, 2]);
    expect(shown(model, { states: new Set() })).toEqual([0, 1, 2]);
    expect(shown(model, { descending: true })).toEqual([2, 1, 0]);
  });

  test.each([
    ["张", [0]],
    ["ALEX", [1]],
    ["研发", [0, 2]],
    ["e2", [2]],
    ["  ", [0, 1, 2]],
    ["nobody", []],
  ])("finds %j in names, departments and ids", (query, expected) => {
    const rows = ["张伟", "Alexandra", "李娜"].map((name, n) => person(n, [cell("normal")], name));
    expect(shown(buildModel(rows, daysOf(1), FIRST), { query })).toEqual(expected);
  });

  test("a request over a fault is found as pending and as the fault", () => {
    const model = teamOf([[cell("lack", "in", "pending")], [cell("lack", "in")]]);
    expect(shown(model, { states: new Set(["pending"]) })).toEqual([0]);
    expect(shown(model, { states: new Set(["lack"]) })).toEqual([0, 1]);
  });

  test("a whole day without record is found under both punches", () => {
    const model = teamOf([[cell("lack-day")], [cell("lack", "in")], [cell("late", "both")]]);
    expect(shown(model, { side: "out" })).toEqual([0, 2]);
    expect(shown(model, { side: "in" })).toEqual([0, 1, 2]);
  });

  test("keeps the rows that a look at every cell would keep", () => {
    const filters = fc.record(
      {
        states: fc.uniqueArray(fc.constantFrom(...STATE_NAMES)).map((of) => new Set(of)),
        side: fc.constantFrom("in" as const, "out" as const),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(anyTeam, filters, ({ cells, model }, filter) => {
        const open = !filter.states?.size && !filter.side;
        const naive = cells.flatMap((days, row) =>
          open || days.some((of) => asksFor(filter, of)) ? [row] : [],
        );
        expect(shown(model, filter)).toEqual(naive);
      }),
    );
  });

  test("sorts by a total, and equals keep their order", () => {
    fc.assert(
      fc.property(anyTeam, fc.boolean(), ({ cells, model }, descending) => {
        const total = (row: number) => rowTotal(model, row, PROBLEM_STATES);
        const order = [...cells.keys()].sort((a, b) =>
          descending ? total(b) - total(a) : total(a) - total(b),
        );
        expect(shown(model, { sort: "problems", descending })).toEqual(order);
      }),
    );
  });

  test("sorts names as the language does", () => {
    const rows = ["王芳", "陈静", "李伟", "陈静"].map((name, n) =>
      person(n, [cell("normal")], name),
    );
    const model = buildModel(rows, daysOf(1), FIRST);
    expect(shown(model, { sort: "name" })).toEqual([1, 3, 2, 0]);
    expect(shown(model, { sort: "name", descending: true })).toEqual([0, 2, 1, 3]);
  });
});
