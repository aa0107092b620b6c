import { CELLS, NO_CELL } from "@/lib/attendance/cell-code";
import type { Day } from "@/lib/attendance/day";
import type { Cell } from "@/lib/attendance/record";
import { STATE_NAMES, type State } from "@/lib/attendance/result";
import type { TeamRow } from "@/lib/contract/team";
import { flaggedOn, tallyOf } from "./tally";
import { CELL_OF_CHAR, flagsOf, LOADING_CELL } from "./totals";

export type GridModel = {
  rows: readonly TeamRow[];
  days: readonly Day[];
  today: Day;
  /** Row by row, for each day its position in CELLS, or COMING_CELL. */
  cells: Uint8Array;
};

/** A day to come of which nothing is known: no entry of CELLS, so nothing draws or counts it. */
export const COMING_CELL = CELLS.length;
const NO_DATA_CELL = CELLS.findIndex(({ state }) => state === "no-data");
const isBlank = (cell: number) => cell === LOADING_CELL || cell === NO_DATA_CELL;

/** Decodes every code once; 10,000 × 31 take a few milliseconds. */
export const buildModel = (
  rows: readonly TeamRow[],
  days: readonly Day[],
  today: Day,
): GridModel => {
  const width = days.length;
  const coming = days.filter((day) => day <= today).length;
  const cells = new Uint8Array(rows.length * width);
  let at = 0;
  for (const { codes } of rows)
    for (let col = 0; col < width; col++) {
      const cell = CELL_OF_CHAR[codes.charCodeAt(col)] ?? LOADING_CELL;
      cells[at++] = col >= coming && isBlank(cell) ? COMING_CELL : cell;
    }
  return { rows, days, today, cells };
};

/** Position in CELLS of a row's day; outside the model it reads as not loaded. */
export const cellIndexAt = (model: GridModel, row: number, col: number): number =>
  col < 0 || col >= model.days.length
    ? LOADING_CELL
    : (model.cells[row * model.days.length + col] ?? LOADING_CELL);

export const cellAt = (model: GridModel, row: number, col: number): Cell =>
  CELLS[cellIndexAt(model, row, col)] ?? NO_CELL;

/** Days of one row that say one of the states. */
export const rowTotal = (model: GridModel, row: number, states: readonly State[]): number => {
  const flags = flagsOf(states);
  const width = model.days.length;
  let sum = 0;
  for (let at = row * width; at < (row + 1) * width; at++) sum += flags[model.cells[at] ?? 0] ?? 0;
  return row < 0 ? 0 : sum;
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
