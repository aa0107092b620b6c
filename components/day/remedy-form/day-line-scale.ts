import type { Day, Wall } from "@/lib/attendance/day";
import { clockFrom } from "@/lib/attendance/zone";
import type { WindowWire } from "@/lib/contract/employees";

const DAY_MINUTES = 1440;
const STEP_MINUTES = 360;

/** Minutes from the beginning of the work day; a night shift's go beyond a day. */
const minutesFrom = (day: Day, wall: Wall): number => {
  const { time, daysLater } = clockFrom(day, wall);
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  return daysLater * DAY_MINUTES + hours * 60 + minutes;
};

/** Where everything of a day line is, in percent of its width. */
export type DayLine = {
  window: { left: number; width: number };
  shift: number | null;
  now: number | null;
  /** Punches that were made. */
  made: number[];
  /** The time that is being asked for. */
  picked: number | null;
  ticks: { at: number; label: string }[];
};

/** What lies on the line besides the window: wall clocks in its zone. */
export type Marks = { now: Wall; made: readonly Wall[]; picked: Wall | null };

/** The line spans the work day, longer by whole quarters where a window reaches out of it. */
export const dayLineOf = (
  day: Day,
  windows: readonly WindowWire[],
  { from, to, normalTime }: WindowWire,
  { now, made, picked }: Marks,
): DayLine => {
  const outward = (minutes: number, round: (n: number) => number) =>
    round(minutes / STEP_MINUTES) * STEP_MINUTES;
  const start = Math.min(
    0,
    ...windows.map((window) => outward(minutesFrom(day, window.from), Math.floor)),
  );
  const end = Math.max(
    DAY_MINUTES,
    ...windows.map((window) => outward(minutesFrom(day, window.to), Math.ceil)),
  );
  const span = end - start;
  const percent = (minutes: number) => ((minutes - start) / span) * 100;
  const within = (wall: Wall | null) => {
    if (wall === null) return null;
    const at = percent(minutesFrom(day, wall));
    return at < 0 || at > 100 ? null : at;
  };
  const left = percent(minutesFrom(day, from));
  return {
    window: { left, width: percent(minutesFrom(day, to)) - left },
    shift: within(normalTime),
    now: within(now),
    made: made.flatMap((wall) => within(wall) ?? []),
    picked: within(picked),
    ticks: Array.from({ length: span / STEP_MINUTES + 1 }, (_, i) => {
      const minutes = start + i * STEP_MINUTES;
      const hour = (((minutes / 60) % 24) + 24) % 24;
      const label = minutes === DAY_MINUTES && end === DAY_MINUTES ? "24" : String(hour);
      return { at: percent(minutes), label: label.padStart(2, "0") };
    }),
  };
};
