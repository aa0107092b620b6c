import "server-only";
import type { Cell } from "../xlsx/cell";

export type Column<R> = {
  head: string;
  /** Below a head that spans several columns, such as a day under the results. */
  under?: string;
  /** What heads it in a file of one line of heads. */
  plainHead?: string;
  /** A day of rest, headed in grey. */
  rest?: boolean;
  /** In characters. */
  width: number;
  cell: (row: R) => Cell;
};

/** What is exported, whatever the format. */
export type Table<R> = {
  /** The sheet's name. */
  name: string;
  /** The lines above the heads: what it is, how old it is, what is missing. */
  title: string;
  about: string;
  warning: string | null;
  columns: readonly Column<R>[];
  /** How many columns stay in sight. */
  frozen: number;
  /** Of a row, in points. */
  height: number | null;
  rows: AsyncIterable<readonly R[]>;
  /** What there is to know of it, asked for when all rows are written. */
  notes: () => readonly string[];
  notesName: string;
};
