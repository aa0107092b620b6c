"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import type { useDelivery } from "@/components/day/sending/use-delivery";
import { earlier, later } from "@/lib/attendance/day";
import type { BatchResults } from "@/lib/contract/remedies";
import { queries } from "@/lib/queries";
import { refreshAfterWrite } from "@/lib/queries/refresh";
import { isUnsettled, type Submission, settledBy, type Told, type Wish } from "./submission";

/** How often we look whether Feishu has been seen to hold what nobody confirmed. */
const SETTLING_MS = 4000;
const MOST = 200;

type Delivery = ReturnType<typeof useDelivery<Wish, Told, BatchResults>>;

const rangeOf = (open: readonly Submission[]) => {
  const [first, ...more] = open.map(({ item }) => item.line.target.day);
  if (first === undefined) return null;
  return { from: more.reduce(earlier, first), to: more.reduce(later, first) };
};

/** Follows what is not confirmed until our own list shows it as waiting for its decision. */
export const useSettling = ({ entries, busy, amend }: Delivery): readonly Submission[] => {
  const client = useQueryClient();
  const range = busy ? null : rangeOf(entries.filter(isUnsettled));
  const { data } = useQuery({
    ...queries.remedies({
      ...(range ?? { from: "2000-01-01", to: "2000-01-01" }),
      ...{ filed: "me", limit: MOST },
    }),
    enabled: range !== null,
    refetchInterval: SETTLING_MS,
  });
  useEffect(() => {
    if (!data || busy) return;
    const alive = data.remedies.filter(({ state }) => state === "pending" || state === "approved");
    const next = settledBy(
      entries,
      alive.map((remedy) => ({ ...remedy, date: remedy.day })),
    );
    if (next.every((each, i) => each === entries[i])) return;
    amend(next);
    void refreshAfterWrite(client);
  }, [data, busy, entries, amend, client]);
  return entries;
};
