import { type Day, isWall } from "@/lib/attendance/day";

const ANY_DAY: Day = "2015-01-01";
const MINUTES_OF_A_DAY = 24 * 60;

/** True for a 24-hour time to the minute: `09:05`. */
export const isClock = (text: string): boolean => isWall(`${ANY_DAY}T${text}`);

const byDigits = (digits: string): string => {
  const hour = /^(?:[01]\d|2[0-3]|\d$)/.exec(digits)?.[0].length ?? 1;
  return digits.length > hour ? `${digits.slice(0, hour)}:${digits.slice(hour, hour + 2)}` : digits;
};

/**
 * What is being typed as a clock: digits get their colon, whatever the keyboard's width of them.
 * Anything else, such as `9:30 PM`, stays as it is, so that nobody takes it for another time.
 */
export const maskedClock = (text: string): string => {
  const plain = text.normalize("NFKC").trim();
  if (/^\d*$/.test(plain)) return byDigits(plain);
  const [, hour, minute] = /^(\d{1,2})[:.](\d*)$/.exec(plain) ?? [];
  return hour === undefined || minute === undefined ? text : `${hour}:${minute.slice(0, 2)}`;
};

/** The time that is typed once it is whole: `9:30` is `09:30`; null before that. */
export const wholeClock = (typed: string): string | null => {
  const padded = /^\d:/.test(typed) ? `0${typed}` : typed;
  return isClock(padded) ? padded : null;
};

/** What is meant when nothing more is typed: an hour alone is its first minute, the rest stays as it is. */
export const settledClock = (typed: string): string =>
  wholeClock(/^\d{1,2}:?$/.test(typed) ? `${typed.replace(":", "")}:00` : typed) ?? typed;

const minutesOf = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
const clockOf = (minutes: number) =>
  [Math.floor(minutes / 60), minutes % 60].map((n) => String(n).padStart(2, "0")).join(":");

type Limits = { min?: string | undefined; max?: string | undefined };

/** A minute earlier or later, within the limits; a text that is no time begins at the first one. */
export const steppedClock = (clock: string, by: 1 | -1, { min, max }: Limits): string => {
  const first = minutesOf(min ?? "00:00");
  const last = max === undefined ? MINUTES_OF_A_DAY - 1 : minutesOf(max);
  const next = isClock(clock) ? minutesOf(clock) + by : first;
  return clockOf(Math.min(last, Math.max(first, next)));
};
