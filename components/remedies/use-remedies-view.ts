"use client";

import { debounce, parseAsString, parseAsStringLiteral, useQueryStates } from "nuqs";
import { parseAsDay, parseAsMonth } from "@/components/day/use-month";
import { TYPING_MS, useSettled } from "@/components/day/use-settled";
import { type Day, monthOf } from "@/lib/attendance/day";
import { FILED, type Filed, REMEDY_STATES, type RemedyState } from "@/lib/attendance/remedy";
import { daysFrom, monthAfter, monthBefore, recentMonths } from "./remedies-range";

const PARSERS = {
  status: parseAsStringLiteral(REMEDY_STATES),
  month: parseAsMonth,
  from: parseAsDay,
  to: parseAsDay,
  q: parseAsString.withDefault(""),
  employeeId: parseAsString,
  departmentId: parseAsString,
  filed: parseAsStringLiteral(FILED),
};
const NO_FILTER = { status: null, q: null, employeeId: null, departmentId: null, filed: null };
const LONGEST_QUERY = 64;

/** What the list shows, kept in the URL: state, period, name and person. */
export const useRemediesView = (today: Day) => {
  const [view, setView] = useQueryStates(PARSERS);
  const { status, month, from, to, q, employeeId, departmentId, filed } = view;
  const free = from !== null && to !== null;
  const name = useSettled(q.trim().slice(0, LONGEST_QUERY));
  const months = month ? monthOf(month) : recentMonths(today);
  const range = free ? daysFrom(from, to) : months;
  const show = (next: { month?: Day | null; from?: Day; to?: Day }) =>
    void setView({ month: null, from: null, to: null, ...next });
  return {
    status,
    month,
    q,
    employeeId,
    departmentId,
    filed,
    range,
    /** Days of one's own choosing instead of months. */
    free,
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
    showDays: (first: Day, last: Day) => show(daysFrom(first, last)),
    previousMonth: () => show({ month: monthBefore(month, today) }),
    nextMonth: month ? () => show({ month: monthAfter(month, today) }) : undefined,
    recent: month || free ? () => show({}) : undefined,
  };
};

export type RemediesView = ReturnType<typeof useRemediesView>;
