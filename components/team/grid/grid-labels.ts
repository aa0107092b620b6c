import type { Day } from "@/lib/attendance/day";
import type { Cell } from "@/lib/attendance/record";
import type { State } from "@/lib/attendance/result";
import type { TeamRow } from "@/lib/contract/team";
import type { TotalId } from "./totals";

/** Every word the grid shows or says, already in the reader's language. */
export type GridLabels = {
  /** Name of the grid for assistive technology. */
  grid: string;
  /** Above the sheet on paper: which days, how many of the people, what the signs beside a letter mean. */
  printed: (shown: number, people: number) => string;
  /** What a letter stands for. */
  state: (state: State) => string;
  /** Heading of the name column and of the last row. */
  name: string;
  dayTotals: string;
  /** Short heading, `一` or `Mon`. */
  weekday: (day: Day) => string;
  /** Full heading, `8月24日 星期一`. */
  day: (day: Day) => string;
  totals: Record<TotalId, string>;
  /** `张伟 缺卡 3`: the whole sentence of a person's total. */
  rowTotal: (row: TeamRow, total: TotalId, count: number) => string;
  /** The sentence of a day's total of problems. */
  dayTotal: (day: Day, count: number) => string;
  /** The sentence of a total over everybody shown. */
  grandTotal: (total: TotalId, count: number) => string;
  /** The whole story of a cell in one sentence; line breaks are kept in the tooltip. */
  describeCell: (row: TeamRow, day: Day, cell: Cell) => string;
  /** Replaces the letter of the symbol sheet. */
  letter?: (state: State) => string;
};
