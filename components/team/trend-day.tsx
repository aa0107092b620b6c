"use client";

import dynamic from "next/dynamic";
import { useMemo } from "react";
import { useLocale, useTranslations } from "use-intl";
import { Swatch } from "@/components/charts/swatch";
import { Disclosure } from "@/components/ui/disclosure";
import { Skeleton } from "@/components/ui/skeleton";
import { isDay } from "@/lib/attendance/day";
import { PROBLEM_STATES } from "@/lib/attendance/team-filter";
import { formatCount } from "@/lib/text/count";
import { formatDay, formatPeriod } from "@/lib/text/format";
import type { CountQuery } from "./grid/model";
import { busiestOf, sumOf, trendOf } from "./trend-series";
import { TrendTable } from "./trend-table";
import type { TeamRows } from "./use-team-rows";

const PLACE = "h-[190px]";
const TrendChart = dynamic(
  () => import("@/components/charts/trend-chart").then((m) => m.TrendChart),
  { ssr: false, loading: () => <Skeleton className={PLACE} /> },
);

type Props = { rows: TeamRows; near: boolean; onShow: (query: CountQuery) => void };

/** How the month went, day by day, over everybody in scope; `near` loads the chart. */
export function TrendByDay({ rows: { model, named }, near, onShow }: Props) {
  const t = useTranslations("team");
  const language = useLocale();
  const labels = useTrendNames();
  const series = useMemo(
    () => trendOf(model, named).map((each) => ({ ...each, name: labels(each.key) })),
    [model, named, labels],
  );
  const points = useMemo(
    () =>
      model.days.map((day) => ({
        key: day,
        tick: String(Number(day.slice(8))),
        name: formatDay(day, language, "weekday"),
      })),
    [model.days, language],
  );
  const told = (count: number) => formatCount(count);
  const { days, today } = model;
  const month = formatPeriod({ from: days[0] ?? today, to: days.at(-1) ?? today }, language);
  const busiest = busiestOf(model.days, series);
  const totals = series.map((each) => `${each.name} ${told(sumOf(each))}`).join(" · ");
  const label = busiest
    ? `${t("trend.summary", { month, totals })} ${t("trend.peak", { date: formatDay(busiest.day, language, "weekday"), count: busiest.count })}`
    : t("trend.none", { month });
  const pick = (day: string) =>
    isDay(day) && day <= model.today && onShow({ day, states: [...PROBLEM_STATES, "pending"] });
  return (
    <div className="grid gap-2">
      {near ? (
        <TrendChart {...{ points, series, label }} format={told} onPick={pick} />
      ) : (
        <div className={PLACE} />
      )}
      <ul className="flex flex-wrap gap-x-4 gap-y-1 text-xs text-ink-soft">
        {series.map((each) => (
          <li key={each.key} className="flex items-center gap-1.5">
            <Swatch series={each} />
            {each.name} {told(sumOf(each))}
          </li>
        ))}
      </ul>
      <Disclosure summary={t("trend.table")}>
        <TrendTable {...{ points, series }} caption={label} onShow={onShow} />
      </Disclosure>
    </div>
  );
}

const useTrendNames = () => {
  const t = useTranslations();
  return useMemo(
    () => (id: ReturnType<typeof trendOf>[number]["key"]) =>
      t(id === "pending" ? "remedyState.pending" : `state.${id}.label`),
    [t],
  );
};
