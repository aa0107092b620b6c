import { CELLS } from "@/lib/attendance/cell-code";
import { cellIndexAt, type Month } from "./cell-at";

/** Every entry of CELLS, and a day to come. */
const KINDS = CELLS.length + 1;

/** Day by day how many of the shown rows have each kind of cell. */
export type Tally = Uint32Array;

const KEPT = new WeakMap<ArrayLike<number>, { of: Month; tally: Tally }>();

const counted = (month: Month, visible: ArrayLike<number>): Tally => {
  const { length: width } = month.days;
  const tally = new Uint32Array(width * KINDS);
  for (let i = 0; i < visible.length; i++)
    for (let col = 0; col < width; col++) {
      const at = col * KINDS + cellIndexAt(month, visible[i] ?? -1, col);
      tally[at] = (tally[at] ?? 0) + 1;
    }
  return tally;
};

/** Counted in one pass, and once for all who ask about the same rows of the same month. */
export const tallyOf = (month: Month, visible: ArrayLike<number>): Tally => {
  const kept = KEPT.get(visible);
  if (kept?.of === month) return kept.tally;
  const tally = counted(month, visible);
  KEPT.set(visible, { of: month, tally });
  return tally;
};

/** The cells of one day whose kind has a flag. */
export const flaggedOn = (tally: Tally, col: number, flags: Uint8Array): number => {
  let sum = 0;
  for (let kind = 0; kind < CELLS.length; kind++)
    if (flags[kind]) sum += tally[col * KINDS + kind] ?? 0;
  return sum;
};
