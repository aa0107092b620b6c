"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { UserRound } from "lucide-react";
import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { onOneLine } from "@/components/ui/readable";
import type { Role } from "@/lib/attendance/person";
import { queries } from "@/lib/queries";
import type { Entry } from "./entries";

const PAUSE_MS = 150;
const SHOWN = 7;
const NOBODY: Entry[] = [];

/** What was typed, once the typing pauses. */
const useSettled = (text: string) => {
  const [settled, settle] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => settle(text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
};

/** People in scope whose names hold what was typed, as the server finds them; nobody for those who see only themselves. */
export const usePeople = (role: Role, typed: string) => {
  const router = useRouter();
  const q = useSettled(typed.trim());
  const wanted = role !== "employee" && typed.trim() !== "";
  const found = useQuery({
    ...queries.employees({ q, limit: SHOWN }),
    enabled: wanted && q !== "",
    placeholderData: keepPreviousData,
  });
  const people = (found.data?.people ?? []).map(
    ({ employeeId, name, department }): Entry => ({
      id: employeeId,
      section: "people",
      label: onOneLine(name),
      detail: onOneLine(department),
      icon: UserRound,
      run: () => router.push(`/employees/${encodeURIComponent(employeeId)}`),
    }),
  );
  return {
    people: wanted ? people : NOBODY,
    more: wanted ? Math.max(0, (found.data?.total ?? 0) - people.length) : 0,
    searching: wanted && (q !== typed.trim() || found.isFetching),
    failed: wanted && found.isError,
  };
};
