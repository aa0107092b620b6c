"use client";

import { useTranslations } from "use-intl";
import { REMEDY_TONES } from "@/components/day/remedy-badge";
import { Chip, ChipRow } from "@/components/ui/chip";
import { REMEDY_STATES, type RemedyState } from "@/lib/attendance/remedy";
import { formatCount } from "@/lib/text/count";
import type { RemediesView } from "./use-remedies-view";

const sumOf = (counts: Record<RemedyState, number>) =>
  REMEDY_STATES.reduce((sum, state) => sum + (counts[state] ?? 0), 0);

type Props = {
  view: RemediesView;
  counts: Record<RemedyState, number> | undefined;
  /** Something was not read: numbers are the least there is. */
  partial: boolean;
};

/** The five states and how many of each; one of them narrows the list. */
export function StateChips({ view, counts, partial }: Props) {
  const t = useTranslations("remedies.filter");
  const states = useTranslations("remedyState");
  const told = (count: number) => `${formatCount(count)}${partial ? "+" : ""}`;
  return (
    <ChipRow label={t("state")}>
      <Chip
        pressed={view.status === null}
        onClick={() => view.setStatus(null)}
        {...(counts && { count: told(sumOf(counts)) })}
      >
        {t("allStates")}
      </Chip>
      {REMEDY_STATES.map((state) => (
        <Chip
          key={state}
          pressed={view.status === state}
          {...REMEDY_TONES[state]}
          onClick={() => view.setStatus(view.status === state ? null : state)}
          {...(counts && { count: told(counts[state] ?? 0) })}
        >
          {states(state)}
        </Chip>
      ))}
    </ChipRow>
  );
}
