"use client";

import { useLocale, useTranslations } from "use-intl";
import { DayMark } from "@/components/day/day-mark";
import { ActualTime, MinutesOff } from "@/components/day/drawer/punch-facts";
import { useCellWords } from "@/components/day/use-cell-words";
import { Badge } from "@/components/ui/badge";
import type { Column } from "@/components/ui/table";
import { cellFrom } from "@/lib/attendance/cell-code";
import type { Day } from "@/lib/attendance/day";
import type { Side } from "@/lib/attendance/record";
import type { DayResult } from "@/lib/contract/employees";
import { formatDay } from "@/lib/text/format";

const DASH = "–";

function DayState({ code }: { code: string }) {
  const words = useCellWords();
  const cell = cellFrom(code);
  return (
    <span className="flex items-center gap-2 md:whitespace-nowrap">
      <DayMark cell={cell} size="sm" letter={words.letter(cell.state)} />
      {words.whole(cell)}
    </span>
  );
}

/** All punches of one side, one pair under the other. */
function SideTimes({ result, side, zone }: { result: DayResult; side: Side; zone: string }) {
  const t = useTranslations("punch");
  const pairs = result.segments.map((segment, i) => ({ ...segment, key: `${i}` }));
  if (pairs.length === 0) return DASH;
  return pairs.map(({ key, kind, [side]: punch }) => (
    <span key={key} className="flex flex-wrap items-baseline gap-x-2">
      <ActualTime punch={punch} day={result.day} zone={zone} />
      {kind === "overtime" ? <Badge>{t("overtime")}</Badge> : null}
      <MinutesOff punch={punch} />
    </span>
  ));
}

type Given = { zone: string; onOpen: (day: Day) => void; groups: number };

/** The columns of a month of punch results; the group is one where there is more than one. */
export const useResultColumns = ({ zone, onOpen, groups }: Given): Column<DayResult>[] => {
  const t = useTranslations("employees.results");
  const language = useLocale();
  const group: Column<DayResult> = {
    key: "group",
    header: t("group"),
    wideOnly: true,
    cell: (result) => result.group ?? DASH,
  };
  return [
    {
      key: "day",
      header: t("day"),
      rowHeader: true,
      phone: "title",
      cell: ({ day }) => (
        <button
          type="button"
          onClick={() => onOpen(day)}
          className="rounded-sm whitespace-nowrap text-accent hover:underline pointer-coarse:min-h-11"
        >
          {formatDay(day, language, "weekday")}
        </button>
      ),
    },
    { key: "state", header: t("state"), cell: ({ code }) => <DayState code={code} /> },
    {
      key: "in",
      header: t("in"),
      cell: (result) => <SideTimes result={result} side="in" zone={zone} />,
    },
    {
      key: "out",
      header: t("out"),
      cell: (result) => <SideTimes result={result} side="out" zone={zone} />,
    },
    {
      key: "shift",
      header: t("shift"),
      wideOnly: true,
      className: "lg:whitespace-nowrap",
      cell: ({ shift }) => shift ?? DASH,
    },
    ...(groups > 1 ? [group] : []),
  ];
};
