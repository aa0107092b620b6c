import * as z from "zod/mini";
import { PUNCH_SOURCES } from "../attendance/punch";
import { RESULTS, SUPPLEMENTS } from "../attendance/result";
import { contract, count, cursor, day, id, instant, wall } from "./contract";
import { shortfall } from "./problem";

export const personBrief = z.object({
  employeeId: z.string(),
  name: z.string(),
  department: z.string(),
  jobTitle: z.nullable(z.string()),
  status: z.enum(["active", "frozen", "resigned"]),
});
export type PersonBrief = z.infer<typeof personBrief>;

export const listEmployees = contract({
  method: "GET",
  path: "/api/employees",
  summary: "People in scope, by name",
  input: z.object({
    q: z.optional(z.string().check(z.maxLength(64))),
    departmentId: z.optional(id),
    cursor: z.optional(cursor),
    limit: z.optional(count(200)),
  }),
  output: z.object({
    people: z.array(personBrief),
    total: z.int(),
    nextCursor: z.nullable(z.string()),
  }),
});

const punchResult = z.object({
  result: z.enum(RESULTS),
  supplement: z.enum(SUPPLEMENTS),
  rawResult: z.optional(z.string()),
  rawSupplement: z.optional(z.string()),
  shiftAt: z.nullable(instant),
  punchAt: z.nullable(instant),
  /** Minutes late or early, where both times are known. */
  minutesOff: z.nullable(z.int()),
});

export const segment = z.object({
  kind: z.enum(["normal", "overtime"]),
  punchNo: z.int(),
  in: punchResult,
  out: punchResult,
});
export type SegmentWire = z.infer<typeof segment>;

export const dayResult = z.object({
  day,
  /** The cell's code, from the table of lib/attendance. */
  code: z.string(),
  group: z.nullable(z.string()),
  shift: z.nullable(z.string()),
  segments: z.array(segment),
  /** When Feishu last answered for this day; null while it never has. */
  asOf: z.nullable(instant),
});
export type DayResult = z.infer<typeof dayResult>;

const range = { id, from: day, to: day };

export const getDays = contract({
  method: "GET",
  path: "/api/employees/{id}/days",
  summary: "Punch results of a person in full",
  input: z.object(range),
  output: z.object({
    person: personBrief,
    zone: z.string(),
    zoneAssumed: z.boolean(),
    today: day,
    days: z.array(dayResult),
    asOf: z.nullable(instant),
    shortfalls: z.array(shortfall),
  }),
});
export type EmployeeDays = z.infer<typeof getDays.output>;

export const rawPunch = z.object({
  recordId: z.string(),
  /** The work day it counts for, which a night shift's off punch shares with its in punch. */
  day,
  at: instant,
  source: z.enum([...PUNCH_SOURCES, "unknown"]),
  byOther: z.boolean(),
  place: z.nullable(z.string()),
  wifi: z.nullable(z.string()),
  deviceId: z.nullable(z.string()),
  field: z.boolean(),
  comment: z.nullable(z.string()),
  photos: z.int(),
});
export type RawPunch = z.infer<typeof rawPunch>;

export const getPunches = contract({
  method: "GET",
  path: "/api/employees/{id}/punches",
  summary: "Raw punches of a person over work days, night shifts run past midnight",
  input: z.object(range),
  output: z.object({
    zone: z.string(),
    punches: z.array(rawPunch),
    asOf: z.nullable(instant),
    shortfalls: z.array(shortfall),
  }),
});
export type EmployeePunches = z.infer<typeof getPunches.output>;

export const window = z.object({
  punchNo: z.int(),
  workType: z.int(),
  free: z.boolean(),
  status: z.enum(["lack", "late", "early", "normal", "unknown"]),
  normalTime: z.nullable(wall),
  from: wall,
  to: wall,
  proposed: wall,
  /** A correction of this punch that is already waiting, if any. */
  pendingApprovalId: z.nullable(z.string()),
});
export type WindowWire = z.infer<typeof window>;

export const getWindows = contract({
  method: "GET",
  path: "/api/employees/{id}/windows",
  summary: "Which punches of a day may be corrected, or the reason why none may",
  input: z.object({ id, date: day }),
  output: z.object({
    zone: z.string(),
    zoneAssumed: z.boolean(),
    now: wall,
    answer: z.discriminatedUnion("eligible", [
      z.object({
        eligible: z.literal(true),
        windows: z.array(window),
        /** The last day to submit; null when the group sets none or its rule is unknown. */
        deadline: z.nullable(day),
        aboutLeft: z.nullable(z.int()),
      }),
      z.object({
        eligible: z.literal(false),
        reason: z.string(),
        deadline: z.nullable(day),
      }),
    ]),
  }),
});
export type Windows = z.infer<typeof getWindows.output>;
