import type { Day } from "@/lib/attendance/day";
import type { DayTimes } from "@/lib/attendance/day-times";
import type { Cell } from "@/lib/attendance/record";
import type { State } from "@/lib/attendance/result";
import type { TotalId } from "@/lib/attendance/team-filter";
import type { TeamRow } from "@/lib/contract/team";
import type { HoursTotal } from "./detail";

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
  /** The punches of a day in one sentence, in the order of the day; empty for none. */
  times: (times: DayTimes) => string;
  /** The hours of a day in one sentence; empty where a punch is missing. */
  worked: (times: DayTimes) => string;
  /** `次日` as it stands before a time in a cell. */
  daysLater: (days: number) => string;
  /** Heading of the hours, and the sentence of a person's. */
  hours: string;
  hoursTotal: (row: TeamRow, total: HoursTotal) => string;
  /** On paper: of how many of those printed the times are known. */
  printedDetail: (known: number, shown: number) => string;
  /** Replaces the letter of the symbol sheet. */
  letter?: (state: State) => string;
};
