"use client";

import { parseAsBoolean, parseAsStringLiteral, useQueryState, useQueryStates } from "nuqs";
import { parseAsDay, useMonth } from "@/components/day/use-month";
import type { Day } from "@/lib/attendance/day";
import type { State } from "@/lib/attendance/result";
import { COUNTED_STATES } from "./month-days";

/** What the address says is shown: the month, which of its days, and the day that is open. */
export const useEmployeeView = (today: Day) => {
  const at = useMonth(today);
  const [{ state, problems }, setFilter] = useQueryStates({
    state: parseAsStringLiteral(COUNTED_STATES),
    problems: parseAsBoolean.withDefault(false),
  });
  const [openDay, setOpenDay] = useQueryState("day", parseAsDay);
  return {
    at,
    state,
    onlyProblems: problems,
    openDay,
    toggleState: (next: State) => void setFilter({ state: next === state ? null : next }),
    toggleProblems: () => void setFilter({ problems: !problems }),
    open: (day: Day) => void setOpenDay(day, { history: "push" }),
    turnTo: (day: Day) => void setOpenDay(day),
    close: () => void setOpenDay(null),
  };
};
