"use client";

import { useMemo } from "react";
import { useTranslations } from "use-intl";
import { Legend } from "@/components/day/legend";
import { useCellWords } from "@/components/day/use-cell-words";
import { stateCounts } from "./grid/model";
import type { TeamRows } from "./use-team-rows";
import type { TeamView } from "./use-team-view";

/** What each mark means, how often it is there, and the status filter in one. */
export function TeamLegend({ rows: { model, named }, view }: { rows: TeamRows; view: TeamView }) {
  const t = useTranslations();
  const words = useCellWords();
  const counts = useMemo(() => stateCounts(model, named), [model, named]);
  const active = useMemo(() => new Set(view.status), [view.status]);
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
      }}
      counts={counts}
      active={active}
      onToggle={view.toggleState}
    />
  );
}
