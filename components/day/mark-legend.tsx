"use client";

import { useTranslations } from "use-intl";
import type { State } from "@/lib/attendance/result";
import { Legend } from "./legend";
import { useCellWords } from "./use-cell-words";

type Props = {
  /** Cells of each state in what is shown. */
  counts?: Partial<Record<State, number>>;
  /** Days of the weekend are shaded. */
  shaded?: boolean;
};

/** What every mark means, and how often it is there. */
export function MarkLegend({ counts, shaded = false }: Props) {
  const t = useTranslations();
  const words = useCellWords();
  return (
    <Legend
      labels={{
        legend: t("team.legend"),
        state: words.state,
        letter: words.letter,
        hints: {
          in: t("punch.in"),
          out: t("punch.out"),
          both: t("punch.both"),
          pending: t("punch.alsoPending"),
          remedied: t("punch.alsoRemedied"),
        },
        ...(shaded && { ground: { weekend: t("team.weekend"), coming: t("team.coming") } }),
      }}
      {...(counts && { counts })}
    />
  );
}
