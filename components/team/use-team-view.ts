"use client";

import {
  parseAsArrayOf,
  parseAsBoolean,
  parseAsString,
  parseAsStringLiteral,
  useQueryStates,
} from "nuqs";
import { parseAsDay, useMonth } from "@/components/day/use-month";
import type { Day } from "@/lib/attendance/day";
import { STATE_NAMES, type State } from "@/lib/attendance/result";
import type { SortKey } from "./grid/filter";
import type { CountQuery } from "./grid/model";
import { PROBLEM_STATES } from "./grid/totals";

export const DENSITIES = ["comfortable", "compact"] as const;
const SORT_KEYS = [
  "given",
  "name",
  "department",
  "problems",
  "lack",
  "late",
  "early",
  "pending",
] as const satisfies readonly SortKey[];
/** Names read best from A, counts from the most. */
const FROM_A: readonly SortKey[] = ["name", "department"];

const states = parseAsArrayOf(parseAsStringLiteral(STATE_NAMES));
const PARSERS = {
  departmentId: parseAsString,
  q: parseAsString.withDefault(""),
  status: states.withDefault([]),
  problems: parseAsBoolean.withDefault(false),
  density: parseAsStringLiteral(DENSITIES).withDefault("comfortable"),
  sort: parseAsStringLiteral(SORT_KEYS).withDefault("given"),
  desc: parseAsBoolean.withDefault(false),
  counted: states,
  of: parseAsString,
  on: parseAsDay,
};
const NO_FILTER = { q: null, status: null, problems: null, counted: null, of: null, on: null };

type Address = ReturnType<typeof useQueryStates<typeof PARSERS>>[0];

const countQueryOf = ({ counted, of, on }: Address): CountQuery | null =>
  counted ? { states: counted, ...(of && { employeeId: of }), ...(on && { day: on }) } : null;

const nextSort = ({ sort, desc }: Address, key: SortKey) => {
  const first = !FROM_A.includes(key);
  if (sort !== key) return { sort: key, desc: first };
  return desc === first ? { sort: key, desc: !first } : { sort: null, desc: null };
};

/** Everything of the team's screen that a link carries, but the open drawer. */
export const useTeamView = (today: Day) => {
  const at = useMonth(today);
  const [address, set] = useQueryStates(PARSERS);
  const { departmentId, q, status, problems, density, sort, desc } = address;
  const wanted: readonly State[] = status.length > 0 ? status : problems ? PROBLEM_STATES : [];
  const count = countQueryOf(address);
  const toggled = (state: State) =>
    status.includes(state) ? status.filter((each) => each !== state) : [...status, state];
  return {
    at,
    departmentId,
    q,
    status,
    wanted,
    onlyProblems: problems,
    density,
    sort: { key: sort, descending: desc },
    count,
    filtered: q !== "" || wanted.length > 0 || count !== null,
    search: (text: string) => void set({ q: text === "" ? null : text }),
    chooseDepartment: (id: string) => void set({ departmentId: id === "" ? null : id }),
    toggleState: (state: State) => void set({ status: toggled(state), counted: null }),
    toggleProblems: () => void set({ problems: !problems, counted: null }),
    setDensity: (next: (typeof DENSITIES)[number]) => void set({ density: next }),
    sortBy: (key: SortKey) => void set(nextSort(address, key)),
    /** Narrows what is shown to a total's own cells. */
    showCounted: ({ states: of, employeeId, day }: CountQuery) =>
      void set({ counted: [...of], of: employeeId ?? null, on: day ?? null }),
    /** As `showCounted`, for a total over everybody whatever the status filter says. */
    showCountedOfAll: ({ states: of, day }: CountQuery) =>
      void set({ ...NO_FILTER, q: q || null, counted: [...of], on: day ?? null }),
    clearCounted: () => void set({ counted: null, of: null, on: null }),
    clear: () => void set(NO_FILTER),
  };
};
export type TeamView = ReturnType<typeof useTeamView>;
