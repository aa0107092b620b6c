"use client";

import { useQuery } from "@tanstack/react-query";
import type { Asked } from "@/components/day/decision/use-decisions";
import { Verdict } from "@/components/day/decision/verdict";
import type { ExceptionItem } from "@/lib/contract/exceptions";
import type { ViewerInfo } from "@/lib/contract/me";
import { queries } from "@/lib/queries";

type Props = {
  item: ExceptionItem;
  viewer: ViewerInfo;
  onAsk: (asked: Asked) => void;
};

/** The decision on what waits for one, as it stands now. */
export function PendingDecision({ item: { employeeId, day, punches }, viewer, onAsk }: Props) {
  const { data } = useQuery(
    queries.remedies({ from: day, to: day, employeeId, status: "pending" }),
  );
  const ids = punches.flatMap(({ waiting }) => waiting?.approvalId ?? []);
  return data?.remedies
    .filter(({ approvalId }) => ids.includes(approvalId))
    .map((remedy) => (
      <Verdict key={remedy.approvalId} remedy={remedy} viewer={viewer} onAsk={onAsk} />
    ));
}
