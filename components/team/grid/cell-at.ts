import { CELLS } from "@/lib/attendance/cell-code";
import { CELL_OF_CHAR, LOADING_CELL } from "./totals";

/** A letter a day for everyone, of which so many days have come. */
export type Month = {
  rows: readonly { codes: string }[];
  days: readonly unknown[];
  coming: number;
};

/** A day to come of which nothing is known: no entry of CELLS, so nothing draws or counts it. */
export const COMING_CELL = CELLS.length;
const NO_DATA_CELL = CELLS.findIndex(({ state }) => state === "no-data");
const isBlank = (cell: number) => cell === LOADING_CELL || cell === NO_DATA_CELL;

/**
 * Position in CELLS of a row's day, or COMING_CELL; outside the month it reads as not loaded. Read from
 * the letters each time: the first picture would wait for 310,000 of which it shows 700.
 */
export const cellIndexAt = ({ rows, days, coming }: Month, row: number, col: number): number => {
  const person = rows[row];
  if (!person || col < 0 || col >= days.length) return LOADING_CELL;
  const cell = CELL_OF_CHAR[person.codes.charCodeAt(col)] ?? LOADING_CELL;
  return col >= coming && isBlank(cell) ? COMING_CELL : cell;
};
