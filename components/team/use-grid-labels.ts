"use client";

import { useMemo } from "react";
import { useLocale, useTranslations } from "use-intl";
import { useCellWords } from "@/components/day/use-cell-words";
import type { Day, DayRange } from "@/lib/attendance/day";
import type { Cell } from "@/lib/attendance/record";
import type { TotalId } from "@/lib/attendance/team-filter";
import { formatCount } from "@/lib/text/count";
import { formatDay, formatDaysLaterShort, formatPeriod, formatWeekday } from "@/lib/text/format";
import { hoursOf } from "./grid/detail";
import type { GridLabels } from "./grid/grid-labels";
import { useTimesText } from "./use-times-text";

type Given = { period: DayRange; today: Day; people: number; complete: boolean };

const isBlank = ({ state }: Cell) => state === "no-data" || state === "loading";

/** Every word of the grid in the reader's language. */
export const useGridLabels = ({ period, today, people, complete }: Given): GridLabels => {
  const t = useTranslations();
  const language = useLocale();
  const words = useCellWords();
  const timesText = useTimesText();
  const { from, to } = period;
  return useMemo(() => {
    const totals: Record<TotalId, string> = {
      lack: t("state.lack.label"),
      late: t("state.late.label"),
      early: t("state.early.label"),
      pending: t("remedyState.pending"),
    };
    const dayName = (day: Day) => formatDay(day, language, "weekday");
    const counted = (who: string, what: string, count: number) =>
      `${who} · ${what} ${formatCount(count)}`;
    const shown = t(complete ? "team.totalsAll" : "team.totals");
    return {
      grid: t("a11y.grid", { month: formatPeriod({ from, to }, language), people }),
      printed: (shown, all) =>
        t("team.printed", { period: formatPeriod({ from, to }, language), shown, people: all }),
      state: words.state,
      name: t("team.column.person"),
      dayTotals: shown,
      weekday: (day) => formatWeekday(day, language),
      day: dayName,
      totals,
      rowTotal: ({ name }, total, count) => counted(name, totals[total], count),
      dayTotal: (day, count) => counted(dayName(day), t("team.column.problems"), count),
      grandTotal: (total, count) => counted(shown, totals[total], count),
      describeCell: ({ name }, day, cell) => {
        const state = day > today && isBlank(cell) ? t("team.futureDay") : words.whole(cell);
        return t("a11y.cell", { name, date: dayName(day), state });
      },
      ...timesText,
      daysLater: (days) => formatDaysLaterShort(days, language),
      hours: t("team.column.hours"),
      hoursTotal: ({ name }, { minutes, days, read }) =>
        t("team.detail.total", { name, hours: hoursOf(minutes), days, read }),
      printedDetail: (known, shown) => t("team.detail.printed", { known, shown }),
      letter: words.letter,
    };
  }, [t, language, words, timesText, from, to, today, people, complete]);
};
