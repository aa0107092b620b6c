import type { Day } from "@/lib/attendance/day";
import type { State } from "@/lib/attendance/result";
import { PROBLEM_STATES } from "@/lib/attendance/team-filter";
import { type CountQuery, dayTotals, type GridModel } from "./grid/model";

/** How today stands, by what each person's cell says; `text` is a key of the texts. */
const TODAY = [
  { text: "team.today.in", states: ["normal", "field", "remedied", "modified"], tone: "plain" },
  { text: "state.late.label", states: ["late", "serious-late"], tone: "amber" },
  { text: "state.early.label", states: ["early"], tone: "amber" },
  { text: "state.not-yet.label", states: ["not-yet"], tone: "grey" },
  { text: "state.lack.label", states: ["lack", "lack-day"], tone: "red" },
  { text: "team.today.off", states: ["not-required", "leave", "travel", "out"], tone: "grey" },
  { text: "state.no-data.label", states: ["no-data"], tone: "grey" },
] as const satisfies readonly { text: string; states: readonly State[]; tone: string }[];

const MONTH = [
  { text: "team.figure.problems", states: PROBLEM_STATES, tone: "red" },
  { text: "team.figure.pending", states: ["pending"], tone: "violet" },
] as const satisfies readonly { text: string; states: readonly State[]; tone: string }[];

/** The number behind `cellsCounted`, without the list. */
const countOf = (model: GridModel, people: ArrayLike<number>, { day, states }: CountQuery) => {
  const totals = dayTotals(model, people, states);
  if (day === undefined) return totals.reduce((sum, count) => sum + count, 0);
  return totals[model.days.indexOf(day)] ?? 0;
};

export type TeamCount = {
  text: (typeof TODAY)[number]["text"] | (typeof MONTH)[number]["text"];
  tone: (typeof TODAY)[number]["tone"] | (typeof MONTH)[number]["tone"];
  query: CountQuery;
  count: number;
};

/** Today's counts; none where the month does not hold today. */
export const countToday = (model: GridModel, people: ArrayLike<number>, today: Day): TeamCount[] =>
  model.days.includes(today)
    ? TODAY.map(({ text, tone, states }) => {
        const query = { day: today, states };
        return { text, tone, query, count: countOf(model, people, query) };
      })
    : [];

/** The text that names a total by its states; null for a mixture that has no name of its own. */
export const nameOfStates = (states: readonly State[]) =>
  [...TODAY, ...MONTH].find((row) => row.states.join() === states.join())?.text ?? null;

export const countMonth = (model: GridModel, people: ArrayLike<number>): TeamCount[] =>
  MONTH.map(({ text, tone, states }) => {
    const query = { states };
    return { text, tone, query, count: countOf(model, people, query) };
  });

/** Whether two totals ask for the same cells. */
export const sameQuery = (a: CountQuery | null, b: CountQuery): boolean =>
  a !== null &&
  a.day === b.day &&
  a.employeeId === b.employeeId &&
  a.states.join() === b.states.join();
