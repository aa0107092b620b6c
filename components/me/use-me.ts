"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { stillArriving } from "@/components/day/arriving";
import { recentDays } from "@/components/day/unresolved";
import { useMonth } from "@/components/day/use-month";
import { LOADING } from "@/lib/attendance/cell-code";
import type { DayRange } from "@/lib/attendance/day";
import type { EmployeeDays } from "@/lib/contract/employees";
import type { ViewerInfo } from "@/lib/contract/me";
import { queries } from "@/lib/queries";

const ARRIVING_MS = 3000;
const SETTLING_MS = 4000;
const SHOWN = 20;

const useDays = (id: string, range: DayRange) =>
  useQuery({
    ...queries.days({ id, ...range }),
    refetchInterval: ({ state }) =>
      state.data !== undefined && stillArriving(state.data) && ARRIVING_MS,
  });

const useRequests = (employeeId: string, range: DayRange) =>
  useQuery({
    ...queries.remedies({ ...range, employeeId, limit: SHOWN }),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => ((state.data?.open.length ?? 0) > 0 ? SETTLING_MS : false),
  });

/** Whoever is in no group and has no results at all has nothing to check. */
const isOutside = (data: EmployeeDays | undefined) =>
  data !== undefined &&
  data.shortfalls.length === 0 &&
  data.days.every(
    ({ group, segments, code }) => group === null && segments.length === 0 && code !== LOADING,
  );

/** What the self-check reads: the recent days always, another month where one is looked at. */
export const useMe = ({ employeeId, today }: ViewerInfo) => {
  const at = useMonth(today);
  const recent = recentDays(today);
  const shown = at.isCurrent ? recent : at.month;
  const days = useDays(employeeId, recent);
  const month = useDays(employeeId, shown);
  const pending = useRequests(employeeId, recent);
  const requests = useRequests(employeeId, shown);
  return {
    at,
    days,
    month,
    pending,
    requests,
    outside: isOutside(days.data),
    refresh: () => {
      void days.refetch();
      void pending.refetch();
    },
  };
};
