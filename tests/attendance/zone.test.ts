import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { addDays, type Day, toWall, type Wall } from "@/lib/attendance/day";
import {
  clockFrom,
  dayAt,
  endOfDay,
  instantOf,
  isoAt,
  isZone,
  offsetMinutes,
  secondsOf,
  startOfDay,
  wallAt,
} from "@/lib/attendance/zone";

const ZONES = [
  "Asia/Shanghai",
  "Asia/Hong_Kong",
  "Asia/Taipei",
  "Asia/Singapore",
  "Asia/Tokyo",
  "Asia/Kolkata",
  "Asia/Kathmandu",
  "America/New_York",
  "America/St_Johns",
  "America/Santiago",
  "Africa/Cairo",
  "Africa/Casablanca",
  "Europe/London",
  "Australia/Lord_Howe",
  "Pacific/Apia",
  "Pacific/Chatham",
  "Pacific/Kiritimati",
  "Pacific/Pago_Pago",
  "UTC",
] as const;

const zone = fc.constantFrom(...ZONES);
/** 1990 to 2040, so that some fall on changes of clocks near the ends of the day. */
const seconds = fc.integer({ min: 631_152_000, max: 2_208_988_800 });
const wall = seconds.map((at) => toWall(new Date(at * 1000).toISOString().slice(0, 16)));

const zoned = (at: number, of: string) =>
  Temporal.Instant.fromEpochMilliseconds(at * 1000).toZonedDateTimeISO(of);
const oracle = (text: Wall, of: string) =>
  Temporal.PlainDateTime.from(text).toZonedDateTime(of, { disambiguation: "compatible" })
    .epochMilliseconds / 1000;
const oracleStart = (day: Day, of: string) =>
  Temporal.PlainDate.from(day).toZonedDateTime(of).epochMilliseconds / 1000;

describe("against an independent calendar", () => {
  it("reads the same wall clock, day, offset and ISO text from any instant", () => {
    fc.assert(
      fc.property(seconds, zone, (at, of) => {
        const expected = zoned(at, of);
        expect(wallAt(at, of)).toBe(expected.toPlainDateTime().toString().slice(0, 16));
        expect(dayAt(at, of)).toBe(expected.toPlainDate().toString());
        expect(offsetMinutes(at, of)).toBe(expected.offsetNanoseconds / 60e9);
        expect(isoAt(at, of)).toBe(
          expected.toString({ timeZoneName: "never", smallestUnit: "second" }),
        );
      }),
      { numRuns: 500 },
    );
  });

  it("finds the same instant for any wall clock", () => {
    fc.assert(
      fc.property(wall, zone, (text, of) => {
        expect(instantOf(text, of)).toBe(oracle(text, of));
      }),
      { numRuns: 500 },
    );
  });

  it.each(ZONES)("agrees on every half hour around each change of clocks of %s", (of) => {
    let change = zoned(631_152_000, of).getTimeZoneTransition("next");
    for (let n = 0; change && n < 12; n++, change = change.getTimeZoneTransition("next"))
      for (let step = -60; step <= 60; step++) {
        const near = change.toPlainDateTime().add({ minutes: step * 30 });
        const text = toWall(near.toString().slice(0, 16));
        expect([text, instantOf(text, of)]).toEqual([text, oracle(text, of)]);
      }
  });
});

describe("changes of clocks", () => {
  it.each<[string, Wall, string, string]>([
    ["a gap moves forward", "2026-03-08T02:30", "America/New_York", "2026-03-08T03:30:00-04:00"],
    [
      "an overlap means its first",
      "2026-11-01T01:30",
      "America/New_York",
      "2026-11-01T01:30:00-04:00",
    ],
    [
      "the end of an overlap is past it",
      "2026-11-01T02:00",
      "America/New_York",
      "2026-11-01T02:00:00-05:00",
    ],
    ["a half-hour gap", "2026-10-04T02:15", "Australia/Lord_Howe", "2026-10-04T02:45:00+11:00"],
    ["a half-hour overlap", "2026-04-05T01:45", "Australia/Lord_Howe", "2026-04-05T01:45:00+11:00"],
    ["a day left out altogether", "2011-12-30T10:00", "Pacific/Apia", "2011-12-31T10:00:00+14:00"],
    ["a zone of three quarters", "2026-08-03T09:00", "Asia/Kathmandu", "2026-08-03T09:00:00+05:45"],
    ["no change at all", "2026-08-03T09:00", "Asia/Shanghai", "2026-08-03T09:00:00+08:00"],
  ])("%s: %s in %s is %s", (_, text, of, iso) => {
    const at = instantOf(text, of);
    expect(isoAt(at, of)).toBe(iso);
    expect(secondsOf(iso)).toBe(at);
  });

  it.each<[Day, string, string]>([
    ["2026-04-24", "Africa/Cairo", "2026-04-24T01:00:00+03:00"],
    ["2026-09-06", "America/Santiago", "2026-09-06T01:00:00-03:00"],
    ["2026-03-08", "America/Havana", "2026-03-08T01:00:00-04:00"],
    ["2026-11-01", "America/Havana", "2026-11-01T00:00:00-04:00"],
    ["2026-08-03", "Asia/Shanghai", "2026-08-03T00:00:00+08:00"],
  ])("%s begins in %s at %s", (day, of, iso) => {
    expect(isoAt(startOfDay(day, of), of)).toBe(iso);
    expect(startOfDay(day, of)).toBe(oracleStart(day, of));
  });

  it("days follow one another without gap or overlap in every zone", () => {
    // St. John's went back over midnight until 2011: there an instant may lie in an ended day.
    const since2012 = fc.integer({ min: 1_325_376_000, max: 2_208_988_800 });
    fc.assert(
      fc.property(since2012, zone, (at, of) => {
        const day = dayAt(at, of);
        expect(startOfDay(day, of) <= at && at < endOfDay(day, of)).toBe(true);
        expect(endOfDay(day, of)).toBe(startOfDay(addDays(day, 1), of));
        expect(startOfDay(day, of)).toBe(oracleStart(day, of));
      }),
      { numRuns: 300 },
    );
  });

  it("a day of the change is 23 or 25 hours long", () => {
    const hours = (day: Day) =>
      (endOfDay(day, "America/New_York") - startOfDay(day, "America/New_York")) / 3600;
    expect([hours("2026-03-08"), hours("2026-11-01"), hours("2026-08-03")]).toEqual([23, 25, 24]);
  });
});

describe("zones, texts and clocks", () => {
  it.each([
    ["Asia/Shanghai", true],
    ["UTC", true],
    ["America/Argentina/Buenos_Aires", true],
    ["Mars/Olympus", false],
    ["-", false],
    ["", false],
  ])("%j is a zone: %s", (text, expected) => {
    expect(isZone(text)).toBe(expected);
  });

  it("cuts seconds off the wall clock, before the epoch too", () => {
    expect(wallAt(59, "UTC")).toBe("1970-01-01T00:00");
    expect(wallAt(-1, "UTC")).toBe("1969-12-31T23:59");
    expect(isoAt(-1, "Asia/Shanghai")).toBe("1970-01-01T07:59:59+08:00");
  });

  it("reads ISO text back to the second", () => {
    fc.assert(
      fc.property(seconds, zone, (at, of) => {
        expect(secondsOf(isoAt(at, of))).toBe(at);
      }),
    );
    expect(secondsOf("2026-08-03T01:00:00.999Z")).toBe(secondsOf("2026-08-03T09:00:00+08:00"));
  });

  it.each(["2026-08-03T09:00:00", "2026-08-03", "2026-08-03T26:00:00Z", "-", ""])(
    "refuses %j, which names no instant without a zone to guess",
    (text) => {
      expect(() => secondsOf(text)).toThrow(RangeError);
    },
  );

  it("tells the next morning of a night shift from its work day", () => {
    expect(clockFrom("2026-08-31", "2026-09-01T02:00")).toEqual({ time: "02:00", daysLater: 1 });
    expect(clockFrom("2026-08-31", "2026-08-31T23:59")).toEqual({ time: "23:59", daysLater: 0 });
    expect(clockFrom("2026-09-01", "2026-08-31T22:00")).toEqual({ time: "22:00", daysLater: -1 });
  });
});
