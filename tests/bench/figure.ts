import type { Stack } from "@/tests/support/stack";

/** One row of the table; `ratio` compares two values that were measured in the same run. */
export type Figure = { what: string; value: string; against: string; ratio: string };

/** What every *.bench.ts exports. */
export type Bench = { measure(stack: Stack): Promise<Figure[]> };

/** The value below which `share` (0 to 1) of the samples lie. Throws a RangeError without samples. */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  const value = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  if (value === undefined) throw new RangeError("no samples");
  return value;
}
