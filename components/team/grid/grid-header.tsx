// biome-ignore-all lint/a11y/useSemanticElements: a table cannot be laid over a canvas cell by cell
// biome-ignore-all lint/a11y/useFocusableInteractive: places take their tabIndex from one roving focus
"use client";
import { memo, type Ref } from "react";
import { type Day, weekdayOf } from "@/lib/attendance/day";
import type { SortKey } from "@/lib/attendance/team-filter";
import { TOTALS } from "@/lib/attendance/team-filter";
import type { GridLabels } from "./grid-labels";
import type { GridModel } from "./model";

export type Sort = { key: SortKey; descending: boolean };
type Props = {
  model: Pick<GridModel, "days" | "today">;
  labels: GridLabels;
  /** The hours are a column after the totals. */
  hours: boolean;
  /** What is only read out comes after the first picture. */
  said: boolean;
  sort?: Sort | undefined;
  onSort?: ((key: SortKey) => void) | undefined;
  strip: Ref<HTMLDivElement>;
  pin: Ref<HTMLDivElement>;
};

type HeadingProps = Pick<Props, "sort" | "onSort"> & {
  by: SortKey | null;
  col: number;
  text: string;
  className: string;
};

const TOTAL =
  "w-(--grid-total) px-1 text-center text-[11px] [&:lang(en)]:text-[10px] [&:lang(en)]:tracking-tight";

const order = (sort: Sort | undefined, by: SortKey | null) =>
  sort?.key !== by ? "none" : sort.descending ? "descending" : "ascending";

function Heading({ by, col, text, className, sort, onSort }: HeadingProps) {
  const justify = by === "name" ? "justify-start" : "justify-center";
  const direction = order(sort, by);
  const arrow = direction === "none" ? "" : direction === "ascending" ? " ↑" : " ↓";
  return (
    <div
      role="columnheader"
      aria-colindex={col + 1}
      {...(onSort && by && { "aria-sort": direction })}
      className={`h-full shrink-0 leading-tight ${className}`}
    >
      {onSort && by ? (
        <button
          type="button"
          onClick={() => onSort(by)}
          className={`flex size-full cursor-pointer flex-wrap content-center items-center ${justify} rounded-sm text-inherit hover:text-(--ink) focus-visible:outline-2 focus-visible:-outline-offset-2 focus-visible:outline-(--focus)`}
        >
          {text}
          <span aria-hidden className="whitespace-pre">
            {arrow}
          </span>
        </button>
      ) : (
        <span className={`flex size-full items-center ${justify}`}>{text}</span>
      )}
    </div>
  );
}

function DayHeading({
  day,
  col,
  said,
  labels,
  model: { today },
}: { day: Day; col: number } & Props) {
  const look =
    day === today
      ? "text-(--focus) font-semibold"
      : weekdayOf(day) >= 6
        ? "bg-(--tone-grey-soft)/55 text-(--ink-soft)"
        : "text-(--ink)";
  return (
    <div
      role="columnheader"
      aria-colindex={col + 1}
      {...(day === today && { "aria-current": "date" as const })}
      className={`relative flex h-full w-(--grid-cell) shrink-0 flex-col items-center justify-center gap-0.5 ${look}`}
    >
      {said && <span className="sr-only">{labels.day(day)}</span>}
      <span aria-hidden className="text-[13px] leading-none tabular-nums">
        {Number(day.slice(8))}
      </span>
      <span aria-hidden className="text-[11px] leading-none opacity-90">
        {labels.weekday(day)}
      </span>
      {day === today && (
        <span aria-hidden className="absolute inset-x-1 bottom-0 h-0.5 rounded-full bg-(--focus)" />
      )}
    </div>
  );
}

/** The heading row: real text that slides with the canvas. */
export const GridHeader = memo(function GridHeader(props: Props) {
  const { model, labels, hours, sort, onSort, strip, pin } = props;
  return (
    <div
      role="row"
      aria-rowindex={1}
      className="relative flex h-(--grid-header) overflow-hidden border-(--line) border-b bg-(--paper) text-(--ink-soft) text-xs"
    >
      <Heading
        by="name"
        col={0}
        text={labels.name}
        sort={sort}
        onSort={onSort}
        className="relative z-10 w-(--grid-name) border-(--line) border-r bg-(--paper) px-3 text-left"
      />
      <div ref={strip} role="presentation" className="flex">
        {model.days.map((day, i) => (
          <DayHeading key={day} {...props} day={day} col={i + 1} />
        ))}
        <div ref={pin} role="presentation" className="flex border-(--line) border-l bg-(--paper)">
          {TOTALS.map(({ id }, i) => (
            <Heading
              key={id}
              by={id}
              col={i + 1 + model.days.length}
              text={labels.totals[id]}
              sort={sort}
              onSort={onSort}
              className={TOTAL}
            />
          ))}
          {hours && (
            <Heading
              by={null}
              col={1 + model.days.length + TOTALS.length}
              text={labels.hours}
              className={TOTAL}
            />
          )}
        </div>
      </div>
    </div>
  );
});
