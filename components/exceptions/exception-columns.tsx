"use client";

import Link from "next/link";
import type { ReactNode } from "react";
import { useLocale, useTranslations } from "use-intl";
import { DayMark } from "@/components/day/day-mark";
import type { Asked } from "@/components/day/decision/use-decisions";
import { preloadDayDrawer } from "@/components/day/lazy-day-drawer";
import { useCellWords } from "@/components/day/use-cell-words";
import { Badge } from "@/components/ui/badge";
import { onOneLine } from "@/components/ui/readable";
import type { Column } from "@/components/ui/table";
import { UserText } from "@/components/ui/user-text";
import { cellFrom } from "@/lib/attendance/cell-code";
import type { ExceptionItem } from "@/lib/contract/exceptions";
import type { ViewerInfo } from "@/lib/contract/me";
import { formatDay } from "@/lib/text/format";
import { DueText } from "./due-text";
import type { Grouping } from "./groups";
import { PunchLines } from "./punch-lines";
import { RowActions } from "./row-actions";
import { StillOpen } from "./still-open";
import type { Verdicts } from "./use-verdicts";

type ExceptionColumn = Column<ExceptionItem>;

export type RowDoes = {
  onOpen: (item: ExceptionItem) => void;
  onCorrect: (item: ExceptionItem) => void;
  onAsk: (asked: Asked) => void;
};

/** A person's page at the month of the day. */
export const monthOfPerson = ({ employeeId, day }: Pick<ExceptionItem, "employeeId" | "day">) =>
  `/employees/${encodeURIComponent(employeeId)}?month=${day.slice(0, 7)}`;

/** On a phone the box stands before what heads the card. */
function WithBox({ box, children }: { box: ReactNode; children: ReactNode }) {
  return (
    <span className="flex items-center gap-2">
      {box ? (
        <span className="pointer-coarse:-my-2 pointer-coarse:-mr-5 md:hidden">{box}</span>
      ) : null}
      {children}
    </span>
  );
}

function Person({ item }: { item: ExceptionItem }) {
  const t = useTranslations("exceptions");
  return (
    <span className="grid min-w-0 max-md:pr-24">
      <span className="flex flex-wrap items-center gap-1.5">
        <Link
          href={monthOfPerson(item)}
          prefetch={false}
          className="rounded-sm font-medium hover:underline"
        >
          <UserText text={item.name} />
        </Link>
        {item.own ? <Badge look="outline">{t("own")}</Badge> : null}
      </span>
      <UserText text={item.department} className="text-xs font-normal text-ink-faint" />
    </span>
  );
}

function DayOf({ item, onOpen }: { item: ExceptionItem } & Pick<RowDoes, "onOpen">) {
  const t = useTranslations("exceptions");
  const language = useLocale();
  const words = useCellWords();
  const cell = cellFrom(item.code);
  const date = formatDay(item.day, language, "weekday");
  return (
    <span className="flex items-start gap-3">
      <span className="mt-0.5">
        <DayMark cell={cell} letter={words.letter(cell.state)} />
      </span>
      <span className="grid min-w-0 justify-items-start">
        <button
          type="button"
          onClick={() => onOpen(item)}
          onPointerEnter={preloadDayDrawer}
          onFocus={preloadDayDrawer}
          aria-label={t("openDay", { name: onOneLine(item.name), date })}
          className="rounded-sm text-xs whitespace-nowrap text-accent hover:underline pointer-coarse:-my-3 pointer-coarse:min-h-11"
        >
          {date}
        </button>
        <PunchLines item={item} />
      </span>
    </span>
  );
}

type Given = RowDoes & {
  viewer: ViewerInfo;
  grouping: Grouping;
  verdicts: Verdicts;
  /** The box before a row; null where rows cannot be chosen. */
  box: (item: ExceptionItem) => ReactNode;
};

/** When it runs out, who, which day and what is wrong, whether it can still be corrected, and what to do. */
export const useExceptionColumns = (given: Given): ExceptionColumn[] => {
  const { viewer, grouping, verdicts, box, onOpen, onCorrect, onAsk } = given;
  const t = useTranslations("exceptions.column");
  const byPerson = grouping === "person";
  const person: ExceptionColumn = {
    key: "person",
    header: t("person"),
    phone: "title",
    rowHeader: true,
    className: "md:min-w-36",
    cell: (item) => (
      <WithBox box={box(item)}>
        <Person item={item} />
      </WithBox>
    ),
  };
  return [
    {
      key: "deadline",
      header: t("deadline"),
      phone: "corner",
      className: "md:w-32",
      cell: (item) => <DueText item={item} bare={!byPerson} />,
    },
    ...(byPerson ? [] : [person]),
    {
      key: "day",
      header: t("day"),
      phone: byPerson ? "title" : "bare",
      ...(byPerson && { rowHeader: true }),
      className: "md:min-w-60 max-md:!justify-start max-md:!pt-1 max-md:!text-sm",
      cell: (item) => (
        <WithBox box={byPerson ? box(item) : null}>
          <DayOf item={item} onOpen={onOpen} />
        </WithBox>
      ),
    },
    {
      key: "left",
      header: t("left"),
      className: "md:w-48",
      // By the rule it cannot be: how many would be left means nothing.
      cell: (item) => (item.past ? null : <StillOpen {...{ item, verdicts }} />),
    },
    {
      key: "actions",
      header: t("actions"),
      align: "end",
      phone: "bare",
      className: "md:w-52",
      cell: (item) => <RowActions {...{ item, viewer, onCorrect, onAsk }} />,
    },
  ];
};
