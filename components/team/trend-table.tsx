"use client";

import { useTranslations } from "use-intl";
import type { Point } from "@/components/charts/series";
import { isDay } from "@/lib/attendance/day";
import { TOTALS } from "@/lib/attendance/team-filter";
import { formatCount } from "@/lib/text/count";
import type { CountQuery } from "./grid/model";
import type { trendOf } from "./trend-series";

type Props = {
  points: readonly Point[];
  series: readonly (ReturnType<typeof trendOf>[number] & { name: string })[];
  caption: string;
  onShow: (query: CountQuery) => void;
};

/** The chart's numbers; each one opens the cells it counted. */
export function TrendTable({ points, series, caption, onShow }: Props) {
  const t = useTranslations("team.trend");
  const come = points.filter((_, i) => series.some(({ values }) => values[i] !== null));
  return (
    <div className="max-h-72 overflow-auto print:max-h-none print:overflow-visible">
      <table className="w-full max-w-xl text-left text-xs text-ink">
        <caption className="sr-only">{caption}</caption>
        <thead className="text-ink-faint">
          <tr>
            <th scope="col" className="py-1 font-medium">
              {t("day")}
            </th>
            {series.map(({ key, name }) => (
              <th key={key} scope="col" className="py-1 text-right font-medium">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {come.map(({ key: day, name }, i) => (
            <tr key={day} className="border-t border-line">
              <th scope="row" className="py-1 font-normal whitespace-nowrap">
                {name}
              </th>
              {series.map(({ key, name: what, values }) => {
                const count = values[i] ?? 0;
                const states = TOTALS.find(({ id }) => id === key)?.states ?? [];
                return (
                  <td key={key} className="py-1 text-right">
                    {count > 0 && isDay(day) ? (
                      <button
                        type="button"
                        aria-label={t("open", { date: name, what, count })}
                        onClick={() => onShow({ day, states })}
                        className="min-h-6 min-w-6 rounded-sm font-medium text-accent hover:underline pointer-coarse:min-h-11 pointer-coarse:min-w-11"
                      >
                        {formatCount(count)}
                      </button>
                    ) : (
                      <span className="text-ink-faint">0</span>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
