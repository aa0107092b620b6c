"use client";

import { type KeyboardEvent, memo, useCallback, useRef, useState } from "react";
import { useLocale } from "use-intl";
import { addDays, type Day, type DayRange, isDay, monthOf } from "@/lib/attendance/day";
import type { DayResult } from "@/lib/contract/employees";
import { formatWeekday } from "@/lib/text/format";
import { CalendarDayCell } from "./calendar-day";
import { dayAfterKey, weeksOf } from "./month-weeks";

type Props = {
  /** The days of the range; others are not drawn. */
  days: readonly DayResult[];
  /** Which month, by any of its days; the first of `days` unless told. */
  month?: Day;
  /** Instead of a month: the cycle that is shown. */
  range?: DayRange | undefined;
  today: Day;
  /** Shows each punch of a day too, told in this zone. */
  zone?: string | undefined;
  onOpen: (day: Day) => void;
  /** Begins a correction of the day that has the keyboard. */
  onCorrect?: ((day: Day) => void) | undefined;
  /** A day is about to be opened: what that needs can be loaded. */
  onIntent?: () => void;
  /** Names the table. */
  label: string;
};

const WEEK = [0, 1, 2, 3, 4, 5, 6] as const;

function Weekdays({ monday }: { monday: Day }) {
  const language = useLocale();
  return (
    <thead>
      <tr>
        {WEEK.map((offset) => (
          <th
            key={offset}
            scope="col"
            className="pb-1 text-center text-2xs font-normal text-ink-faint"
          >
            {formatWeekday(addDays(monday, offset), language)}
          </th>
        ))}
      </tr>
    </thead>
  );
}

/** The day that has the keyboard, however it came there. */
const dayOf = (target: EventTarget): Day | null => {
  const written = target instanceof HTMLElement ? target.dataset.day : undefined;
  return written !== undefined && isDay(written) ? written : null;
};

/** A person's days, a week to a row; arrow keys move, Enter opens a day, R asks to correct it. */
export const MonthCalendar = memo(function MonthCalendar(props: Props) {
  const { days, month, today, zone, onOpen, onCorrect, onIntent, label } = props;
  const table = useRef<HTMLTableElement>(null);
  const [focused, setFocused] = useState<Day | null>(null);
  const range = props.range ?? monthOf(month ?? days[0]?.day ?? today);
  const weeks = weeksOf(days, range, today);
  const all = weeks.flatMap((week) => week.days).filter((entry) => entry !== null);
  const isHere = (day: Day | null) => all.some((entry) => entry.day === day);
  const entryPoint = isHere(focused) ? focused : isHere(today) ? today : all[0]?.day;
  const open = useCallback(
    (day: Day) => {
      setFocused(day);
      onOpen(day);
    },
    [onOpen],
  );
  const onKeyDown = (event: KeyboardEvent) => {
    const here = dayOf(event.target);
    if (!here || event.metaKey || event.ctrlKey || event.altKey) return;
    const correct = onCorrect && event.key.toLowerCase() === "r" && here <= today;
    const next = dayAfterKey(here, event.key, range);
    if (!correct && next === null) return;
    event.preventDefault();
    if (correct) onCorrect(here);
    if (next === null) return;
    setFocused(next);
    table.current?.querySelector<HTMLElement>(`[data-day="${next}"]`)?.focus();
  };
  return (
    <table
      ref={table}
      onKeyDown={onKeyDown}
      onPointerEnter={onIntent}
      onFocus={onIntent}
      className="h-px w-full table-fixed border-collapse"
    >
      <caption className="sr-only">{label}</caption>
      {weeks[0] ? <Weekdays monday={weeks[0].key} /> : null}
      <tbody>
        {weeks.map((week) => (
          <tr key={week.key}>
            {week.days.map((entry, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a column is a weekday
              <td key={column} className="h-full p-0.5">
                {entry ? (
                  <CalendarDayCell
                    {...entry}
                    zone={zone}
                    current={entry.day === today}
                    focusable={entry.day === entryPoint}
                    onOpen={open}
                  />
                ) : null}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
});
