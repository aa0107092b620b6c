/** A work day, `YYYY-MM-DD`. All calendar arithmetic of the product is in this file. */
export type Day = `${number}-${number}-${number}`;
/** A wall-clock minute without a zone, `YYYY-MM-DDTHH:mm`. */
export type Wall = `${Day}T${number}:${number}`;
/** Both ends belong to the range. */
export type DayRange = { from: Day; to: Day };

const DAY_SECONDS = 86_400;
const midnightUtc = (day: string) => Date.parse(`${day}T00:00:00Z`) / 1000;

/** True for a day that exists: `2026-02-30` is refused. */
export const isDay = (text: string): text is Day => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const seconds = midnightUtc(text);
  return !Number.isNaN(seconds) && isoOf(seconds).startsWith(text);
};

/** True for an existing day with a 24-hour time to the minute. */
export const isWall = (text: string): text is Wall =>
  isDay(text.slice(0, 10)) && /^T([01]\d|2[0-3]):[0-5]\d$/.test(text.slice(10));

/** The text as a day; throws RangeError where `isDay` would say no. */
export const toDay = (text: string): Day => {
  if (!isDay(text)) throw new RangeError(`not a day: ${text}`);
  return text;
};

/** The text as a wall-clock minute; throws RangeError where `isWall` would say no. */
export const toWall = (text: string): Wall => {
  if (!isWall(text)) throw new RangeError(`not a wall-clock minute: ${text}`);
  return text;
};

const isoOf = (seconds: number) => new Date(seconds * 1000).toISOString();

export const addDays = (day: Day, days: number): Day =>
  toDay(isoOf(midnightUtc(day) + days * DAY_SECONDS).slice(0, 10));

/** Whole days from the first to the second; negative when the second is earlier. */
export const daysBetween = (from: Day, to: Day): number =>
  (midnightUtc(to) - midnightUtc(from)) / DAY_SECONDS;

/** Every day of the range in order; empty when it ends before it begins. */
export const eachDay = ({ from, to }: DayRange): Day[] =>
  Array.from({ length: Math.max(0, daysBetween(from, to) + 1) }, (_, i) => addDays(from, i));

/** 1 is Monday, 7 is Sunday. */
export const weekdayOf = (day: Day): number => new Date(midnightUtc(day) * 1000).getUTCDay() || 7;

export const earlier = <T extends Day | Wall>(a: T, b: T): T => (a < b ? a : b);
export const later = <T extends Day | Wall>(a: T, b: T): T => (a > b ? a : b);

const lastDayOfMonth = (month: string) => [31, 30, 29].find((n) => isDay(`${month}-${n}`)) ?? 28;

/** The calendar month that holds the day. */
export const monthOf = (day: Day): DayRange => {
  const month = day.slice(0, 7);
  return { from: toDay(`${month}-01`), to: toDay(`${month}-${lastDayOfMonth(month)}`) };
};

const startIn = (month: string, startDay: number) =>
  toDay(`${month}-${String(Math.min(startDay, lastDayOfMonth(month))).padStart(2, "0")}`);

/**
 * The cycle that holds the day, for cycles that begin on `startDay` (1 is the calendar month);
 * in a shorter month a cycle begins on that month's last day. RangeError for a start day below 1.
 */
export const cycleOf = (day: Day, startDay: number): DayRange => {
  const { from: first, to: last } = monthOf(day);
  const here = startIn(first.slice(0, 7), startDay);
  const from = day >= here ? here : startIn(addDays(first, -1).slice(0, 7), startDay);
  const next = day >= here ? startIn(addDays(last, 1).slice(0, 7), startDay) : here;
  return { from, to: addDays(next, -1) };
};

/** The cycle before (-1) or after (+1) the given one. */
export const shiftCycle = (range: DayRange, by: -1 | 1, startDay: number): DayRange =>
  cycleOf(by < 0 ? addDays(range.from, -1) : addDays(range.to, 1), startDay);

/** `20260801` as Feishu writes days in numbers. */
export const dayFromNumber = (n: number): Day =>
  toDay(String(n).replace(/^(\d{4})(\d{2})(\d{2})$/, "$1-$2-$3"));
export const dayToNumber = (day: Day): number => Number(day.replaceAll("-", ""));
