import { addDays, type Day, daysBetween, toDay, toWall, type Wall } from "./day";

const formatters = new Map<string, Intl.DateTimeFormat>();

const formatterFor = (zone: string) => {
  const known = formatters.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat("en-CA", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
  });
  formatters.set(zone, made);
  return made;
};

/**
 * Zones that have been this many minutes ahead of UTC ever since: their wall clocks are a sum. The first
 * use of the runtime's own clock data takes a browser as long as all the rest of a page.
 */
const STEADY: ReadonlyMap<string, number> = new Map([
  ["Asia/Shanghai", 480],
  ["Asia/Hong_Kong", 480],
  ["Asia/Taipei", 480],
  ["Asia/Singapore", 480],
  ["Asia/Tokyo", 540],
  ["UTC", 0],
]);
const STEADY_SINCE = Date.UTC(1992, 0, 1) / 1000;

/** True for an IANA zone that this runtime knows. */
export const isZone = (zone: string): boolean => {
  if (STEADY.has(zone)) return true;
  try {
    return formatterFor(zone) !== undefined;
  } catch {
    return false;
  }
};

/** The wall clock of an instant (epoch seconds) in a zone, cut to the minute. */
export const wallAt = (seconds: number, zone: string): Wall => {
  const ahead = seconds < STEADY_SINCE ? undefined : STEADY.get(zone);
  if (ahead !== undefined)
    return toWall(new Date((seconds + ahead * 60) * 1000).toISOString().slice(0, 16));
  const parts = formatterFor(zone).formatToParts(seconds * 1000);
  const of = (type: Intl.DateTimeFormatPartTypes) =>
    parts.find((p) => p.type === type)?.value ?? "";
  const day = `${of("year").padStart(4, "0")}-${of("month")}-${of("day")}`;
  return toWall(`${day}T${of("hour")}:${of("minute")}`);
};

const naive = (wall: Wall) => Date.parse(`${wall}:00Z`) / 1000;

/** How far a zone's clock is ahead of UTC at an instant, in minutes. */
export const offsetMinutes = (seconds: number, zone: string): number => {
  const minute = Math.floor(seconds / 60) * 60;
  return (naive(wallAt(minute, zone)) - minute) / 60;
};

/**
 * The instant (epoch seconds) of a wall clock in a zone. A time that a change of clocks leaves out
 * is moved forward by the gap; one that happens twice means its first occurrence.
 */
export const instantOf = (wall: Wall, zone: string): number => {
  const local = naive(wall);
  const before = local - offsetMinutes(local - 86_400, zone) * 60;
  const after = local - offsetMinutes(local + 86_400, zone) * 60;
  const hit = [before, after].sort((a, b) => a - b).find((at) => naive(wallAt(at, zone)) === local);
  return hit ?? before;
};

/** The calendar day of an instant (epoch seconds) in a zone. */
export const dayAt = (seconds: number, zone: string): Day =>
  toDay(wallAt(seconds, zone).slice(0, 10));

/** The first instant of a day in a zone, in epoch seconds. */
export const startOfDay = (day: Day, zone: string): number => instantOf(`${day}T00:00`, zone);

/** The first instant after a day in a zone, in epoch seconds. */
export const endOfDay = (day: Day, zone: string): number => startOfDay(addDays(day, 1), zone);

/** ISO 8601 with the zone's own offset at that instant (epoch seconds). */
export const isoAt = (seconds: number, zone: string): string => {
  const offset = offsetMinutes(seconds, zone);
  const local = new Date((seconds + offset * 60) * 1000).toISOString().slice(0, 19);
  const size = Math.abs(offset);
  const hours = String(Math.floor(size / 60)).padStart(2, "0");
  return `${local}${offset < 0 ? "-" : "+"}${hours}:${String(size % 60).padStart(2, "0")}`;
};

/** Epoch seconds of an ISO 8601 text; RangeError without an offset or where it is no time. */
export const secondsOf = (iso: string): number => {
  const seconds = Math.floor(Date.parse(iso) / 1000);
  // Without its offset the text would be read in the server's zone.
  if (Number.isNaN(seconds) || !/T.*(Z|[+-]\d{2}:\d{2})$/.test(iso))
    throw new RangeError(`not an instant: ${iso}`);
  return seconds;
};

/** A wall clock told from a work day: `26:00` of the day is `02:00`, one day on (`次日`). */
export const clockFrom = (day: Day, wall: Wall): { time: string; daysLater: number } => ({
  time: wall.slice(11),
  daysLater: daysBetween(day, toDay(wall.slice(0, 10))),
});
