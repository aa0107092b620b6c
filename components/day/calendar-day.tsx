"use client";

import { memo } from "react";
import { useLocale, useTranslations } from "use-intl";
import { classes } from "@/components/ui/classes";
import { TONES } from "@/components/ui/tone";
import type { Day } from "@/lib/attendance/day";
import { stateRow } from "@/lib/attendance/result";
import { formatDay, formatDaysLater } from "@/lib/text/format";
import { DayMark } from "./day-mark";
import { isSilent, type PunchPair, type PunchToken, pairsOf } from "./month-punches";
import type { CalendarDay } from "./month-weeks";
import { useCellWords } from "./use-cell-words";

/** A punch in its time, with its letter where it is not simply normal: colour never stands alone. */
function Token({ token: { state, clock } }: { token: PunchToken }) {
  const language = useLocale();
  const words = useCellWords();
  const plain = state === "normal" || (clock === null && state === "not-yet");
  return (
    <span
      className={classes(
        "inline-flex flex-wrap justify-center gap-x-0.5",
        plain ? "text-ink-soft" : TONES[stateRow(state).tone].text,
        stateRow(state).problem && "font-semibold",
      )}
    >
      {plain ? null : <span>{words.letter(state)}</span>}
      {clock ? (
        <span className="whitespace-nowrap">
          {formatDaysLater(clock.daysLater, language)}
          {clock.time}
        </span>
      ) : null}
      {plain && !clock ? <span>·</span> : null}
    </span>
  );
}

function Pair({ pair }: { pair: PunchPair }) {
  return (
    <span className="flex flex-wrap items-center justify-center gap-x-1 leading-[1.3] max-md:flex-col">
      {isSilent(pair.in) ? null : <Token token={pair.in} />}
      {isSilent(pair.in) || isSilent(pair.out) ? null : (
        <span className="text-ink-faint max-md:hidden">–</span>
      )}
      {isSilent(pair.out) ? null : <Token token={pair.out} />}
    </span>
  );
}

/** A day read aloud: its state, then each of its punches. */
const useDayWords = () => {
  const t = useTranslations();
  const language = useLocale();
  const words = useCellWords();
  const punch = ({ side, state, clock }: PunchToken) =>
    [
      t(`punch.${side}`),
      clock && `${formatDaysLater(clock.daysLater, language)}${clock.time}`,
      words.state(state),
    ]
      .filter(Boolean)
      .join(" ");
  return ({ day, cell }: CalendarDay, pairs: readonly PunchPair[], blank: boolean) =>
    [
      formatDay(day, language, "weekday"),
      blank || !cell ? null : words.whole(cell),
      ...pairs.flatMap((pair) => [pair.in, pair.out].filter((each) => !isSilent(each)).map(punch)),
    ]
      .filter(Boolean)
      .join(", ");
};

type Props = CalendarDay & {
  current: boolean;
  focusable: boolean;
  /** The zone of the punches' times; without it only the day's own mark is shown. */
  zone: string | undefined;
  onOpen: (day: Day) => void;
};

/** One day of the calendar: its number, its mark, and each of its punches. */
export const CalendarDayCell = memo(function CalendarDayCell(props: Props) {
  const { day, number, cell, future, result, current, focusable, zone, onOpen } = props;
  const words = useCellWords();
  const language = useLocale();
  const wordsOf = useDayWords();
  const blank = cell === null || (future && (cell.state === "no-data" || cell.state === "loading"));
  const pairs = result && zone !== undefined ? pairsOf(result, zone) : [];
  return (
    <button
      type="button"
      data-day={day}
      tabIndex={focusable ? 0 : -1}
      aria-label={wordsOf(props, pairs, blank)}
      aria-current={current ? "date" : undefined}
      onClick={() => onOpen(day)}
      className={classes(
        "grid w-full content-start justify-items-center gap-0.5 rounded-md border py-1 transition-colors hover:bg-hover",
        zone === undefined ? "h-14 content-center" : "h-full min-h-[4.75rem]",
        current ? "border-accent bg-accent-soft" : "border-transparent",
      )}
    >
      <span
        className={classes(
          "text-2xs whitespace-nowrap",
          current ? "font-semibold text-accent" : future ? "text-ink-faint" : "text-ink-soft",
        )}
      >
        {number === 1 && zone !== undefined ? formatDay(day, language) : number}
      </span>
      <span className="h-[22px]">
        {blank ? null : <DayMark cell={cell} size="sm" letter={words.letter(cell.state)} />}
      </span>
      {pairs.length > 0 ? (
        <span className="grid gap-0.5 text-center text-2xs">
          {pairs.map((pair) => (
            <Pair key={pair.key} pair={pair} />
          ))}
        </span>
      ) : null}
    </button>
  );
});
