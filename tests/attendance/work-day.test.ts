import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { addDays, type Day, toDay, toWall, type Wall } from "@/lib/attendance/day";
import { timeProblem } from "@/lib/attendance/remedy";
import { deadlineOf } from "@/lib/attendance/shift";
import { clockFrom, dayAt, endOfDay, instantOf, wallAt } from "@/lib/attendance/zone";
import { anyDay, window } from "./builders";

const ZONES = [
  ...["Asia/Shanghai", "America/New_York", "Europe/London", "Asia/Kathmandu", "Asia/Kolkata"],
  ...["Australia/Lord_Howe", "Pacific/Chatham", "America/St_Johns", "Pacific/Kiritimati"],
  ...["Pacific/Pago_Pago", "UTC"],
];
const zone = fc.constantFrom(...ZONES);
const seconds = fc.integer({ min: 946_684_800, max: 2_208_988_800 });

describe("a night shift", () => {
  it.each<[string, Day, Wall]>([
    ["a day", "2026-08-03", "2026-08-04T02:00"],
    ["a month", "2026-08-31", "2026-09-01T02:00"],
    ["a year", "2026-12-31", "2027-01-01T02:00"],
    ["February", "2026-02-28", "2026-03-01T02:00"],
    ["February of a leap year", "2028-02-29", "2028-03-01T02:00"],
    ["the 28th of a leap year", "2028-02-28", "2028-02-29T02:00"],
  ])("over the end of %s is told as 02:00 of the next day", (_, day, wall) => {
    expect(clockFrom(day, wall)).toEqual({ time: "02:00", daysLater: 1 });
  });

  it("is told from its work day however far the punch is, by the calendar", () => {
    fc.assert(
      fc.property(anyDay, seconds, zone, (day, at, of) => {
        const wall = wallAt(at, of);
        const { time, daysLater } = clockFrom(day, wall);
        const date = Temporal.PlainDate.from(day).add({ days: daysLater });
        expect(`${date.toString()}T${time}`).toBe(wall);
      }),
    );
  });

  it.each<[string, string, Wall, Wall, number]>([
    [
      "loses the hour that clocks skip",
      "America/New_York",
      "2026-03-07T20:00",
      "2026-03-08T05:00",
      8,
    ],
    [
      "has the hour that clocks repeat",
      "America/New_York",
      "2026-10-31T20:00",
      "2026-11-01T05:00",
      10,
    ],
    [
      "gains half an hour on Lord Howe",
      "Australia/Lord_Howe",
      "2026-04-04T20:00",
      "2026-04-05T05:00",
      9.5,
    ],
    ["is nine hours where clocks stay", "Asia/Shanghai", "2026-03-07T20:00", "2026-03-08T05:00", 9],
  ])("%s", (_, of, on, off, hours) => {
    expect((instantOf(off, of) - instantOf(on, of)) / 3600).toBe(hours);
  });
});

describe("today", () => {
  it.each([
    ["2026-08-03T10:30:00Z", "Pacific/Pago_Pago", "2026-08-02"],
    ["2026-08-03T10:30:00Z", "UTC", "2026-08-03"],
    ["2026-08-03T10:30:00Z", "Pacific/Kiritimati", "2026-08-04"],
    ["2026-12-31T18:14:00Z", "Asia/Kathmandu", "2026-12-31"],
    ["2026-12-31T18:15:00Z", "Asia/Kathmandu", "2027-01-01"],
    ["2026-12-31T18:29:00Z", "Asia/Kolkata", "2026-12-31"],
    ["2026-12-31T18:30:00Z", "Asia/Kolkata", "2027-01-01"],
    ["2028-02-28T15:59:59Z", "Asia/Shanghai", "2028-02-28"],
    ["2028-02-28T16:00:00Z", "Asia/Shanghai", "2028-02-29"],
  ])("at %s in %s is %s", (iso, of, day) => {
    expect(dayAt(Date.parse(iso) / 1000, of)).toBe(day);
  });

  it("is never more than one day apart between two zones but for the date line's two", () => {
    fc.assert(
      fc.property(seconds, zone, zone, (at, one, other) => {
        const days = Temporal.PlainDate.from(dayAt(at, one)).until(dayAt(at, other)).days;
        expect(Math.abs(days) <= 2).toBe(true);
        if (one === other) expect(days).toBe(0);
      }),
    );
  });
});

describe("the last day to submit", () => {
  it("is the work day and the group's number of days, by the calendar", () => {
    fc.assert(
      fc.property(anyDay, fc.nat(400), (day, dateNum) => {
        const last = deadlineOf(day, { limitCount: null, dateNum, periodStart: 1 });
        expect(last).toBe(Temporal.PlainDate.from(day).add({ days: dateNum }).toString());
      }),
    );
  });

  it("lasts until midnight of the group's own zone, also when clocks change on it", () => {
    fc.assert(
      fc.property(seconds, fc.nat(40), zone, (at, dateNum, of) => {
        const day = dayAt(at, of);
        const last = toDay(deadlineOf(day, { limitCount: null, dateNum, periodStart: 1 }) ?? "");
        const end = Temporal.PlainDate.from(last).add({ days: 1 }).toZonedDateTime(of);
        expect(endOfDay(last, of)).toBe(end.epochMilliseconds / 1000);
        expect(dayAt(endOfDay(last, of) - 1, of)).toBe(last);
        expect(dayAt(endOfDay(last, of), of)).toBe(addDays(last, 1));
      }),
    );
  });
});

describe("a time that may be asked for", () => {
  const minute = fc.integer({ min: 0, max: 4_320 });
  const wallOf = (n: number) =>
    toWall(
      Temporal.PlainDateTime.from("2026-12-30T12:00").add({ minutes: n }).toString().slice(0, 16),
    );

  it("is from the window's first minute to its last, not after now, over any midnight", () => {
    fc.assert(
      fc.property(minute, minute, minute, minute, (from, length, time, now) => {
        const to = from + length;
        const of = window({ from: wallOf(from), to: wallOf(to) });
        const expected =
          time > now ? "future-time" : time < from || time > to ? "outside-window" : null;
        expect(timeProblem(wallOf(time), of, wallOf(now))).toBe(expected);
      }),
      { numRuns: 1_000 },
    );
  });

  it("is the window's and not the deadline's business: a day that is still open has closed minutes", () => {
    const now = toWall("2026-08-04T12:00");
    const open = deadlineOf(toDay("2026-08-03"), { limitCount: 3, dateNum: 7, periodStart: 1 });
    expect(open !== null && open >= "2026-08-04").toBe(true);
    expect(timeProblem(toWall("2026-08-03T10:01"), window(), now)).toBe("outside-window");
  });
});
