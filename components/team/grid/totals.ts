import { CELLS, codeOf, LOADING } from "@/lib/attendance/cell-code";
import type { Cell } from "@/lib/attendance/record";
import type { State } from "@/lib/attendance/result";
import { says } from "@/lib/attendance/team-filter";

/** One flag per entry of CELLS, so that a month is scanned without looking at any cell twice. */
export const cellFlags = (test: (cell: Cell) => boolean): Uint8Array =>
  Uint8Array.from(CELLS, (cell) => (test(cell) ? 1 : 0));

const KEPT = new WeakMap<readonly State[], Uint8Array>();

/** Flags of the cells that say one of the states. */
export const flagsOf = (states: readonly State[]): Uint8Array => {
  const flags = KEPT.get(states) ?? cellFlags((cell) => states.some((state) => says(cell, state)));
  KEPT.set(states, flags);
  return flags;
};

const INDEX_OF_CODE = new Map(CELLS.map((cell, i) => [codeOf(cell).charCodeAt(0), i]));
export const LOADING_CELL = INDEX_OF_CODE.get(LOADING.charCodeAt(0)) ?? 0;

/** Position in CELLS for every ASCII code; what is not a code reads as not loaded. */
export const CELL_OF_CHAR: Uint8Array = Uint8Array.from(
  { length: 128 },
  (_, char) => INDEX_OF_CODE.get(char) ?? LOADING_CELL,
);
