"use client";

import { debounce, parseAsString, parseAsStringLiteral, useQueryStates } from "nuqs";
import { useEffect, useState } from "react";
import { parseAsMonth } from "@/components/day/use-month";
import { type Day, monthOf } from "@/lib/attendance/day";
import { FILED, type Filed, REMEDY_STATES, type RemedyState } from "@/lib/attendance/remedy";
import { monthAfter, monthBefore, recentMonths } from "./remedies-range";

const PARSERS = {
  status: parseAsStringLiteral(REMEDY_STATES),
  month: parseAsMonth,
  q: parseAsString.withDefault(""),
  employeeId: parseAsString,
  departmentId: parseAsString,
  filed: parseAsStringLiteral(FILED),
};
const NO_FILTER = { status: null, q: null, employeeId: null, departmentId: null, filed: null };
const TYPING_MS = 300;
const LONGEST_QUERY = 64;

/** The value once it has been left alone for a moment. */
const useSettled = (value: string): string => {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), TYPING_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
};

/** What the list shows, kept in the URL: state, month, name and person. */
export const useRemediesView = (today: Day) => {
  const [view, setView] = useQueryStates(PARSERS);
  const { status, month, q, employeeId, departmentId, filed } = view;
  const name = useSettled(q.trim().slice(0, LONGEST_QUERY));
  const range = month ? monthOf(month) : recentMonths(today);
  return {
    status,
    month,
    q,
    employeeId,
    departmentId,
    filed,
    range,
    filtered: [status, name || null, employeeId, departmentId, filed].some((each) => each !== null),
    input: {
      ...range,
      ...(status && { status }),
      ...(name && { q: name }),
      ...(employeeId && { employeeId }),
      ...(departmentId && { departmentId }),
      ...(filed && { filed }),
    },
    setStatus: (next: RemedyState | null) => void setView({ status: next }),
    setName: (next: string) =>
      void setView(
        { q: next === "" ? null : next },
        next === "" ? {} : { limitUrlUpdates: debounce(TYPING_MS) },
      ),
    anyone: () => void setView({ employeeId: null }),
    chooseDepartment: (id: string) => void setView({ departmentId: id || null }),
    setFiled: (next: Filed | null) => void setView({ filed: next }),
    clear: () => void setView(NO_FILTER),
    previousMonth: () => void setView({ month: monthBefore(month, today) }),
    nextMonth: month ? () => void setView({ month: monthAfter(month, today) }) : undefined,
    recent: month ? () => void setView({ month: null }) : undefined,
  };
};

export type RemediesView = ReturnType<typeof useRemediesView>;
