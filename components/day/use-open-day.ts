"use client";

import { parseAsString, useQueryStates } from "nuqs";
import { useState } from "react";
import { parseAsDay } from "@/components/day/use-month";
import type { Day } from "@/lib/attendance/day";

type OfDay = { employeeId: string; day: Day };

/** The work day of a row, opened beside the list as `?person=&day=`. */
export const useOpenDay = () => {
  const [{ person, day }, set] = useQueryStates({ person: parseAsString, day: parseAsDay });
  const [correcting, setCorrecting] = useState(false);
  const show = (of: OfDay, toCorrect: boolean) => {
    setCorrecting(toCorrect);
    void set({ person: of.employeeId, day: of.day }, { history: "push" });
  };
  return {
    shown: person && day ? { employeeId: person, day } : null,
    /** It begins with the form. */
    correcting,
    open: (of: OfDay) => show(of, false),
    correct: (of: OfDay) => show(of, true),
    turnTo: (next: Day) => void set({ day: next }),
    close: () => void set({ person: null, day: null }),
  };
};
