"use client";

import { useLocale, useTranslations } from "use-intl";
import { DayMark } from "@/components/day/day-mark";
import { useCellWords } from "@/components/day/use-cell-words";
import { Button } from "@/components/ui/button";
import type { Column } from "@/components/ui/table";
import { UserText } from "@/components/ui/user-text";
import { cellFrom } from "@/lib/attendance/cell-code";
import type { Day } from "@/lib/attendance/day";
import type { Side } from "@/lib/attendance/record";
import { stateRow } from "@/lib/attendance/result";
import type { DayResult } from "@/lib/contract/employees";
import { formatDay } from "@/lib/text/format";
import { SideTimes } from "./side-times";

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

type Given = {
  zone: string;
  onOpen: (day: Day) => void;
  onCorrect: (day: Day) => void;
  groups: number;
};

/** The columns of a month of punch results; the group is one where there is more than one. */
export const useResultColumns = ({
  zone,
  onOpen,
  onCorrect,
  groups,
}: Given): Column<DayResult>[] => {
  const t = useTranslations("employees.results");
  const action = useTranslations("day.action");
  const language = useLocale();
  // Without a punch there is nothing to tell, and on a phone no line for it.
  const sideOf = (result: DayResult, side: Side) =>
    result.segments.length > 0 ? <SideTimes {...{ result, side, zone }} /> : null;
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
          data-day={day}
          onClick={() => onOpen(day)}
          className="rounded-sm whitespace-nowrap text-accent hover:underline pointer-coarse:-my-2 pointer-coarse:min-h-11"
        >
          {formatDay(day, language, "weekday")}
        </button>
      ),
    },
    {
      key: "state",
      header: t("state"),
      phone: "bare",
      className: "max-md:!justify-start max-md:!pt-0",
      cell: ({ code }) => <DayState code={code} />,
    },
    {
      key: "in",
      header: t("in"),
      cell: (result) => sideOf(result, "in"),
    },
    {
      key: "out",
      header: t("out"),
      cell: (result) => sideOf(result, "out"),
    },
    {
      key: "shift",
      header: t("shift"),
      wideOnly: true,
      phone: "hidden",
      className: "lg:whitespace-nowrap",
      cell: ({ shift }) => (shift ? <UserText text={shift} /> : DASH),
    },
    ...(groups > 1 ? [group] : []),
    {
      key: "action",
      header: <span className="sr-only">{action("remedy")}</span>,
      align: "end",
      phone: "bare",
      className: "print:hidden",
      cell: ({ day, code }) =>
        stateRow(cellFrom(code).state).problem ? (
          <Button
            size="sm"
            data-day={day}
            aria-label={`${action("remedy")} · ${formatDay(day, language, "weekday")}`}
            onClick={() => onCorrect(day)}
          >
            {action("short")}
          </Button>
        ) : null,
    },
  ];
};
