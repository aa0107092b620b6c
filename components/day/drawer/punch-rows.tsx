"use client";

import { useTranslations } from "use-intl";
import type { DayResult } from "@/lib/contract/employees";

const SIDES = ["in", "out"] as const;
const COLUMNS = ["punch", "planned", "actual", "result"] as const;

/** Both punches of each pair of a day, in its order. */
export const punchRowsOf = ({ segments }: Pick<DayResult, "segments">) =>
  segments.flatMap((segment, pair) =>
    SIDES.map((side) => ({ key: `${pair}/${side}`, segment, side, punch: segment[side] })),
  );

/** What a table of those rows has above it. */
export function PunchHeadings({ className }: { className: string }) {
  const t = useTranslations("day.results");
  return COLUMNS.map((name) => (
    <th key={name} scope="col" className={className}>
      {t(name)}
    </th>
  ));
}
