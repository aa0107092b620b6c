import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { COMING_CELL, cellIndexAt } from "@/components/team/grid/cell-at";
import {
  buildModel,
  cellAt,
  cellsCounted,
  dayTotals,
  rowTotal,
  stateCounts,
} from "@/components/team/grid/model";
import { CELLS } from "@/lib/attendance/cell-code";
import { STATE_NAMES } from "@/lib/attendance/result";
import { PROBLEM_STATES, says, TOTALS } from "@/lib/attendance/team-filter";
import { A_YEAR_LATER, anyTeam, cell, daysOf, FIRST, person, teamOf } from "./team";

describe("buildModel", () => {
  test("a day to come without data counts nowhere, one that has come is told as no data", () => {
    const blank = [cell("no-data"), cell("no-data"), cell("loading")];
    const model = teamOf([blank], FIRST);
    expect(stateCounts(model, [0])).toEqual({ "no-data": 1 });
    expect(cellIndexAt(model, 0, 1)).toBe(COMING_CELL);
    expect(cellsCounted(model, { states: ["no-data"] })).toHaveLength(1);
  });

  test("every code reads back as its cell", () => {
    const model = teamOf([CELLS], A_YEAR_LATER);
    expect(CELLS.map((_, col) => cellAt(model, 0, col))).toEqual(CELLS);
  });

  test.each([
    ["a month not yet sent", ""],
    ["letters of a newer version", "\u00e9中"],
    ["characters that are no code", "!!"],
  ])("%s reads as loading, which is no problem", (_, codes) => {
    const model = buildModel([{ ...person(1, []), codes }], daysOf(2), FIRST);
    expect([0, 1].map((col) => cellAt(model, 0, col).state)).toEqual(["loading", "loading"]);
    expect(rowTotal(model, 0, PROBLEM_STATES)).toBe(0);
  });

  test.each([
    ["before the first person", -1, 0],
    ["after the last person", 1, 1],
    ["before the first day", 0, -1],
    ["after the last day", 0, 2],
  ])("a place %s reads as loading, also when its day has not come", (_, row, col) => {
    const model = teamOf([[cell("normal"), cell("no-data")]], FIRST);
    expect(cellAt(model, row, col).state).toBe("loading");
    expect(cellIndexAt(model, row, col)).not.toBe(COMING_CELL);
  });

  test("codes past the last day are left out of every count", () => {
    const late = cell("late", "in");
    const row = person(1, [late, late, late]);
    expect(rowTotal(buildModel([row], daysOf(2), FIRST), 0, ["late"])).toBe(2);
  });
});

describe("totals", () => {
  test("a late day with a request counts as late and as pending", () => {
    const model = teamOf([[cell("late", "in", "pending"), cell("pending", "out")]]);
    expect(TOTALS.map(({ states }) => rowTotal(model, 0, states))).toEqual([0, 1, 0, 2]);
  });

  test("what is not known is in no total", () => {
    const neutral = ["not-yet", "no-data", "loading", "unknown", "not-required"] as const;
    const model = teamOf([neutral.map((state) => cell(state))]);
    expect(TOTALS.map(({ states }) => rowTotal(model, 0, states))).toEqual([0, 0, 0, 0]);
    expect([...dayTotals(model, [0], PROBLEM_STATES)]).toEqual([0, 0, 0, 0, 0]);
  });

  test("no cell is counted twice in one column", () => {
    for (const of of CELLS)
      for (const { states } of TOTALS)
        expect(states.filter((state) => says(of, state)).length).toBeLessThanOrEqual(1);
  });

  test("a person's totals equal a recount of the cells", () => {
    fc.assert(
      fc.property(anyTeam, ({ cells, model }) => {
        cells.forEach((days, row) => {
          for (const { states } of TOTALS)
            expect(rowTotal(model, row, states)).toBe(
              days.filter((of) => states.some((state) => says(of, state))).length,
            );
        });
      }),
    );
  });

  test("a day's total counts the shown rows only", () => {
    fc.assert(
      fc.property(anyTeam, fc.func(fc.boolean()), ({ cells, model }, shown) => {
        const visible = cells.flatMap((_, row) => (shown(row) ? [row] : []));
        const naive = model.days.map(
          (_, col) => visible.filter((row) => says(cellAt(model, row, col), "lack")).length,
        );
        expect([...dayTotals(model, visible, ["lack"])]).toEqual(naive);
      }),
    );
  });

  test("the same rows are counted anew when their month is a newer one", () => {
    const visible = [0];
    expect([...dayTotals(teamOf([[cell("late", "in")]]), visible, ["late"])]).toEqual([1]);
    expect([...dayTotals(teamOf([[cell("normal")]]), visible, ["late"])]).toEqual([0]);
  });

  test("the legend's counts are the totals of each state", () => {
    fc.assert(
      fc.property(anyTeam, ({ cells, model }) => {
        const counts = stateCounts(model, Uint32Array.from(cells.keys()));
        for (const state of STATE_NAMES)
          expect(counts[state] ?? 0).toBe(cells.flat().filter((of) => says(of, state)).length);
      }),
    );
  });
});

describe("cellsCounted", () => {
  test("every total opens exactly the cells it counted", () => {
    fc.assert(
      fc.property(anyTeam, fc.constantFrom(...TOTALS), ({ cells, model }, { states }) => {
        const all = [...cells.keys()];
        for (const row of all) {
          const opened = cellsCounted(model, { employeeId: `e${row}`, states });
          expect(opened).toHaveLength(rowTotal(model, row, states));
          for (const { day } of opened) {
            const of = cellAt(model, row, model.days.indexOf(day));
            expect(states.some((state) => says(of, state))).toBe(true);
          }
        }
        const perDay = dayTotals(model, all, states);
        model.days.forEach((day, col) => {
          expect(cellsCounted(model, { day, states }, all)).toHaveLength(perDay[col] ?? -1);
        });
      }),
    );
  });

  test("rows that are filtered away are not opened", () => {
    const lack = cell("lack", "in");
    const model = teamOf([[lack], [lack]]);
    expect(cellsCounted(model, { states: ["lack"] }, [1])).toEqual([
      { employeeId: "e1", day: FIRST },
    ]);
  });
});
