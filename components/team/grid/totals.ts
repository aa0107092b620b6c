import { CELLS, codeOf, LOADING } from "@/lib/attendance/cell-code";
import type { Cell } from "@/lib/attendance/record";
import { STATE_NAMES } from "@/lib/attendance/result";
import { says } from "@/lib/attendance/team-filter";

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
