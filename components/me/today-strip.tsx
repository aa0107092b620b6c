"use client";

import { memo } from "react";
import { useLocale, useTranslations } from "use-intl";
import { DayMark } from "@/components/day/day-mark";
import { useCellWords } from "@/components/day/use-cell-words";
import { hasManyPairs, usePunchNames } from "@/components/day/use-punch-names";
import { Panel } from "@/components/ui/panel";
import { onOneLine } from "@/components/ui/readable";
import { cellFrom } from "@/lib/attendance/cell-code";
import type { Day } from "@/lib/attendance/day";
import type { Side } from "@/lib/attendance/record";
import { stateOf } from "@/lib/attendance/result";
import type { DayResult, EmployeeDays, SegmentWire } from "@/lib/contract/employees";
import { formatDay, formatPunch } from "@/lib/text/format";

type PunchProps = { day: Day; segment: SegmentWire; side: Side; zone: string; numbered: boolean };

function Punch({ day, segment, side, zone, numbered }: PunchProps) {
  const t = useTranslations("day.results");
  const language = useLocale();
  const words = useCellWords();
  const names = usePunchNames(numbered);
  const { result, supplement, shiftAt, punchAt } = segment[side];
  const state = stateOf(result, supplement);
  const told = (instant: string) => formatPunch(day, instant, zone, language);
  return (
    <li className="flex min-w-36 flex-1 items-center gap-3 px-4 py-3">
      <DayMark cell={{ state, side: "none", overlay: "none" }} letter={words.letter(state)} />
      <div className="grid">
        <span className="text-xs text-ink-faint">
          {names.ofSegment(segment, side)}
          {shiftAt ? ` · ${t("planned")} ${told(shiftAt)}` : null}
        </span>
        <span className="text-lg font-semibold">
          {punchAt ? told(punchAt) : words.state(state)}
        </span>
        {punchAt ? <span className="text-xs text-ink-soft">{words.state(state)}</span> : null}
      </div>
    </li>
  );
}

const required = ({ segments }: DayResult) =>
  segments.flatMap((segment) =>
    (["in", "out"] as const)
      .filter((side) => segment[side].result !== "not-required")
      .map((side) => ({ segment, side })),
  );

/** Today's punches so far, in the person's own zone. */
export const TodayStrip = memo(function TodayStrip({ data }: { data: EmployeeDays }) {
  const t = useTranslations("me.todayStrip");
  const freshness = useTranslations("freshness");
  const language = useLocale();
  const { today, zone, zoneAssumed } = data;
  const result = data.days.find(({ day }) => day === today);
  const punches = result ? required(result) : [];
  return (
    <Panel
      flush
      title={`${t("title")} · ${formatDay(today, language, "weekday")}`}
      aside={result?.shift ? t("shift", { name: onOneLine(result.shift) }) : null}
    >
      {punches.length > 0 ? (
        <ul className="flex flex-wrap">
          {punches.map(({ segment, side }) => (
            <Punch
              key={`${segment.kind}/${segment.punchNo}/${side}`}
              day={today}
              segment={segment}
              side={side}
              zone={zone}
              numbered={hasManyPairs(result?.segments ?? [])}
            />
          ))}
        </ul>
      ) : (
        <Nothing result={result} />
      )}
      {zoneAssumed ? (
        <p className="px-4 pb-2 text-2xs text-ink-faint">{freshness("zoneAssumed", { zone })}</p>
      ) : null}
    </Panel>
  );
});

/**
 * A day without a row is not a day off: only Feishu may say that no punch is required. And where Feishu
 * has not answered, nobody knows whether it has a row.
 */
function Nothing({ result }: { result: DayResult | undefined }) {
  const t = useTranslations("me.todayStrip");
  const states = useTranslations("state");
  const told = () => {
    if (result === undefined || result.asOf === null) return t("untold");
    const { state } = cellFrom(result.code);
    return state === "no-data" ? states("no-data.hint") : t("nothing");
  };
  return <p className="px-4 py-3 text-ink-soft">{told()}</p>;
}
