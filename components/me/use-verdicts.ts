"use client";

import { useQueries } from "@tanstack/react-query";
import { useState } from "react";
import { type Unresolved, verdictOf } from "@/components/day/unresolved";
import type { Day } from "@/lib/attendance/day";
import { queries } from "@/lib/queries";

/** Long enough to scroll to and fro without asking Feishu again; the form itself asks afresh. */
const STALE_MS = 5 * 60_000;

/** Asks Feishu about the days that have come on screen, each once. */
export const useVerdicts = (employeeId: string, punches: readonly Unresolved[]) => {
  const [seen, setSeen] = useState<ReadonlySet<Day>>(new Set());
  const days = [...new Set(punches.map(({ day }) => day))];
  const answers = useQueries({
    queries: days.map((date) => ({
      ...queries.windows({ id: employeeId, date }),
      enabled: seen.has(date),
      staleTime: STALE_MS,
    })),
  });
  const judged = punches.map((punch) => {
    const query = answers[days.indexOf(punch.day)];
    return {
      punch,
      verdict: query?.data ? verdictOf(query.data, punch) : null,
      zone: query?.data?.zone,
      failed: query?.isError ?? false,
      retry: () => void query?.refetch(),
    };
  });
  return {
    judged,
    onSeen: (day: Day) =>
      setSeen((before) => (before.has(day) ? before : new Set([...before, day]))),
  };
};

export type Judged = ReturnType<typeof useVerdicts>["judged"][number];
