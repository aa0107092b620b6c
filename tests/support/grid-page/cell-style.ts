import { cellFrom } from "@/lib/attendance/cell-code";
import { stateRow } from "@/lib/attendance/result";

/** Sizes that every grid uses, in CSS pixels. */
export const ROW = 32;
export const CELL = 26;
export const NAME = 200;

/** The colour behind a code. */
export const toneOf = (code: string): string => {
  const { tone } = stateRow(cellFrom(code).state);
  return tone === "plain" ? "transparent" : `var(--tone-${tone}-soft)`;
};

export const markOf = (code: string): string => stateRow(cellFrom(code).state).mark;
