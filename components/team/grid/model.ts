import { CELLS, NO_CELL } from "@/lib/attendance/cell-code";
import type { Day } from "@/lib/attendance/day";
import type { Cell } from "@/lib/attendance/record";
import { STATE_NAMES, type State } from "@/lib/attendance/result";
import type { TeamRow } from "@/lib/contract/team";
import { cellIndexAt } from "./cell-at";
import { flaggedOn, tallyOf } from "./tally";
import { flagsOf } from "./totals";

export type GridModel = {
  rows: readonly TeamRow[];
  days: readonly Day[];
  today: Day;
  /** So many of the days are not after today. */
  coming: number;
};

/** What the grid shows; nothing is read before it is asked for. */
export const buildModel = (
  rows: readonly TeamRow[],
  days: readonly Day[],
  today: Day,
): GridModel => ({ rows, days, today, coming: days.filter((day) => day <= today).length });

export const cellAt = (model: GridModel, row: number, col: number): Cell =>
  CELLS[cellIndexAt(model, row, col)] ?? NO_CELL;

/** Days of one row that say one of the states. */
export const rowTotal = (model: GridModel, row: number, states: readonly State[]): number => {
  const flags = flagsOf(states);
  let sum = 0;
  for (let col = 0; col < model.days.length; col++) sum += flags[cellIndexAt(model, row, col)] ?? 0;
  return sum;
};

/** For every day the shown rows whose cell says one of the states. */
export const dayTotals = (
  model: GridModel,
  visible: ArrayLike<number>,
  states: readonly State[],
): Uint32Array => {
  const tally = tallyOf(model, visible);
  return Uint32Array.from(model.days, (_, col) => flaggedOn(tally, col, flagsOf(states)));
};

/** Cells of the shown rows by state, for the legend. */
export const stateCounts = (
  model: GridModel,
  visible: ArrayLike<number>,
): Partial<Record<State, number>> => {
  const counts: Partial<Record<State, number>> = {};
  for (const state of STATE_NAMES) {
    const n = dayTotals(model, visible, [state]).reduce((sum, count) => sum + count, 0);
    if (n > 0) counts[state] = n;
  }
  return counts;
};

export type CellKey = { employeeId: string; day: Day };
/** A total as a question: of one person, of one day, or of all that is shown. */
export type CountQuery = { employeeId?: string; day?: Day; states: readonly State[] };

/** The very cells behind a total, in the order shown. */
export const cellsCounted = (
  model: GridModel,
  { employeeId, day, states }: CountQuery,
  visible: ArrayLike<number> = model.rows.map((_, i) => i),
): CellKey[] => {
  const found: CellKey[] = [];
  const flags = flagsOf(states);
  for (let i = 0; i < visible.length; i++) {
    const row = visible[i] ?? -1;
    const person = model.rows[row]?.employeeId;
    if (person === undefined || (employeeId !== undefined && person !== employeeId)) continue;
    model.days.forEach((of, col) => {
      if (day !== undefined && of !== day) return;
      if (flags[cellIndexAt(model, row, col)]) found.push({ employeeId: person, day: of });
    });
  }
  return found;
};
