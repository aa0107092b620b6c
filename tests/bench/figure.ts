import type { Stack } from "@/tests/support/stack";

/** One row of the table; `ratio` compares two values that were measured in the same run. */
export type Figure = { what: string; value: string; against: string; ratio: string };

/** What every *.bench.ts exports: one that starts what it needs, or one on an app of 200 people. */
export type Bench =
  | { measure(): Promise<Figure[]> }
  | { measureOn(stack: Stack): Promise<Figure[]> };

/** The value below which `share` (0 to 1) of the samples lie. Throws a RangeError without samples. */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  const value = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  if (value === undefined) throw new RangeError("no samples");
  return value;
}

/** So many people, or fewer where BENCH_HEADS says so for a quick try. */
export const heads = (wanted: number): number =>
  Math.min(wanted, Number(process.env.BENCH_HEADS ?? wanted));
