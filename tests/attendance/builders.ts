import fc from "fast-check";
import { addDays, type Day, toDay } from "@/lib/attendance/day";
import type { DayRecord, PunchResult, Segment } from "@/lib/attendance/record";
import type { Remedy, Window } from "@/lib/attendance/remedy";
import { RESULTS, SUPPLEMENTS } from "@/lib/attendance/result";

const DAY: Day = "2026-08-03";

export const punch = (extra: Partial<PunchResult> = {}): PunchResult => ({
  result: "normal",
  supplement: "none",
  shiftAt: null,
  punchAt: null,
  recordId: null,
  ...extra,
});

/** A normal pair, or an overtime pair where `punchNo` is -1. */
export const pair = (
  punchNo: number,
  onPunch: Partial<PunchResult> = {},
  offPunch: Partial<PunchResult> = {},
): Segment => ({
  kind: punchNo < 0 ? "overtime" : "normal",
  punchNo,
  in: punch(onPunch),
  out: punch(offPunch),
});

export const record = (...segments: Segment[]): DayRecord => ({
  employeeId: "e1",
  day: DAY,
  groupId: "g1",
  shiftId: "s1",
  segments,
});

export const remedy = (extra: Partial<Remedy> = {}): Remedy => ({
  approvalId: "a1",
  employeeId: "e1",
  day: DAY,
  punchNo: 0,
  workType: 1,
  time: "2026-08-03T09:00",
  zone: "Asia/Shanghai",
  state: "pending",
  reason: "forgot",
  createdAt: 1_000,
  updatedAt: 1_000,
  ...extra,
});

export const window = (extra: Partial<Window> = {}): Window => ({
  punchNo: 0,
  workType: 1,
  free: false,
  status: "lack",
  normalTime: "2026-08-03T09:00",
  from: "2026-08-03T08:00",
  to: "2026-08-03T10:00",
  ...extra,
});

/** Any day of four centuries, every leap rule included. */
export const anyDay = fc
  .integer({ min: 0, max: 146_097 })
  .map((days) => addDays(toDay("1900-01-01"), days));

const anyPunch = fc.record({
  result: fc.constantFrom(...RESULTS),
  supplement: fc.constantFrom(...SUPPLEMENTS),
  shiftAt: fc.option(fc.integer({ min: 0, max: 4_000_000_000 })),
  punchAt: fc.option(fc.integer({ min: 0, max: 4_000_000_000 })),
  recordId: fc.option(fc.constantFrom("r1", "r2", "r3", "r4")),
});

const anySegment = fc.record({
  kind: fc.constantFrom("normal" as const, "overtime" as const),
  punchNo: fc.integer({ min: -1, max: 2 }),
  in: anyPunch,
  out: anyPunch,
});

export const anyRecord = fc
  .array(anySegment, { maxLength: 5 })
  .map((segments) => record(...segments));
