import { CELLS, NO_CELL } from "@/lib/attendance/cell-code";
import type { Day } from "@/lib/attendance/day";
import type { Cell } from "@/lib/attendance/record";
import { STATE_NAMES, type State } from "@/lib/attendance/result";
import { says } from "@/lib/attendance/team-filter";
import type { TeamRow } from "@/lib/contract/team";
import { CELL_OF_CHAR, cellFlags, LOADING_CELL, SAID } from "./totals";

export type GridModel = {
  rows: readonly TeamRow[];
  days: readonly Day[];
  today: Day;
  /** Row by row, for each day its position in CELLS, or COMING_CELL. */
  cells: Uint8Array;
  /** Row by row, for each of STATE_NAMES the days that say it. */
  rowCounts: Uint16Array;
};

const STATE_COUNT = STATE_NAMES.length;

/** A day to come of which nothing is known: no entry of CELLS, so nothing draws or counts it. */
export const COMING_CELL = CELLS.length;
const NO_DATA_CELL = CELLS.findIndex(({ state }) => state === "no-data");
const isBlank = (cell: number) => cell === LOADING_CELL || cell === NO_DATA_CELL;

/** Decodes every code once and counts each row; 10,000 × 31 take a few milliseconds. */
export const buildModel = (
  rows: readonly TeamRow[],
  days: readonly Day[],
  today: Day,
): GridModel => {
  const width = days.length;
  const coming = days.filter((day) => day <= today).length;
  const cells = new Uint8Array(rows.length * width).fill(LOADING_CELL);
  const rowCounts = new Uint16Array(rows.length * STATE_COUNT);
  rows.forEach(({ codes }, row) => {
    for (let col = 0; col < width; col++) {
      const char = codes.charCodeAt(col);
      const known = char < 128 ? (CELL_OF_CHAR[char] ?? LOADING_CELL) : LOADING_CELL;
      const cell = col >= coming && isBlank(known) ? COMING_CELL : known;
      cells[row * width + col] = cell;
      for (const state of SAID[cell] ?? []) bump(rowCounts, row * STATE_COUNT + state);
    }
  });
  return { rows, days, today, cells, rowCounts };
};

const bump = (counts: Uint16Array | Uint32Array, at: number) => {
  counts[at] = (counts[at] ?? 0) + 1;
};

/** Position in CELLS of a row's day; outside the model it reads as not loaded. */
export const cellIndexAt = (model: GridModel, row: number, col: number): number =>
  col < 0 || col >= model.days.length
    ? LOADING_CELL
    : (model.cells[row * model.days.length + col] ?? LOADING_CELL);

export const cellAt = (model: GridModel, row: number, col: number): Cell =>
  CELLS[cellIndexAt(model, row, col)] ?? NO_CELL;

/** Days of one row that say one of the states; states must not share a cell. */
export const rowTotal = (model: GridModel, row: number, states: readonly State[]): number =>
  states.reduce(
    (sum, state) => sum + (model.rowCounts[row * STATE_COUNT + STATE_NAMES.indexOf(state)] ?? 0),
    0,
  );

/** For every day the shown rows whose cell says one of the states. */
export const dayTotals = (
  model: GridModel,
  visible: ArrayLike<number>,
  states: readonly State[],
): Uint32Array => {
  const counts = new Uint32Array(model.days.length);
  const flags = cellFlags((cell) => states.some((state) => says(cell, state)));
  for (let i = 0; i < visible.length; i++)
    for (let col = 0; col < counts.length; col++)
      if (flags[cellIndexAt(model, visible[i] ?? -1, col)]) bump(counts, col);
  return counts;
};

/** Cells of the shown rows by state, for the legend. */
export const stateCounts = (
  model: GridModel,
  visible: ArrayLike<number>,
): Partial<Record<State, number>> => {
  const counts: Partial<Record<State, number>> = {};
  for (let i = 0; i < visible.length; i++)
    STATE_NAMES.forEach((state, s) => {
      const n = model.rowCounts[(visible[i] ?? -1) * STATE_COUNT + s] ?? 0;
      if (n > 0) counts[state] = (counts[state] ?? 0) + n;
    });
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
  const flags = cellFlags((cell) => states.some((state) => says(cell, state)));
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
