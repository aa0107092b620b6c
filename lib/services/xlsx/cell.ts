import "server-only";
import { type Day, daysBetween, toDay, type Wall } from "@/lib/attendance/day";
import { minutesOfClock } from "@/lib/attendance/shift";
import type { StyleName } from "./styles";

/** A value and its look; `text` is what a file without looks says instead. */
export type Styled = { value: string | number | null; style: StyleName; text?: string };
export type Cell = string | number | null | Styled;
export type Row = readonly Cell[];

/** Day 0 of a spreadsheet's calendar, as all of them count since 1 March 1900. */
const EPOCH: Day = "1899-12-30";
const MINUTES_A_DAY = 1440;
const serials = new Map<Day, number>();

const serialOf = (day: Day): number => {
  const known = serials.get(day) ?? daysBetween(EPOCH, day);
  if (serials.size > 4000) serials.clear();
  serials.set(day, known);
  return known;
};

/** A day as a real date; as text it is `2026-11-18`. */
export const dateCell = (day: Day): Styled => ({ value: serialOf(day), style: "date", text: day });

/** A wall-clock minute as a real date and time; as text it is `2026-11-18 08:57`. */
export const minuteCell = (wall: Wall): Styled => ({
  value: serialOf(toDay(wall.slice(0, 10))) + minutesOfClock(wall.slice(11)) / MINUTES_A_DAY,
  style: "minute",
  text: wall.replace("T", " "),
});

/** A count: nothing for 0, so that only what is there catches the eye. */
export const countCell = (count: number): Styled => ({
  value: count === 0 ? null : count,
  style: "count",
});
