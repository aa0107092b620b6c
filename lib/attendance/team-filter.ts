import type { Cell, Side } from "./record";
import { STATE_NAMES, STATES, type State } from "./result";

/** The totals at the end of each person's row; states of one total never share a cell. */
export const TOTALS = [
  { id: "lack", states: ["lack-day", "lack"], tone: "red" },
  { id: "late", states: ["serious-late", "late"], tone: "amber" },
  { id: "early", states: ["early"], tone: "amber" },
  { id: "pending", states: ["pending"], tone: "violet" },
] as const satisfies readonly { id: string; states: readonly State[]; tone: string }[];
export type TotalId = (typeof TOTALS)[number]["id"];

/** States that somebody should look at; the totals of a day count their cells. */
export const PROBLEM_STATES: readonly State[] = STATE_NAMES.filter(
  (state) => STATES[state].problem,
);

export const SORT_KEYS = [
  "given",
  "name",
  "department",
  "problems",
  "lack",
  "late",
  "early",
  "pending",
] as const;
export type SortKey = (typeof SORT_KEYS)[number];

/** The states by whose days people are sorted; null for those sorted by a text or not at all. */
export const statesOfSort = (sort: SortKey): readonly State[] | null => {
  if (sort === "problems") return PROBLEM_STATES;
  return TOTALS.find(({ id }) => id === sort)?.states ?? null;
};

/** A cell says its state and what lies over it, so a late cell with a request is pending too. */
export const says = (cell: Cell, state: string): boolean =>
  cell.state === state || cell.overlay === state;

export type CellFilter = {
  /** Any of these; none asks for every cell. */
  states?: ReadonlySet<string>;
  /** Narrows it to cells where this punch, or the whole day, is meant. */
  side?: Side;
};

/** Whether a cell is one that the filter asks for. */
export const cellMatches = (cell: Cell, { states, side }: CellFilter): boolean => {
  const stated = !states?.size || [...states].some((state) => says(cell, state));
  return stated && (!side || [side, "both"].includes(cell.side) || cell.state === "lack-day");
};

type Named = { name: string; enName?: string | undefined; department: string; employeeId: string };

/** Everything by which a person is found, to be searched with `wantedOf`. */
export const searchTextOf = ({ name, enName = "", department, employeeId }: Named): string =>
  `${name}\n${enName}\n${department}\n${employeeId}`.toLowerCase();

/** What a search text must hold; empty for everybody. */
export const wantedOf = (query: string | undefined): string => query?.trim().toLowerCase() ?? "";

/** Part of a name in either script, of the department or of the id; letter case does not matter. */
export const isNamedLike = (person: Named, query: string | undefined): boolean =>
  searchTextOf(person).includes(wantedOf(query));
