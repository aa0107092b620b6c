"use client";

import { X } from "lucide-react";
import { useLocale, useTranslations } from "use-intl";
import { Chip, ChipRow } from "@/components/ui/chip";
import { EXCEPTION_STATES } from "@/lib/attendance/exceptions";
import { stateRow } from "@/lib/attendance/result";
import type { Exceptions } from "@/lib/contract/exceptions";
import { formatCount } from "@/lib/text/count";
import { formatWeekdayNumber } from "@/lib/text/format";
import type { ExceptionsView } from "./use-exceptions-view";

type Props = {
  view: ExceptionsView;
  counts: Exceptions["counts"] | undefined;
  /** Something was not read: numbers are the least there is. */
  partial: boolean;
  /** Of the days listed, where only one shift's are. */
  shiftName: string | null;
};

/** What a trend was opened for: one shift, one day of the week. Pressed it is taken away. */
function Part({ view, shiftName }: Pick<Props, "view" | "shiftName">) {
  const t = useTranslations("exceptions.filter");
  const language = useLocale();
  const { shift, weekday } = view.part;
  if (shift === null && weekday === null) return null;
  const of = shiftName ? t("onlyShift", { name: shiftName }) : t("oneShift");
  const day = weekday && t("onlyWeekday", { day: formatWeekdayNumber(weekday, language) });
  return (
    <Chip pressed onClick={view.noPart}>
      {[shift === null ? null : of, day].filter(Boolean).join(" · ")}
      <X aria-hidden="true" className="size-3.5" />
    </Chip>
  );
}

/** The states there are and how many of each; one or more narrow the list. */
export function StateChips({ view, counts, partial, shiftName }: Props) {
  const t = useTranslations("exceptions.filter");
  const states = useTranslations("state");
  const told = (count: number) => `${formatCount(count)}${partial ? "+" : ""}`;
  const sum = EXCEPTION_STATES.reduce((all, state) => all + (counts?.states[state] ?? 0), 0);
  return (
    <ChipRow label={t("state")}>
      <Part {...{ view, shiftName }} />
      <Chip
        pressed={view.status.length === 0}
        onClick={view.anyState}
        {...(counts && { count: told(sum) })}
      >
        {t("all")}
      </Chip>
      {EXCEPTION_STATES.map((state) => (
        <Chip
          key={state}
          pressed={view.status.includes(state)}
          tone={stateRow(state).tone}
          onClick={() => view.toggleState(state)}
          {...(counts && { count: told(counts.states[state]) })}
        >
          {states(`${state}.label`)}
        </Chip>
      ))}
    </ChipRow>
  );
}
