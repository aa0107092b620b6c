"use client";

import { useMemo } from "react";
import { useTranslations } from "use-intl";
import type { Side } from "@/lib/attendance/record";
import type { SegmentWire } from "@/lib/contract/employees";

type OfSegment = Pick<SegmentWire, "kind" | "punchNo">;
type Slot = { punchNo: number; workType: number; free?: boolean };

/** How a punch is called: numbered only where the day has more than one pair. */
export const usePunchNames = (numbered = false) => {
  const t = useTranslations("punch");
  return useMemo(() => {
    const normal = (punchNo: number, side: Side) =>
      numbered || punchNo > 0 ? t(`${side}Nth`, { n: punchNo + 1 }) : t(side);
    return {
      ofSegment: ({ kind, punchNo }: OfSegment, side: Side) =>
        kind === "overtime"
          ? t(side === "in" ? "overtimeIn" : "overtimeOut")
          : normal(punchNo, side),
      /** As corrections and windows name it: work type 2 is the out punch, 0 a free shift's. */
      ofSlot: ({ punchNo, workType, free = false }: Slot) =>
        free || workType === 0 ? t("free") : normal(punchNo, workType === 2 ? "out" : "in"),
    };
  }, [t, numbered]);
};

/** Whether a day has more than one normal pair. */
export const hasManyPairs = (segments: readonly OfSegment[]): boolean =>
  segments.filter(({ kind }) => kind === "normal").length > 1;
