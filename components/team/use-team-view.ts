"use client";

import {
  parseAsArrayOf,
  parseAsBoolean,
  parseAsString,
  parseAsStringLiteral,
  useQueryStates,
} from "nuqs";
import { parseAsDay } from "@/components/day/use-month";
import { usePeriod } from "@/components/day/use-period";
import type { Day } from "@/lib/attendance/day";
import { STATE_NAMES, type State } from "@/lib/attendance/result";
import { PROBLEM_STATES, SORT_KEYS, type SortKey } from "@/lib/attendance/team-filter";
import { DENSITIES, type Density } from "./grid/geometry";
import type { CountQuery } from "./grid/model";

const PUNCHES = ["in", "out"] as const;
/** Names read best from A, counts from the most. */
const FROM_A: readonly SortKey[] = ["name", "department"];

const states = parseAsArrayOf(parseAsStringLiteral(STATE_NAMES));
const PARSERS = {
  departmentId: parseAsString,
  q: parseAsString.withDefault(""),
  status: states.withDefault([]),
  problems: parseAsBoolean.withDefault(false),
  punch: parseAsStringLiteral(PUNCHES),
  density: parseAsStringLiteral(DENSITIES).withDefault("comfortable"),
  sort: parseAsStringLiteral(SORT_KEYS).withDefault("given"),
  desc: parseAsBoolean.withDefault(false),
  counted: states,
  of: parseAsString,
  on: parseAsDay,
};
const NO_COUNT = { counted: null, of: null, on: null };
const NO_FILTER = { q: null, status: null, problems: null, punch: null, ...NO_COUNT };
/** Typing and looks leave no steps behind them; choices do, so that Back undoes them. */
const IN_PLACE = { history: "replace" } as const;

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
  const at = usePeriod(today);
  const [address, set] = useQueryStates(PARSERS, { history: "push" });
  const { departmentId, q, status, problems, punch, density, sort, desc } = address;
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
    punch,
    density,
    sort: { key: sort, descending: desc },
    count,
    filtered: q !== "" || wanted.length > 0 || punch !== null || count !== null,
    search: (text: string) => void set({ q: text === "" ? null : text }, IN_PLACE),
    chooseDepartment: (id: string) => void set({ departmentId: id === "" ? null : id }),
    toggleState: (state: State) => void set({ status: toggled(state), ...NO_COUNT }),
    toggleProblems: () => void set({ problems: !problems, ...NO_COUNT }),
    choosePunch: (text: string) =>
      void set({ punch: PUNCHES.find((each) => each === text) ?? null, ...NO_COUNT }),
    setDensity: (next: Density) => void set({ density: next }, IN_PLACE),
    sortBy: (key: SortKey) => void set(nextSort(address, key), IN_PLACE),
    /** Narrows what is shown to a total's own cells. */
    showCounted: ({ states: of, employeeId, day }: CountQuery) =>
      void set({ counted: [...of], of: employeeId ?? null, on: day ?? null }),
    /** As `showCounted`, for a total over everybody whatever the status filter says. */
    showCountedOfAll: ({ states: of, day }: CountQuery) =>
      void set({ ...NO_FILTER, q: q || null, counted: [...of], on: day ?? null }),
    clearCounted: () => void set(NO_COUNT),
    clear: () => void set({ ...NO_FILTER, departmentId: null }),
  };
};
export type TeamView = ReturnType<typeof useTeamView>;
