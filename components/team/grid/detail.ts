import type { DayTimes, PunchTime } from "@/lib/attendance/day-times";
import { STATES, type State, stateRow } from "@/lib/attendance/result";
import type { GridModel } from "./model";

/** What a cell tells instead of its mark; by person, one entry per day, null where it is not known. */
export type Detail = {
  kind: "times" | "hours";
  of: ReadonlyMap<string, readonly (DayTimes | null)[]>;
};

type Given = { model: GridModel; detail: Detail | null };

/** The punches of a row's day; null where the cell keeps its mark. */
export const timesAt = ({ model, detail }: Given, row: number, col: number): DayTimes | null =>
  detail?.of.get(model.rows[row]?.employeeId ?? "")?.[col] ?? null;

/** A time of day and how many days after the work day it is: 1560 minutes are 02:00, one day later. */
export const clockOf = (minutes: number): { time: string; daysLater: number } => {
  const daysLater = Math.floor(minutes / 1440);
  const of = (n: number) => String(n).padStart(2, "0");
  const rest = minutes - daysLater * 1440;
  return { time: `${of(Math.floor(rest / 60))}:${of(rest % 60)}`, daysLater };
};

/** Hours with one decimal: 545 minutes are `9.1`. */
export const hoursOf = (minutes: number): string => (Math.round(minutes / 6) / 10).toFixed(1);

const stateOf = ({ state = "normal" }: PunchTime): State => state;

/** A day as two lines: the first in, the last out, and how many pairs more there are with the worst that they hold. */
export type Lines = { first: PunchTime; last: PunchTime; more: number; worst: State };

/** Null for a day on which nobody punched: there the mark says more than two dashes. */
export const linesOf = ({ punches }: DayTimes): Lines | null => {
  const [first] = punches;
  const last = punches.at(-1);
  if (!first || !last || punches.every(({ at }) => at === undefined)) return null;
  const hidden = punches.slice(1, -1).map(stateOf);
  const worst = hidden
    .filter((state) => stateRow(state).severity >= STATES.pending.severity)
    .reduce<State>((a, b) => (stateRow(b).severity > stateRow(a).severity ? b : a), "normal");
  return { first, last, more: punches.length / 2 - 1, worst };
};

/** Minutes of a person's days that have them; `read` days are all of which anything is known. */
export type HoursTotal = { minutes: number; days: number; read: number };

/** Null while nothing of the person is known. */
export const hoursTotal = ({ model, detail }: Given, row: number): HoursTotal | null => {
  const known = detail?.of.get(model.rows[row]?.employeeId ?? "");
  if (detail?.kind !== "hours" || !known) return null;
  const read = known.filter((day) => day !== null);
  const told = read.flatMap(({ worked }) => worked ?? []);
  return {
    minutes: told.reduce((sum, minutes) => sum + minutes, 0),
    days: told.length,
    read: read.length,
  };
};
