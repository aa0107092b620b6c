import fc from "fast-check";
import { expect, it } from "vitest";
import { cellAt, cellsCounted, rowTotal, stateCounts } from "@/components/team/grid/model";
import { countMonth, countToday, sameQuery } from "@/components/team/team-counts";
import { STATE_NAMES } from "@/lib/attendance/result";
import { says, TOTALS } from "@/lib/attendance/team-filter";
import { anyTeam, cell, teamOf } from "./grid/team";

it("every number of the month and of today is the number of cells that it opens, each once", () => {
  fc.assert(
    fc.property(anyTeam, fc.func(fc.boolean()), fc.nat(11), ({ cells, model }, shows, nth) => {
      const shown = cells.flatMap((_, row) => (shows(row) ? [row] : []));
      const today = model.days[nth % model.days.length] ?? model.today;
      for (const { count, query } of [
        ...countMonth(model, shown),
        ...countToday(model, shown, today),
      ]) {
        const opened = cellsCounted(model, query, shown);
        expect(opened).toHaveLength(count);
        const keys = opened.map(({ employeeId, day }) => `${employeeId} ${day}`);
        expect(new Set(keys).size).toBe(keys.length);
        for (const { employeeId, day } of opened) {
          const row = model.rows.findIndex((each) => each.employeeId === employeeId);
          expect(shown).toContain(row);
          const of = cellAt(model, row, model.days.indexOf(day));
          expect(query.states.some((state) => says(of, state))).toBe(true);
        }
      }
    }),
    { numRuns: 200 },
  );
});

it("the sum of every state over the people shown is what a listing of that state holds", () => {
  fc.assert(
    fc.property(anyTeam, ({ cells, model }) => {
      const people = Uint32Array.from(cells.keys());
      const counts = stateCounts(model, people);
      for (const state of STATE_NAMES)
        expect(cellsCounted(model, { states: [state] }, people)).toHaveLength(counts[state] ?? 0);
    }),
  );
});

it("a whole day without record is a lack, and a request over a fault is counted as both", () => {
  const day = [cell("lack-day"), cell("lack", "in"), cell("late", "in", "pending")];
  const model = teamOf([[...day, cell("pending", "out"), cell("no-data")]]);
  expect(TOTALS.map(({ id, states }) => [id, rowTotal(model, 0, states)])).toEqual([
    ["lack", 2],
    ["late", 1],
    ["early", 0],
    ["pending", 2],
  ]);
});

it("two totals are the same question only with the same day, person and states", () => {
  const query = { day: "2026-08-01", employeeId: "e1", states: ["late"] } as const;
  expect(sameQuery(query, { ...query })).toBe(true);
  expect(sameQuery(null, query)).toBe(false);
  expect(sameQuery(query, { ...query, day: "2026-08-02" })).toBe(false);
  expect(sameQuery(query, { ...query, employeeId: "e2" })).toBe(false);
  expect(sameQuery(query, { ...query, states: ["late", "early"] })).toBe(false);
});
