"use client";

import { CircleCheck } from "lucide-react";
import { useTranslations } from "use-intl";
import { Figure } from "@/components/ui/figure";
import { Panel } from "@/components/ui/panel";
import { type State, stateRow } from "@/lib/attendance/result";
import type { DayResult } from "@/lib/contract/employees";
import { formatCount } from "@/lib/text/count";
import { countStates, isProblem } from "./month-days";

type Props = {
  days: readonly DayResult[];
  /** Every day that has come was answered. */
  whole: boolean;
  chosen: State | null;
  onChoose: (state: State) => void;
};

/** The month in numbers; each one lists the very days it counted. */
export function MonthCounts({ days, whole, chosen, onChoose }: Props) {
  const t = useTranslations();
  return (
    <Panel title={t("employees.counts.title")} flush className="break-inside-avoid">
      <div className="flex flex-wrap">
        {countStates(days).map(({ state, count }) => (
          <Figure
            key={state}
            label={t(`state.${state}.label`)}
            value={formatCount(count)}
            tone={stateRow(state).tone}
            onOpen={() => onChoose(state)}
            openLabel={t("employees.counts.open", { count })}
            pressed={chosen === state}
          />
        ))}
      </div>
      {days.some(isProblem) ? null : (
        <p className="flex items-center gap-1.5 px-4 py-3 text-sm text-ink-soft">
          {whole ? <CircleCheck aria-hidden="true" className="size-4 text-accent" /> : null}
          {t(whole ? "employees.counts.none" : "employees.counts.untold")}
        </p>
      )}
    </Panel>
  );
}
