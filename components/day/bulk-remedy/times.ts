import { type Day, toDay, type Wall } from "@/lib/attendance/day";
import {
  type Draft,
  daysOfWindow,
  type Problem,
  problemOfTime,
  timeIn,
} from "../remedy-form/draft";
import type { Line } from "./plan";

/** A time as it is entered: on which calendar day, and its clock. */
export type Time = NonNullable<Draft["time"]>;
/** What was entered by hand, by the line's key; all others have the proposed time. */
export type Times = ReadonlyMap<string, Time>;

/** The time of a line: as entered, else the shift's own or the nearest that the window allows. */
export const enteredTime = ({ key, window }: Line, times: Times): Time =>
  times.get(key) ?? { on: toDay(window.proposed.slice(0, 10)), clock: window.proposed.slice(11) };

/** Null while what is entered is no time. */
export const askedTime = (line: Line, times: Times): Wall | null =>
  timeIn({ time: times.get(line.key) ?? null }, line.window);

/** Why a line cannot be sent with its time. */
export const timeTrouble = (line: Line, times: Times): Problem | null =>
  problemOfTime({ time: times.get(line.key) ?? null }, line.window, line.now);

/** Where a clock time lies in a line's window: on the work day if it can, else on another of its days. */
export const fitted = (line: Line, clock: string): Time | null => {
  const { window, now, target } = line;
  const first = (day: Day) => (day === target.day ? 0 : 1);
  const days = daysOfWindow(window, now).sort((a, b) => first(a) - first(b));
  const on = days.find((day) => problemOfTime({ time: { on: day, clock } }, window, now) === null);
  return on === undefined ? null : { on, clock };
};

/** The same clock time for every line whose window has it; the others keep the proposed one. */
export const oneTimeForAll = (lines: readonly Line[], clock: string): Times =>
  new Map(
    lines.flatMap((line) => {
      const time = fitted(line, clock);
      return time === null ? [] : [[line.key, time] as const];
    }),
  );
