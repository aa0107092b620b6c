import { CELLS } from "@/lib/attendance/cell-code";

/** Every entry of CELLS, and a day to come. */
const KINDS = CELLS.length + 1;

/** Day by day how many of the shown rows have each kind of cell. */
export type Tally = Uint32Array;

type Month = { cells: Uint8Array; days: readonly unknown[] };
const KEPT = new WeakMap<ArrayLike<number>, { of: Uint8Array; tally: Tally }>();

const counted = ({ cells, days: { length: width } }: Month, visible: ArrayLike<number>): Tally => {
  const tally = new Uint32Array(width * KINDS);
  for (let i = 0; i < visible.length; i++) {
    const start = (visible[i] ?? -1) * width;
    for (let col = 0; start >= 0 && col < width; col++) {
      const at = col * KINDS + (cells[start + col] ?? 0);
      tally[at] = (tally[at] ?? 0) + 1;
    }
  }
  return tally;
};

/** Counted in one pass, and once for all who ask about the same rows of the same month. */
export const tallyOf = (month: Month, visible: ArrayLike<number>): Tally => {
  const kept = KEPT.get(visible);
  if (kept?.of === month.cells) return kept.tally;
  const tally = counted(month, visible);
  KEPT.set(visible, { of: month.cells, tally });
  return tally;
};

/** The cells of one day whose kind has a flag. */
export const flaggedOn = (tally: Tally, col: number, flags: Uint8Array): number => {
  let sum = 0;
  for (let kind = 0; kind < CELLS.length; kind++)
    if (flags[kind]) sum += tally[col * KINDS + kind] ?? 0;
  return sum;
};
