"use client";

import { useRouter, useSearchParams } from "next/navigation";
import type { RefObject } from "react";
import { decisionsOn } from "@/components/day/decision/may-decide";
import type { Asked } from "@/components/day/decision/use-decisions";
import { storyAddress } from "@/components/day/story-address";
import { useHotkeys } from "@/components/day/use-hotkeys";
import { useRowKeys } from "@/components/day/use-row-keys";
import { type Decision, decisionsFor } from "@/lib/attendance/remedy";
import type { ViewerInfo } from "@/lib/contract/me";
import type { RemedyWire } from "@/lib/contract/remedies";
import type { Choosing } from "./use-choice";

type Around = {
  rows: readonly RemedyWire[];
  viewer: ViewerInfo;
  choosing: Choosing;
  ask: (asked: Asked) => void;
};

/** The keys of the list: A and X decide on what is chosen, else on the row that has the keyboard. */
export const useRemedyKeys = (box: RefObject<HTMLElement | null>, around: Around) => {
  const { rows, viewer, choosing, ask } = around;
  const { choice, toggle, toggleAll, clear } = choosing;
  const router = useRouter();
  const list = useSearchParams();
  const decide = (decision: Decision, key?: string) => {
    const row = rows.filter(({ approvalId }) => approvalId === key);
    const able = row.filter((each) => decisionsOn(each, viewer).includes(decision));
    const together = choice.state !== null && decisionsFor(choice.state).includes(decision);
    const remedies = choice.state === null ? able : together ? choice.remedies : [];
    if (remedies.length > 0) ask({ decision, remedies });
  };
  useHotkeys({ a: () => decide("approve"), x: () => decide("reject") });
  return useRowKeys(
    box,
    rows.map(({ approvalId }) => approvalId),
    {
      onOpen: (key) => router.push(storyAddress(key, list)),
      letters: { a: (key) => decide("approve", key), x: (key) => decide("reject", key) },
      onToggle: toggle,
      onAll: toggleAll,
      onClear: choice.state === null ? null : clear,
    },
  );
};
