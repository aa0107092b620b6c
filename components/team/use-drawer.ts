"use client";

import { parseAsString, useQueryStates } from "nuqs";
import { type RefObject, useEffect, useRef, useState } from "react";
import { parseAsDay } from "@/components/day/use-month";
import type { Day } from "@/lib/attendance/day";
import type { CellKey } from "./grid/model";
import type { GridHandle } from "./grid/team-grid-props";

/** The drawer's cell as `?person=&day=`; the keyboard goes back to that cell when it closes. */
export const useDrawer = (grid: RefObject<GridHandle | null>) => {
  const [{ person, day }, set] = useQueryStates({ person: parseAsString, day: parseAsDay });
  const [correcting, setCorrecting] = useState(false);
  const last = useRef<CellKey | null>(null);
  useEffect(() => {
    const closed = last.current;
    last.current = person && day ? { employeeId: person, day } : null;
    if (closed && !last.current) grid.current?.focus(closed);
  }, [person, day, grid]);
  const open = (employeeId: string, of: Day, toCorrect: boolean) => {
    setCorrecting(toCorrect);
    void set({ person: employeeId, day: of }, { history: "push" });
  };
  return {
    cell: person && day ? { employeeId: person, day } : null,
    correcting,
    open: (employeeId: string, of: Day) => open(employeeId, of, false),
    correct: (employeeId: string, of: Day) => open(employeeId, of, true),
    turnTo: (of: Day) => void set({ day: of }),
    close: () => void set({ person: null, day: null }),
  };
};
export type Drawer = ReturnType<typeof useDrawer>;
