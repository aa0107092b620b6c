"use client";

import { useMemo } from "react";
import { useTranslations } from "use-intl";
import { Legend } from "@/components/day/legend";
import { MarkLegend } from "@/components/day/mark-legend";
import { useCellWords } from "@/components/day/use-cell-words";
import { STATE_NAMES, type State } from "@/lib/attendance/result";
import { stateCounts } from "./grid/model";
import type { TeamRows } from "./use-team-rows";
import type { TeamView } from "./use-team-view";

type Props = { rows: TeamRows; view: TeamView };

/** Nobody looks for these; they are explained under the grid. */
const QUIET: readonly State[] = ["normal", "not-yet", "not-required", "no-data", "loading"];

/** The states that are there, worst first, each a switch of the status filter. */
export function StatusFilter({ rows: { model, named }, view }: Props) {
  const t = useTranslations("team");
  const words = useCellWords();
  const counts = useMemo(() => stateCounts(model, named), [model, named]);
  const active = useMemo(() => new Set(view.status), [view.status]);
  const offered = STATE_NAMES.filter(
    (state) => active.has(state) || (counts[state] && !QUIET.includes(state)),
  );
  return (
    <Legend
      labels={{ legend: t("statusFilter"), state: words.state, letter: words.letter }}
      counts={counts}
      active={active}
      only={offered}
      oneLine
      onToggle={view.toggleState}
    />
  );
}

/** What every mark of the grid means, and how often it is there. */
export function TeamLegend({ rows: { model, named } }: Pick<Props, "rows">) {
  const counts = useMemo(() => stateCounts(model, named), [model, named]);
  return <MarkLegend shaded counts={counts} />;
}
