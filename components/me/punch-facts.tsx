"use client";

import { memo } from "react";
import { useLocale, useTranslations } from "use-intl";
import { DayMark } from "@/components/day/day-mark";
import type { Unresolved } from "@/components/day/unresolved";
import { useCellWords } from "@/components/day/use-cell-words";
import { usePunchNames } from "@/components/day/use-punch-names";
import { WhatWasWrong } from "@/components/day/what-was-wrong";
import { formatDay, formatPunch } from "@/lib/text/format";

type Props = { punch: Unresolved; zone: string };

/** Which punch, what is wrong with it, and its two times. */
export const PunchFacts = memo(function PunchFacts({ punch, zone }: Props) {
  const t = useTranslations("day.results");
  const language = useLocale();
  const words = useCellWords();
  const names = usePunchNames();
  const { day, state, side, segment } = punch;
  const { shiftAt, punchAt } = punch.punch;
  const told = (instant: string) => formatPunch(day, instant, zone, language);
  return (
    <div className="flex min-w-0 items-start gap-3">
      <DayMark cell={{ state, side, overlay: "none" }} letter={words.letter(state)} />
      <div className="grid min-w-0 gap-0.5">
        <p className="flex flex-wrap items-baseline gap-x-2">
          <span className="font-semibold">{formatDay(day, language, "weekday")}</span>
          <span>{names.ofSegment(segment, side)}</span>
          <span className="font-medium">
            <WhatWasWrong state={state} minutesOff={punch.punch.minutesOff} />
          </span>
        </p>
        <p className="flex flex-wrap gap-x-3 text-xs text-ink-soft">
          <span>{shiftAt ? `${t("planned")} ${told(shiftAt)}` : t("noShiftTime")}</span>
          <span>{punchAt ? `${t("actual")} ${told(punchAt)}` : t("noPunch")}</span>
        </p>
      </div>
    </div>
  );
});
