import {
  type Day,
  type DayRange,
  daysBetween,
  monthOf,
  type Wall,
  weekdayOf,
} from "../attendance/day";
import type { Deadline } from "../attendance/shift";
import { clockFrom, dayAt, secondsOf, wallAt } from "../attendance/zone";
import type { Language } from "./languages";

type Parts = { year: string; month: string; monthName: string; day: string; weekday: string };
type DayStyle = "short" | "weekday" | "dated" | "full";

/** Spelt out here, so that a server and a browser of other ages write the same. */
const STYLES = {
  "zh-CN": {
    short: ({ month, day }) => `${month}月${day}日`,
    weekday: ({ month, day, weekday }) => `${month}月${day}日 周${weekday}`,
    dated: ({ year, month, day }) => `${year}年${month}月${day}日`,
    full: ({ year, month, day, weekday }) => `${year}年${month}月${day}日 周${weekday}`,
    month: ({ year, month }) => `${year}年${month}月`,
  },
  en: {
    short: ({ day, monthName }) => `${day} ${monthName.slice(0, 3)}`,
    weekday: ({ day, monthName, weekday }) => `${weekday} ${day} ${monthName.slice(0, 3)}`,
    dated: ({ year, day, monthName }) => `${day} ${monthName.slice(0, 3)} ${year}`,
    full: ({ year, day, monthName, weekday }) => `${weekday} ${day} ${monthName} ${year}`,
    month: ({ year, monthName }) => `${monthName} ${year}`,
  },
} as const satisfies Record<Language, Record<DayStyle | "month", (parts: Parts) => string>>;

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
/** From Monday. */
const WEEKDAYS = {
  "zh-CN": ["一", "二", "三", "四", "五", "六", "日"],
  en: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
} as const satisfies Record<Language, readonly string[]>;

const partsOf = (date: Day, language: Language): Parts => {
  const [year = "", month = "", day = ""] = date.split("-");
  return {
    year,
    month: String(Number(month)),
    monthName: MONTHS[Number(month) - 1] ?? "",
    day: String(Number(day)),
    weekday: WEEKDAYS[language][weekdayOf(date) - 1] ?? "",
  };
};

/** A work day: `11月21日`, with the weekday, with the year, or in full. */
export const formatDay = (day: Day, language: Language, style: DayStyle = "short"): string =>
  STYLES[language][style](partsOf(day, language));

/** The weekday alone, `六` or `Sat`, for the heads of columns. */
export const formatWeekday = (day: Day, language: Language): string =>
  partsOf(day, language).weekday;

/** A day of the week by its number, 1 is Monday: `周一` or `Mon`. */
export const formatWeekdayNumber = (weekday: number, language: Language): string => {
  const name = WEEKDAYS[language][weekday - 1] ?? "";
  return language === "en" ? name : `周${name}`;
};

/** `2026年11月` or `November 2026`, of the month that holds the day. */
export const formatMonth = (day: Day, language: Language): string =>
  STYLES[language].month(partsOf(day, language));

/** A period with its year; the month's own name where it is exactly one. */
export const formatPeriod = ({ from, to }: DayRange, language: Language): string => {
  if (from.endsWith("-01") && monthOf(from).to === to) return formatMonth(from, language);
  const [first, last] = [partsOf(from, language), partsOf(to, language)];
  const day = STYLES[language].short;
  const years = first.year !== last.year;
  if (language === "en")
    return `${day(first)}${years ? ` ${first.year}` : ""} – ${day(last)} ${last.year}`;
  return `${first.year}年${day(first)} – ${years ? `${last.year}年` : ""}${day(last)}`;
};

/** A share between 0 and 1: `12.5%`. */
export const formatShare = (share: number, language: Language): string =>
  new Intl.NumberFormat(language, { style: "percent", maximumFractionDigits: 1 }).format(share);

const KILOBYTE = 1000;

/** How large a file is: `350 kB`, `12.4 MB`. */
export const formatBytes = (bytes: number, language: Language): string => {
  const large = bytes >= KILOBYTE * KILOBYTE;
  return new Intl.NumberFormat(language, {
    style: "unit",
    unit: large ? "megabyte" : "kilobyte",
    maximumFractionDigits: large ? 1 : 0,
  }).format(bytes / (large ? KILOBYTE * KILOBYTE : KILOBYTE));
};

/** `次日 ` before a time past midnight; nothing on the work day itself. */
export const formatDaysLater = (days: number, language: Language): string => {
  if (days === 0) return "";
  if (days === 1) return language === "en" ? "next day " : "次日 ";
  if (days === -1) return language === "en" ? "day before " : "前一日 ";
  const signed = days > 0 ? `+${days}` : `${days}`;
  return language === "en" ? `${signed} days ` : `${signed}日 `;
};

/** As `formatDaysLater`, where there is hardly room: `次日`, `+1`. */
export const formatDaysLaterShort = (days: number, language: Language): string => {
  if (language !== "en" && days === 1) return "次日";
  if (language !== "en" && days === -1) return "前日";
  return days > 0 ? `+${days}` : String(days);
};

/** A wall clock told from its work day: `08:57`, or `次日 02:00` past midnight. */
export const formatWall = (workDay: Day, wall: Wall, language: Language): string => {
  const { time, daysLater } = clockFrom(workDay, wall);
  return `${formatDaysLater(daysLater, language)}${time}`;
};

/** As `formatWall`, for an instant (ISO 8601 with offset) read in a zone. */
export const formatPunch = (
  workDay: Day,
  instant: string,
  zone: string,
  language: Language,
): string => formatWall(workDay, wallAt(secondsOf(instant), zone), language);

/** An instant in a zone: `10:42` on the same day as `now`, else with its date. Both ISO 8601. */
export const formatInstant = (
  instant: string,
  now: string,
  zone: string,
  language: Language,
): string => {
  const seconds = secondsOf(instant);
  const day = dayAt(seconds, zone);
  const time = wallAt(seconds, zone).slice(11);
  if (day === dayAt(secondsOf(now), zone)) return time;
  return `${formatDay(day, language)} ${time}`;
};

const STEPS = [
  { unit: "day", seconds: 86_400 },
  { unit: "hour", seconds: 3600 },
  { unit: "minute", seconds: 60 },
] as const;

/** How long ago: `3分钟前`; less than a minute is `现在`. Both ISO 8601. */
export const formatAgo = (instant: string, now: string, language: Language): string => {
  const relative = new Intl.RelativeTimeFormat(language, { numeric: "auto" });
  const ago = Math.max(0, secondsOf(now) - secondsOf(instant));
  const step = STEPS.find(({ seconds }) => ago >= seconds);
  if (!step) return relative.format(0, "second");
  return relative.format(-Math.floor(ago / step.seconds), step.unit);
};

/** Which text under `deadline` fits, and how many days it is away. */
export const deadlineKey = (
  deadline: Deadline,
  today: Day,
): { key: "unknown" | "none" | "passed" | "today" | "tomorrow" | "inDays"; days: number } => {
  if (deadline === null) return { key: "unknown", days: 0 };
  if (deadline === "none") return { key: "none", days: 0 };
  const days = daysBetween(today, deadline);
  if (days < 0) return { key: "passed", days };
  if (days === 0) return { key: "today", days };
  return { key: days === 1 ? "tomorrow" : "inDays", days };
};
