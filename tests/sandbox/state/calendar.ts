/** A calendar date as the number of days since 1970-01-01. */
export type DayNumber = number;

const DAY_MS = 86_400_000;

/** 20261120 → day number; null when the integer is not a real date. */
export function dayFromInt(value: number): DayNumber | null {
  const year = Math.floor(value / 10_000);
  const month = Math.floor(value / 100) % 100;
  const date = value % 100;
  if (year < 2000 || year > 2100) return null;
  const day = Date.UTC(year, month - 1, date) / DAY_MS;
  return dayToInt(day) === value ? day : null;
}

const ints = new Map<DayNumber, number>();

/** Day number → yyyyMMdd as an integer. */
export function dayToInt(day: DayNumber): number {
  const known = ints.get(day);
  if (known !== undefined) return known;
  const at = new Date(day * DAY_MS);
  const int = at.getUTCFullYear() * 10_000 + (at.getUTCMonth() + 1) * 100 + at.getUTCDate();
  ints.set(day, int);
  return int;
}

/** Day number → yyyyMM, the key of a month. */
export function monthOf(day: DayNumber): number {
  return Math.floor(dayToInt(day) / 100);
}

/** Day number → "yyyy-MM-dd". */
function dayText(day: DayNumber): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** 0 Monday … 6 Sunday. */
export function weekday(day: DayNumber): number {
  return (((day + 3) % 7) + 7) % 7;
}

/** True on the last day of a month. */
export function isMonthEnd(day: DayNumber): boolean {
  return dayToInt(day + 1) % 100 === 1;
}

const formats = new Map<string, Intl.DateTimeFormat>();
const offsets = new Map<string, Map<number, number>>();

function formatFor(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
  });
  formats.set(zone, made);
  return made;
}

function offsetSeconds(zone: string, second: number): number {
  const hour = Math.floor(second / 3600);
  let ofZone = offsets.get(zone);
  if (!ofZone) {
    ofZone = new Map();
    offsets.set(zone, ofZone);
  }
  const known = ofZone.get(hour);
  if (known !== undefined) return known;
  const parts = new Map(
    formatFor(zone)
      .formatToParts(hour * 3_600_000)
      .map((part) => [part.type, Number(part.value)]),
  );
  const read = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0;
  const wall = Date.UTC(
    read("year"),
    read("month") - 1,
    read("day"),
    read("hour"),
    read("minute"),
    read("second"),
  );
  const offset = wall / 1000 - hour * 3600;
  if (ofZone.size > 100_000) ofZone.clear();
  ofZone.set(hour, offset);
  return offset;
}

/** Midnight of days around which no clock of the zone is put forward or back; null of the others. */
const midnights = new Map<string, Map<DayNumber, number | null>>();
const AROUND = { before: 26, after: 74 } as const;

function steadyMidnight(zone: string, day: DayNumber): number | null {
  const first = offsetSeconds(zone, day * 86_400 - AROUND.before * 3600);
  for (let hour = -AROUND.before; hour <= AROUND.after; hour++) {
    if (offsetSeconds(zone, day * 86_400 + hour * 3600) !== first) return null;
  }
  return day * 86_400 - first;
}

function midnightOf(zone: string, day: DayNumber): number | null {
  let ofZone = midnights.get(zone);
  if (!ofZone) {
    ofZone = new Map();
    midnights.set(zone, ofZone);
  }
  const known = ofZone.get(day);
  if (known !== undefined) return known;
  const made = steadyMidnight(zone, day);
  ofZone.set(day, made);
  return made;
}

/** The instant (epoch seconds) at which a clock in `zone` shows `minutes` past midnight of `day`. */
export function instantOf(zone: string, day: DayNumber, minutes: number): number {
  const midnight = midnightOf(zone, day);
  if (midnight !== null && minutes >= 0 && minutes <= 2880) return midnight + minutes * 60;
  const wall = day * 86_400 + minutes * 60;
  const guess = wall - offsetSeconds(zone, wall);
  return wall - offsetSeconds(zone, guess);
}

/** What a clock in `zone` shows at an instant (epoch seconds). */
export function wallOf(zone: string, second: number): { day: DayNumber; minutes: number } {
  const wall = second + offsetSeconds(zone, second);
  const day = Math.floor(wall / 86_400);
  return { day, minutes: Math.floor((wall - day * 86_400) / 60) };
}

/** "yyyy-MM-dd HH:mm" as a clock in `zone` shows it. */
export function wallText(zone: string, second: number): string {
  const { day, minutes } = wallOf(zone, second);
  const hh = String(Math.floor(minutes / 60)).padStart(2, "0");
  return `${dayText(day)} ${hh}:${String(minutes % 60).padStart(2, "0")}`;
}

/** Epoch seconds of "yyyy-MM-dd HH:mm" in `zone`; null when the text is anything else. */
export function parseWall(zone: string, text: string): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2}) (\d{2}):(\d{2})$/.exec(text);
  if (!match) return null;
  const [year, month, date, hour, minute] = match.slice(1).map(Number);
  if (year === undefined || month === undefined || date === undefined) return null;
  const day = dayFromInt(year * 10_000 + month * 100 + date);
  if (day === null || hour === undefined || minute === undefined) return null;
  return hour < 24 && minute < 60 ? instantOf(zone, day, hour * 60 + minute) : null;
}
