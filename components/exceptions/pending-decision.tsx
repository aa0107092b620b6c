"use client";

import type { Asked } from "@/components/day/decision/use-decisions";
import { Verdict } from "@/components/day/decision/verdict";
import type { ExceptionItem } from "@/lib/contract/exceptions";
import type { ViewerInfo } from "@/lib/contract/me";
import { usePending } from "./use-pending";

type Props = {
  item: ExceptionItem;
  viewer: ViewerInfo;
  onAsk: (asked: Asked) => void;
};

/** The decision on what waits for one, as it stands now. */
export function PendingDecision({ item, viewer, onAsk }: Props) {
  const ids = item.punches.flatMap(({ waiting }) => waiting?.approvalId ?? []);
  return usePending(item)
    ?.filter(({ approvalId }) => ids.includes(approvalId))
    .map((remedy) => (
      <Verdict key={remedy.approvalId} remedy={remedy} viewer={viewer} onAsk={onAsk} />
    ));
}
