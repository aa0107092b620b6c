"use client";

import { useMemo } from "react";
import { useLocale, useTranslations } from "use-intl";
import { usePunchNames } from "@/components/day/use-punch-names";
import type { DayTimes, PunchTime } from "@/lib/attendance/day-times";
import { formatDaysLater } from "@/lib/text/format";
import { clockOf, hoursOf } from "./grid/detail";

/** Beside a time they add nothing. */
const SAYS_NOTHING: readonly string[] = ["normal", "not-required", "no-data"];

/** Of each pair whether it is overtime. */
const pairsOf = ({ punches }: DayTimes) =>
  punches.filter((_, i) => i % 2 === 0).map(({ overtime }) => overtime === true);

/** The punches and the hours of a day as sentences. */
export const useTimesText = () => {
  const t = useTranslations();
  const language = useLocale();
  const plain = usePunchNames();
  const numbered = usePunchNames(true);
  return useMemo(() => {
    const clock = ({ at, state = "normal" }: PunchTime): string => {
      const said = SAYS_NOTHING.includes(state) ? "" : t(`state.${state}.label`);
      if (at === undefined) return said || t("team.detail.none");
      const { time, daysLater } = clockOf(at);
      return [`${formatDaysLater(daysLater, language)}${time}`, said].filter(Boolean).join(" ");
    };
    const times = (day: DayTimes): string => {
      const overtime = pairsOf(day);
      const names = overtime.filter((each) => !each).length > 1 ? numbered : plain;
      const said = day.punches.map((punch, i) => {
        const before = overtime.slice(0, Math.floor(i / 2)).filter((each) => !each).length;
        const kind = punch.overtime ? ("overtime" as const) : ("normal" as const);
        const name = names.ofSegment({ kind, punchNo: before }, i % 2 === 0 ? "in" : "out");
        return `${name} ${clock(punch)}`;
      });
      return said.join(language === "en" ? ", " : "，");
    };
    const worked = ({ worked: minutes }: DayTimes): string =>
      minutes === undefined ? "" : t("team.detail.worked", { hours: hoursOf(minutes) });
    return { times, worked };
  }, [t, language, plain, numbered]);
};
