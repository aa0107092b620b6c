"use client";

import { type KeyboardEvent, useRef, useState } from "react";
import { useLocale } from "use-intl";
import { classes } from "@/components/ui/classes";
import type { Day } from "@/lib/attendance/day";
import type { DayResult } from "@/lib/contract/employees";
import { formatDay, formatWeekday } from "@/lib/text/format";
import { DayMark } from "./day-mark";
import { type CalendarDay, dayAfterKey, weeksOf } from "./month-weeks";
import { useCellWords } from "./use-cell-words";

type Props = {
  /** The days of one month; days beyond it are not drawn. */
  days: readonly DayResult[];
  /** Which month, by any of its days; the first of `days` unless told. */
  month?: Day;
  today: Day;
  onOpen: (day: Day) => void;
  /** A day is about to be opened: what that needs can be loaded. */
  onIntent?: () => void;
  /** Names the table. */
  label: string;
};

type CellProps = {
  entry: CalendarDay;
  current: boolean;
  focusable: boolean;
  onOpen: (day: Day) => void;
};

function DayCell({ entry, current, focusable, onOpen }: CellProps) {
  const language = useLocale();
  const words = useCellWords();
  const { day, number, cell, future } = entry;
  const blank = cell === null || (future && (cell.state === "no-data" || cell.state === "loading"));
  const date = formatDay(day, language, "weekday");
  return (
    <button
      type="button"
      data-day={day}
      tabIndex={focusable ? 0 : -1}
      aria-label={blank ? date : `${date}, ${words.whole(cell)}`}
      aria-current={current ? "date" : undefined}
      onClick={() => onOpen(day)}
      className={classes(
        "grid h-14 w-full content-center justify-items-center gap-0.5 rounded-md border transition-colors hover:bg-hover",
        current ? "border-accent bg-accent-soft" : "border-transparent",
      )}
    >
      <span
        className={classes(
          "text-2xs",
          current ? "font-semibold text-accent" : future ? "text-ink-faint" : "text-ink-soft",
        )}
      >
        {number}
      </span>
      <span className="h-[22px]">
        {blank ? null : <DayMark cell={cell} size="sm" letter={words.letter(cell.state)} />}
      </span>
    </button>
  );
}

/** A person's month, a week to a row; arrow keys move, Enter opens a day. */
export function MonthCalendar({ days, month, today, onOpen, onIntent, label }: Props) {
  const language = useLocale();
  const table = useRef<HTMLTableElement>(null);
  const [focused, setFocused] = useState<Day | null>(null);
  const anchor = month ?? days[0]?.day ?? today;
  const weeks = weeksOf(days, anchor, today);
  const all = weeks.flatMap((week) => week.days).filter((entry) => entry !== null);
  const isHere = (day: Day | null) => all.some((entry) => entry.day === day);
  const entryPoint = isHere(focused) ? focused : isHere(today) ? today : all[0]?.day;
  const onKeyDown = (event: KeyboardEvent) => {
    const next = entryPoint ? dayAfterKey(entryPoint, event.key) : null;
    if (next === null) return;
    event.preventDefault();
    setFocused(next);
    table.current?.querySelector<HTMLElement>(`[data-day="${next}"]`)?.focus();
  };
  return (
    <table
      ref={table}
      onKeyDown={onKeyDown}
      onPointerEnter={onIntent}
      onFocus={onIntent}
      className="w-full table-fixed border-collapse"
    >
      <caption className="sr-only">{label}</caption>
      <thead>
        <tr>
          {weeks[1]?.days.map((entry) =>
            entry ? (
              <th
                key={entry.day}
                scope="col"
                className="pb-1 text-center text-2xs font-normal text-ink-faint"
              >
                {formatWeekday(entry.day, language)}
              </th>
            ) : null,
          )}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week.key}>
            {week.days.map((entry, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a column is a weekday
              <td key={column} className="p-0.5">
                {entry ? (
                  <DayCell
                    entry={entry}
                    current={entry.day === today}
                    focusable={entry.day === entryPoint}
                    onOpen={(day) => {
                      setFocused(day);
                      onOpen(day);
                    }}
                  />
                ) : null}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
