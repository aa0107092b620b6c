import { type DayNumber, dayFromInt, dayToInt, weekday } from "./calendar";

/** Fixed dates only, as MMdd: what follows the moon is not modelled. */
const HOLIDAYS: ReadonlySet<number> = new Set([101, 501, 502, 1001, 1002, 1003]);

export function isHoliday(day: DayNumber): boolean {
  return HOLIDAYS.has(dayToInt(day) % 10_000);
}

/** The Sunday before 1 October is worked for the holidays that follow. */
export function isMakeUpDay(day: DayNumber): boolean {
  const date = dayToInt(day) % 10_000;
  return weekday(day) === 6 && date >= 924 && date <= 930;
}

/** The holidays and make-up days of a calendar year, as yyyyMMdd integers. */
export function specialDaysOf(year: number): { readonly off: number[]; readonly on: number[] } {
  const first = dayFromInt(year * 10_000 + 101) ?? 0;
  const days = Array.from({ length: 365 }, (_, i) => first + i);
  return {
    off: days.filter(isHoliday).map(dayToInt),
    on: days.filter(isMakeUpDay).map(dayToInt),
  };
}
