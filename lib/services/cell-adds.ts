import "server-only";
import { CELLS, codeOf } from "@/lib/attendance/cell-code";
import type { Cell } from "@/lib/attendance/record";
import type { State } from "@/lib/attendance/result";
import { says, TOTALS } from "@/lib/attendance/team-filter";
import type { TrendCounts } from "@/lib/contract/trends";

/** Days of which nothing can be said, or on which nobody had to punch. */
const NOT_JUDGED: readonly State[] = ["not-required", "not-yet", "no-data", "loading"];

const [LACK, LATE, EARLY, PENDING] = TOTALS;
const anyOf =
  ({ states }: { states: readonly State[] }) =>
  (cell: Cell) =>
    states.some((state) => says(cell, state));

/** What a cell adds to each number: the same cells as the grid's totals of that name. */
const COUNTED = {
  lack: anyOf(LACK),
  late: anyOf(LATE),
  early: anyOf(EARLY),
  pending: anyOf(PENDING),
  corrected: anyOf({ states: ["remedied"] }),
  required: ({ state }) => !NOT_JUDGED.includes(state),
} as const satisfies Record<keyof TrendCounts, (cell: Cell) => boolean>;

const addsOf = (cell: Cell): TrendCounts => ({
  lack: Number(COUNTED.lack(cell)),
  late: Number(COUNTED.late(cell)),
  early: Number(COUNTED.early(cell)),
  pending: Number(COUNTED.pending(cell)),
  corrected: Number(COUNTED.corrected(cell)),
  required: Number(COUNTED.required(cell)),
});

/** What each code adds. */
export const ADDS: ReadonlyMap<string, TrendCounts> = new Map(
  CELLS.map((cell) => [codeOf(cell), addsOf(cell)]),
);
export const addsFor = (code: string): TrendCounts | undefined => ADDS.get(code);
