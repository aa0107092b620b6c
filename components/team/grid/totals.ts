import { CELLS, codeOf, LOADING } from "@/lib/attendance/cell-code";
import type { Cell } from "@/lib/attendance/record";
import { STATE_NAMES, STATES, type State } from "@/lib/attendance/result";

/** The columns at the end of each row; states of one column never share a cell. */
export const TOTALS = [
  { id: "lack", states: ["lack-day", "lack"], tone: "red" },
  { id: "late", states: ["serious-late", "late"], tone: "amber" },
  { id: "early", states: ["early"], tone: "amber" },
  { id: "pending", states: ["pending"], tone: "violet" },
] as const satisfies readonly { id: string; states: readonly State[]; tone: string }[];
export type TotalId = (typeof TOTALS)[number]["id"];

/** States that somebody should look at; the totals of a day count their cells. */
export const PROBLEM_STATES: readonly State[] = STATE_NAMES.filter(
  (state) => STATES[state].problem,
);

/** A cell says its state and what lies over it, so a late cell with a request is pending too. */
export const says = (cell: Cell, state: State): boolean =>
  cell.state === state || cell.overlay === state;

/** One flag per entry of CELLS, so that a month is scanned without looking at any cell twice. */
export const cellFlags = (test: (cell: Cell) => boolean): Uint8Array =>
  Uint8Array.from(CELLS, (cell) => (test(cell) ? 1 : 0));

/** For each entry of CELLS the positions in STATE_NAMES of all it says. */
export const SAID: readonly (readonly number[])[] = CELLS.map((cell) =>
  STATE_NAMES.flatMap((state, i) => (says(cell, state) ? [i] : [])),
);

const INDEX_OF_CODE = new Map(CELLS.map((cell, i) => [codeOf(cell).charCodeAt(0), i]));
export const LOADING_CELL = INDEX_OF_CODE.get(LOADING.charCodeAt(0)) ?? 0;

/** Position in CELLS for every ASCII code; what is not a code reads as not loaded. */
export const CELL_OF_CHAR: Uint8Array = Uint8Array.from(
  { length: 128 },
  (_, char) => INDEX_OF_CODE.get(char) ?? LOADING_CELL,
);
