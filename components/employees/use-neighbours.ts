"use client";

import { useQuery } from "@tanstack/react-query";
import { useRouter, useSearchParams } from "next/navigation";
import type { PersonBrief } from "@/lib/contract/employees";
import type { ViewerInfo } from "@/lib/contract/me";
import { queries } from "@/lib/queries";
import { listAddress, listOf, personAddress } from "./list-address";

/** As many rows as one answer may have. */
const WHOLE_LIST = 10_000;

type TeamRange = Pick<Parameters<typeof queries.team>[0], "from" | "to">;
type Beside = Pick<PersonBrief, "employeeId" | "name">;
export type Neighbours = {
  position: number;
  total: number;
  previous: Beside | null;
  next: Beside | null;
  open: (person: Beside | null) => void;
};

const around = (people: readonly Beside[], employeeId: string) => {
  const at = people.findIndex((each) => each.employeeId === employeeId);
  if (at < 0) return null;
  return {
    position: at + 1,
    total: people.length,
    previous: people[at - 1] ?? null,
    next: people[at + 1] ?? null,
  };
};

/** Who stands before and after this person in the list that the address came from. */
export const useNeighbours = (viewer: ViewerInfo, employeeId: string, range: TeamRange) => {
  const router = useRouter();
  const params = useSearchParams();
  const list = listOf(params);
  const alone = viewer.role === "employee";
  const byState = list.status !== undefined;
  const { status, ...narrowed } = list;
  const plain = useQuery({
    ...queries.employees({ ...narrowed, limit: 1, beside: employeeId }),
    enabled: !alone && !byState,
  });
  const grid = useQuery({
    ...queries.team({ ...narrowed, ...range, ...(status && { status }), limit: WHOLE_LIST }),
    enabled: !alone && byState,
  });
  const found = () => {
    if (byState) return grid.data ? around(grid.data.rows, employeeId) : null;
    const { beside = null, total = 0 } = plain.data ?? {};
    return beside && { ...beside, total };
  };
  const beside = found();
  const addressOf = ({ employeeId: id }: Beside) => personAddress(id, params);
  return {
    back: listAddress(params),
    neighbours: beside && {
      ...beside,
      open: (person: Beside | null) => person && router.push(addressOf(person)),
    },
  };
};
