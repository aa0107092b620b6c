"use client";

import { useMemo } from "react";
import { useTranslations } from "use-intl";
import type { Side } from "@/lib/attendance/record";
import type { SegmentWire } from "@/lib/contract/employees";
import { punchKey, slotKey } from "@/lib/text/punch-key";

type OfSegment = Pick<SegmentWire, "kind" | "punchNo">;
type Slot = { punchNo: number; workType: number; free?: boolean };

/** How a punch is called: numbered only where the day has more than one pair. */
export const usePunchNames = (numbered = false) => {
  const t = useTranslations("punch");
  return useMemo(() => {
    return {
      ofSegment: ({ kind, punchNo }: OfSegment, side: Side) =>
        kind === "overtime"
          ? t(side === "in" ? "overtimeIn" : "overtimeOut")
          : t(punchKey(side, numbered || punchNo > 0), { n: punchNo + 1 }),
      ofSlot: (slot: Slot) => t(slotKey(slot, numbered), { n: slot.punchNo + 1 }),
    };
  }, [t, numbered]);
};

/** Whether a day has more than one normal pair. */
export const hasManyPairs = (segments: readonly OfSegment[]): boolean =>
  segments.filter(({ kind }) => kind === "normal").length > 1;
