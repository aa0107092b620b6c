import { describe, expect, it } from "vitest";
import type { Day } from "@/lib/attendance/day";
import { isFault, RESULTS } from "@/lib/attendance/result";
import { minutesOfClock } from "@/lib/attendance/shift";
import type { WhyRule } from "@/lib/attendance/why";
import { at, type Case, inAt, outAt, shift, time, whyFor } from "./why-cases";

const open = (rule: WhyRule, minutes: number | null = null, allowed: number | null = null) => ({
  ...{ rule, minutes, allowed, outcome: "open" },
});

describe("why a punch is a fault", () => {
  it.each<[string, Case, object]>([
    ["late", inAt("09:12", "late"), open("late-after", 12, 5)],
    ["late by a minute too many", inAt("09:06", "late"), open("late-after", 6, 5)],
    ["late at the last minute before serious", inAt("10:00", "late"), open("late-after", 60, 5)],
    ["seriously late", inAt("10:01", "serious-late"), open("serious-late-after", 61, 60)],
    ["so late that it counts as no record", inAt("13:01", "lack"), open("late-as-lack", 241, 240)],
    ["early", outAt("17:40", "early"), open("early-after", 20, 3)],
    [
      "early by half a minute too many",
      outAt("17:57", "early", { punchAt: at("17:57") - 30 }),
      open("early-after", 4, 3),
    ],
    ["so early that it counts as no record", outAt("16:29", "lack"), open("early-as-lack", 91, 90)],
    ["no punch", inAt(null, "lack"), open("no-punch")],
    ["no punch of a free shift", { result: "lack", shift: null }, open("no-punch")],
    [
      "no punch, whatever the shift",
      outAt(null, "lack", { shift: shift({ flexible: true }) }),
      open("no-punch"),
    ],
    [
      "late on a shift whose times move",
      inAt("09:12", "late", { shift: shift({ flexible: true }) }),
      open("flexible"),
    ],
  ])("%s", (_, of, expected) => {
    expect(whyFor(of)).toEqual(expected);
  });

  it("is late where Feishu says late though the shift calls it serious: its list has no such word", () => {
    expect(whyFor(inAt("10:30", "late"))).toEqual(open("late-after", 90, 5));
  });

  it.each<[string, Case]>([
    ["the minutes are within what the shift allows", inAt("09:05", "late")],
    [
      "the seconds alone are over what it allows",
      inAt("09:05", "late", { punchAt: at("09:05") + 59 }),
    ],
    ["the punch is before the shift's time", inAt("08:50", "late")],
    ["the shift would call it no record", inAt("13:30", "late")],
    ["the shift would call it only late", inAt("09:12", "serious-late")],
    ["the shift would not call it no record", inAt("10:30", "lack")],
    ["it came early and is no record", inAt("04:00", "lack")],
    ["the out punch is after the shift", outAt("18:20", "early")],
    ["an out punch is called late", outAt("18:20", "late")],
    ["an in punch is called early", inAt("08:20", "early")],
    ["the shift is not known", inAt("09:12", "late", { shift: null })],
    [
      "the shift has other times by now",
      inAt("09:12", "late", { shift: shift({ times: [time({ on: "09:30" })] }) }),
    ],
    [
      "the shift has no such limit",
      inAt("09:12", "late", { shift: shift({ times: [time({ lateAfterMinutes: null })] }) }),
    ],
    [
      "the shift's limits contradict each other",
      inAt("10:10", "late", { shift: shift({ times: [time({ lateAfterMinutes: 90 })] }) }),
    ],
    ["the zone is another than the shift's", inAt("09:12", "late", { zone: "Asia/Kolkata" })],
    ["the shift was changed that day", inAt("09:12", "late", { supplement: "shift-change" })],
  ])("only the times are told where %s", (_, of) => {
    expect(whyFor(of)).toEqual(open("times"));
  });

  it("of overtime is not the shift's business, but a missing punch is", () => {
    expect(whyFor(inAt("09:12", "late", { overtime: true }))).toEqual(open("times"));
    expect(whyFor(inAt(null, "lack", { overtime: true }))).toEqual(open("no-punch"));
  });

  it.each<[string, Case]>([
    ["late without a punch", inAt(null, "late")],
    ["late without a shift's time", { result: "late", punchAt: at("09:12") }],
    ["no record with a punch and no shift's time", { result: "lack", punchAt: at("09:12") }],
    ["normal", inAt("09:12", "normal")],
    ["not yet", inAt(null, "not-yet")],
    ["not required", { result: "not-required" }],
    ["unknown", inAt("09:12", "unknown")],
  ])("is not told of %s", (_, of) => {
    expect(whyFor(of)).toBeNull();
  });
});

describe("what came of it", () => {
  it.each([
    ["none", "open"],
    ["field", "open"],
    ["shift-change", "open"],
    ["unknown", "open"],
    ["remedy-requested", "pending"],
    ["remedied", "resolved"],
    ["modified", "resolved"],
    ["leave", "resolved"],
    ["travel", "resolved"],
    ["out", "resolved"],
  ] as const)("with %s is %s, for every fault", (supplement, outcome) => {
    for (const result of RESULTS.filter(isFault))
      expect(whyFor(inAt("09:12", result, { supplement }))).toMatchObject({
        outcome,
      });
  });

  it("leaves the reason as it was", () => {
    expect(whyFor(inAt("09:12", "late", { supplement: "leave" }))).toEqual({
      ...open("late-after", 12, 5),
      outcome: "resolved",
    });
  });
});

describe("the pair that a punch belongs to", () => {
  const three = shift({
    times: [
      time({ on: "08:00", off: "11:30", lateAfterMinutes: 1 }),
      time({ on: "12:30", off: "17:00", lateAfterMinutes: 2 }),
      time({ on: "18:00", off: "20:00", lateAfterMinutes: 3, earlyAfterMinutes: 0 }),
    ],
  });

  it.each([
    ["08:00", 1],
    ["12:30", 2],
    ["18:00", 3],
  ])("is found by the shift's time %s, whatever its place in the answer", (clock, allowed) => {
    const late = { result: "late", shiftAt: at(clock), punchAt: at(clock) + 600 } as const;
    expect(whyFor({ ...late, shift: three })).toEqual(open("late-after", 10, allowed));
    const turned = shift({ times: three.times.toReversed() });
    expect(whyFor({ ...late, shift: turned })).toEqual(open("late-after", 10, allowed));
  });

  it("of a night shift ends on the next morning, which the shift calls 29:00", () => {
    const night = shift({ times: [time({ on: "20:00", off: "29:00" })] });
    const early = (day: Day) =>
      outAt(null, "early", { shift: night, shiftAt: at("05:00", day), punchAt: at("04:30", day) });
    expect(whyFor(early("2026-08-04"))).toEqual(open("early-after", 30, 3));
    expect(whyFor(early("2026-08-03"))).toEqual(open("times"));
  });

  it.each([
    ["09:00", 540],
    ["9:05", 545],
    ["00:00", 0],
    ["23:59", 1439],
    ["26:00", 1560],
  ])("%s is minute %d of the work day", (clock, minutes) => {
    expect(minutesOfClock(clock)).toBe(minutes);
  });
});
