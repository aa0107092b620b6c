"use client";

import { useLocale, useTranslations } from "use-intl";
import { hasManyPairs, usePunchNames } from "@/components/day/use-punch-names";
import { WhyLine } from "@/components/day/why-line";
import type { DayResult } from "@/lib/contract/employees";
import { formatDay } from "@/lib/text/format";
import { ActualTime, PlannedTime, PunchOutcome } from "./punch-facts";
import { PunchHeadings, punchRowsOf } from "./punch-rows";

const CELL = "py-1.5 pr-2 align-top last:pr-0";

/** Every punch of one work day as Feishu judged it. */
export function ResultsTable({ result, zone }: { result: DayResult; zone: string }) {
  const t = useTranslations("day.results");
  const language = useLocale();
  const names = usePunchNames(hasManyPairs(result.segments));
  if (result.segments.length === 0) return <p className="text-sm text-ink-soft">{t("empty")}</p>;
  return (
    <table className="w-full text-left text-sm">
      <caption className="sr-only">
        {t("caption", { date: formatDay(result.day, language, "full") })}
      </caption>
      <thead className="text-xs text-ink-faint">
        <tr className="border-b border-line">
          <PunchHeadings className={`${CELL} font-medium break-keep`} />
        </tr>
      </thead>
      <tbody>
        {punchRowsOf(result).map(({ key, segment, side, punch }) => (
          <tr key={key} className="border-b border-line last:border-b-0">
            <th scope="row" className={`${CELL} font-normal break-keep`}>
              {names.ofSegment(segment, side)}
            </th>
            <td className={`${CELL} whitespace-nowrap text-ink-soft`}>
              <PlannedTime punch={punch} day={result.day} zone={zone} />
            </td>
            <td className={`${CELL} font-medium whitespace-nowrap`}>
              <ActualTime punch={punch} day={result.day} zone={zone} />
            </td>
            <td className={CELL}>
              <PunchOutcome punch={punch} />
              <WhyLine punch={punch} day={result.day} zone={zone} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
