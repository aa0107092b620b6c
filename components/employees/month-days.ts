import { cellFrom } from "@/lib/attendance/cell-code";
import type { Day } from "@/lib/attendance/day";
import { STATE_NAMES, type State, stateRow } from "@/lib/attendance/result";
import type { DayResult } from "@/lib/contract/employees";

/** States that are the absence of news: never counted. */
const QUIET: readonly State[] = ["not-yet", "not-required", "no-data", "loading"];
export const COUNTED_STATES: readonly State[] = STATE_NAMES.filter(
  (state) => !QUIET.includes(state),
);

const says = ({ code }: DayResult, wanted: State) => {
  const { state, overlay } = cellFrom(code);
  return state === wanted || overlay === wanted;
};

export const isProblem = ({ code }: DayResult): boolean => stateRow(cellFrom(code).state).problem;

/** Days that have come, or of which Feishu already knows something. */
export const daysToList = (days: readonly DayResult[], today: Day): DayResult[] =>
  days.filter(({ day, segments }) => day <= today || segments.length > 0);

type Filter = { state: State | null; onlyProblems: boolean };

export const matching = (
  days: readonly DayResult[],
  { state, onlyProblems }: Filter,
): DayResult[] =>
  days.filter((each) => (!state || says(each, state)) && (!onlyProblems || isProblem(each)));

export type StateCount = { state: State; count: number };

/** How many of the days say each state, worst first; states of none are left out. */
export const countStates = (days: readonly DayResult[]): StateCount[] =>
  COUNTED_STATES.map((state) => ({
    state,
    count: matching(days, { state, onlyProblems: false }).length,
  })).filter(({ count }) => count > 0);

/** The attendance groups that judged the days, in the order they first did. */
export const groupsOf = (days: readonly DayResult[]): string[] => [
  ...new Set(days.flatMap(({ group }) => group ?? [])),
];
