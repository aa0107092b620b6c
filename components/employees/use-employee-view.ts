"use client";

import { parseAsBoolean, parseAsStringLiteral, useQueryState, useQueryStates } from "nuqs";
import { useState } from "react";
import { parseAsDay } from "@/components/day/use-month";
import { usePeriod } from "@/components/day/use-period";
import type { Day } from "@/lib/attendance/day";
import type { State } from "@/lib/attendance/result";
import { COUNTED_STATES } from "./month-days";

/** What the address says is shown: the month or cycle, which of its days, and the day that is open. */
export const useEmployeeView = (today: Day) => {
  const at = usePeriod(today);
  const [{ state, problems }, setFilter] = useQueryStates({
    state: parseAsStringLiteral(COUNTED_STATES),
    problems: parseAsBoolean.withDefault(false),
  });
  const [openDay, setOpenDay] = useQueryState("day", parseAsDay);
  const [correcting, setCorrecting] = useState(false);
  const open = (day: Day, toCorrect: boolean) => {
    setCorrecting(toCorrect);
    void setOpenDay(day, { history: "push" });
  };
  return {
    at,
    state,
    onlyProblems: problems,
    openDay,
    /** The open day begins with the form. */
    correcting,
    toggleState: (next: State) => void setFilter({ state: next === state ? null : next }),
    toggleProblems: () => void setFilter({ problems: !problems }),
    showAll: () => void setFilter({ state: null, problems: null }),
    open: (day: Day) => open(day, false),
    correct: (day: Day) => open(day, true),
    turnTo: (day: Day) => {
      setCorrecting(false);
      void setOpenDay(day);
    },
    close: () => void setOpenDay(null),
  };
};

export type EmployeeView = ReturnType<typeof useEmployeeView>;
