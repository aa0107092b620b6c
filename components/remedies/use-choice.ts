"use client";

import { useRef, useState } from "react";
import type { ViewerInfo } from "@/lib/contract/me";
import type { RemedyWire } from "@/lib/contract/remedies";
import { choiceOf, choosable, reached, renewed, toggled } from "./choice";

const NONE: readonly RemedyWire[] = [];

/** The chosen rows, by the mouse and by the keyboard; what was chosen on other pages stays chosen. */
export const useChoice = (rows: readonly RemedyWire[], viewer: ViewerInfo) => {
  const [chosen, setChosen] = useState(NONE);
  const anchor = useRef<string | null>(null);
  const choice = choiceOf(renewed(chosen, rows), viewer);
  const isChosen = ({ approvalId }: Pick<RemedyWire, "approvalId">) =>
    choice.remedies.some((each) => each.approvalId === approvalId);
  const together = choosable(rows, choice, viewer);
  const all = together.length > 0 && together.every(isChosen);
  return {
    choice,
    isChosen,
    /** All that can be chosen together are. */
    all,
    some: together.some(isChosen),
    none: together.length === 0,
    /** One more or one fewer; with `reach` all from the last one to this. */
    toggle: (approvalId: string, reach: boolean) => {
      const from = reach ? anchor.current : null;
      const some = reached(rows, choice, viewer, { from, to: approvalId });
      if (some.length === 0) return;
      anchor.current = approvalId;
      setChosen(toggled(choice, some, !isChosen({ approvalId })));
    },
    toggleAll: () => setChosen(toggled(choice, together, !all)),
    clear: () => setChosen(NONE),
  };
};

export type Choosing = ReturnType<typeof useChoice>;
