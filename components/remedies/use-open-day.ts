"use client";

import { parseAsString, useQueryStates } from "nuqs";
import { parseAsDay } from "@/components/day/use-month";
import type { Day } from "@/lib/attendance/day";

/** The work day of a row, opened beside the list as `?person=&day=`. */
export const useOpenDay = () => {
  const [{ person, day }, set] = useQueryStates({ person: parseAsString, day: parseAsDay });
  return {
    shown: person && day ? { employeeId: person, day } : null,
    open: (of: { employeeId: string; day: Day }) =>
      void set({ person: of.employeeId, day: of.day }, { history: "push" }),
    turnTo: (next: Day) => void set({ day: next }),
    close: () => void set({ person: null, day: null }),
  };
};
