import fc from "fast-check";
import { buildModel } from "@/components/team/grid/model";
import { CELLS, codeOf } from "@/lib/attendance/cell-code";
import { addDays, type Day, toDay } from "@/lib/attendance/day";
import type { Cell } from "@/lib/attendance/record";
import type { TeamRow } from "@/lib/contract/team";

export const FIRST = toDay("2026-08-01");
export const daysOf = (count: number) => Array.from({ length: count }, (_, i) => addDays(FIRST, i));

export const cell = (
  state: Cell["state"],
  side: Cell["side"] = "none",
  overlay: Cell["overlay"] = "none",
): Cell => ({ state, side, overlay });

export const person = (n: number, cells: readonly Cell[], name = `员工${n}`): TeamRow => ({
  employeeId: `e${n}`,
  name,
  department: n % 2 === 0 ? "研发部" : "市场部",
  codes: cells.map(codeOf).join(""),
});

export const teamOf = (cells: readonly (readonly Cell[])[], today: Day = FIRST) => {
  const days = daysOf(cells[0]?.length ?? 0);
  return buildModel(
    cells.map((of, n) => person(n, of)),
    days,
    today,
  );
};

/** A today by which every day of a team has come. */
export const A_YEAR_LATER = addDays(FIRST, 365);

/** Teams of any cells, up to 8 people and 12 days. */
export const anyTeam = fc
  .tuple(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 1, max: 12 }))
  .chain(([people, days]) =>
    fc.array(fc.array(fc.constantFrom(...CELLS), { minLength: days, maxLength: days }), {
      minLength: people,
      maxLength: people,
    }),
  )
  .map((cells) => ({ cells, model: teamOf(cells, A_YEAR_LATER) }));
