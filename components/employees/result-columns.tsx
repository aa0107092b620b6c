"use client";

import { useLocale, useTranslations } from "use-intl";
import { DayMark } from "@/components/day/day-mark";
import { ActualTime } from "@/components/day/drawer/punch-facts";
import { useCellWords } from "@/components/day/use-cell-words";
import { WhyLine } from "@/components/day/why-line";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { classes } from "@/components/ui/classes";
import type { Column } from "@/components/ui/table";
import { TONES } from "@/components/ui/tone";
import { UserText } from "@/components/ui/user-text";
import { cellFrom } from "@/lib/attendance/cell-code";
import type { Day } from "@/lib/attendance/day";
import type { Side } from "@/lib/attendance/record";
import { isFault, stateOf, stateRow } from "@/lib/attendance/result";
import type { DayResult, SegmentWire } from "@/lib/contract/employees";
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

/** One punch: when it was made, what Feishu made of it, and why. */
function SidePunch({ segment, side, day, zone }: SideProps) {
  const t = useTranslations();
  const punch = segment[side];
  const { result, supplement, rawResult = "", rawSupplement = "" } = punch;
  const state = stateRow(stateOf(result, supplement));
  // "No record" in the place of the time says it already.
  const faulty = isFault(result) && (result !== "lack" || punch.punchAt !== null);
  return (
    <span className="grid gap-0.5">
      <span className="flex flex-wrap items-center gap-x-2 gap-y-0.5">
        <span className={classes(state.problem && TONES[state.tone].text, "whitespace-nowrap")}>
          <ActualTime punch={punch} day={day} zone={zone} />
        </span>
        {segment.kind === "overtime" ? <Badge>{t("punch.overtime")}</Badge> : null}
        {faulty || result === "unknown" ? (
          <Badge tone={state.problem ? state.tone : "grey"}>
            {t(`result.${result}`, { raw: rawResult })}
          </Badge>
        ) : null}
        {supplement === "none" ? null : (
          <Badge look="outline" tone={stateRow(stateOf("normal", supplement)).tone}>
            {t(`supplement.${supplement}`, { raw: rawSupplement })}
          </Badge>
        )}
      </span>
      <WhyLine punch={punch} day={day} zone={zone} />
    </span>
  );
}

type SideProps = { segment: SegmentWire; side: Side; day: Day; zone: string };

/** All punches of one side, one pair under the other. */
function SideTimes({ result, side, zone }: { result: DayResult; side: Side; zone: string }) {
  const pairs = result.segments.map((segment, i) => ({ segment, key: `${i}` }));
  if (pairs.length === 0) return DASH;
  return (
    <span className="grid gap-1 max-md:flex max-md:flex-wrap max-md:gap-x-4">
      {pairs.map(({ key, segment }) => (
        <SidePunch key={key} {...{ segment, side, zone }} day={result.day} />
      ))}
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
