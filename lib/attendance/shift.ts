import { addDays, cycleOf, type Day, type DayRange } from "./day";

/** A group's rule for corrections; null where the group does not limit. */
export type RemedyRule = {
  limitCount: number | null;
  /** How many days after the work day one may still submit. */
  dateNum: number | null;
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

/** Wall-clock times as the shift gives them: `26:00` is 02:00 of the next day. */
export type ShiftTime = { on: string; off: string; lateAfterMinutes: number | null };
/** A shift (班次). */
export type Shift = { shiftId: string; name: string; times: ShiftTime[] };

/** The last day to submit a correction of `day`; null when the rule is unknown or sets no limit. */
export const deadlineOf = (day: Day, rule: RemedyRule | null): Day | null =>
  rule?.dateNum == null ? null : addDays(day, rule.dateNum);

/** The quota period that holds the day. */
export const quotaPeriod = (day: Day, rule: RemedyRule): DayRange => cycleOf(day, rule.periodStart);

/** About how many corrections are left, never below zero; null when the group does not limit. */
export const aboutLeft = (rule: RemedyRule, used: number): number | null =>
  rule.limitCount === null ? null : Math.max(0, rule.limitCount - used);
