import { addDays, cycleOf, type Day, type DayRange } from "./day";

/** How many of something; `none` where the group does not limit, null where nobody can tell. */
type Limit = number | "none" | null;

/** A group's rule for corrections. */
export type RemedyRule = {
  limitCount: Limit;
  /** How many days after the work day one may still submit. */
  dateNum: Limit;
  /** The day of the month on which a period begins; 1 is the calendar month. */
  periodStart: number;
};

/** An attendance group (考勤组). */
export type Group = {
  groupId: string;
  name: string;
  zone: string;
  free: boolean;
  rule: RemedyRule;
};

/**
 * Wall-clock times as the shift gives them: `26:00` is 02:00 of the next day. A result follows when a
 * punch is off by more than its minutes; null where the shift has no such limit.
 */
export type ShiftTime = {
  on: string;
  off: string;
  lateAfterMinutes: number | null;
  seriousLateMinutes: number | null;
  lateAsLackMinutes: number | null;
  earlyAfterMinutes: number | null;
  earlyAsLackMinutes: number | null;
};
/** A shift (班次); the times of a flexible one move with the punches. */
export type Shift = { shiftId: string; name: string; flexible: boolean; times: ShiftTime[] };

/** By these a result names no group, and Feishu's default shift: there is nothing behind them. */
export const NO_GROUP = "1";
export const DEFAULT_SHIFT = "9";

/** Minutes since midnight of the work day: `26:00` is 1560. */
export const minutesOfClock = (clock: string): number => {
  const [hours = "", minutes = ""] = clock.split(":");
  return Number(hours) * 60 + Number(minutes);
};

/** The last day to submit; `none` where the rule sets none, null where the rule is unknown. */
export type Deadline = Day | "none" | null;

export const deadlineOf = (day: Day, rule: RemedyRule | null): Deadline => {
  const dateNum = rule?.dateNum ?? null;
  return typeof dateNum === "number" ? addDays(day, dateNum) : dateNum;
};

/** The quota period that holds the day. */
export const quotaPeriod = (day: Day, rule: RemedyRule): DayRange => cycleOf(day, rule.periodStart);

/** About how many corrections are left, never below zero; `used` is null where it is unknown. */
export const aboutLeft = ({ limitCount }: RemedyRule, used: number | null): Limit => {
  if (typeof limitCount !== "number") return limitCount;
  return used === null ? null : Math.max(0, limitCount - used);
};

/** Sorts by the last day to submit: soonest first, then those without one, the unknown last. */
export const byDeadline = (a: Deadline, b: Deadline): number => {
  if (a === b) return 0;
  if (a === null || b === null) return a === null ? 1 : -1;
  // Every day begins with a digit and comes before "none".
  return a < b ? -1 : 1;
};
