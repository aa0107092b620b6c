"use client";

import { useQuery } from "@tanstack/react-query";
import { parseAsInteger, parseAsString, useQueryStates } from "nuqs";
import { parseAsDay } from "@/components/day/use-month";
import type { ViewerInfo } from "@/lib/contract/me";
import { queries } from "@/lib/queries";

const PREFILL = {
  employeeId: parseAsString,
  date: parseAsDay,
  punchNo: parseAsInteger,
  workType: parseAsInteger,
};

const isNumbered = (n: number | null): n is number => n !== null && n >= 0 && n <= 2;

/** Whom and which punch the URL names; oneself where it names nobody. */
export const useNewRemedy = (viewer: ViewerInfo) => {
  const [{ employeeId, date, punchNo, workType }, setPrefill] = useQueryStates(PREFILL);
  const other = employeeId !== null && employeeId !== viewer.employeeId ? employeeId : null;
  const { today } = viewer;
  const found = useQuery({
    ...queries.days({ id: other ?? viewer.employeeId, from: today, to: today }),
    enabled: other !== null,
  });
  const name = other === null ? viewer.name : found.data?.person.name;
  return {
    person:
      name === undefined
        ? null
        : { employeeId: other ?? viewer.employeeId, name, isSelf: other === null },
    found,
    date: date ?? undefined,
    slot: isNumbered(punchNo) && isNumbered(workType) ? { punchNo, workType } : undefined,
    /** Another person's punches are other punches. */
    pick: (next: string) =>
      void setPrefill({
        employeeId: next === viewer.employeeId ? null : next,
        punchNo: null,
        workType: null,
      }),
  };
};
