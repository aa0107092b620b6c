import * as z from "zod/mini";
import { PUNCH_SOURCES } from "../attendance/punch";
import { RESULTS, SUPPLEMENTS } from "../attendance/result";
import { WHY_OUTCOMES, WHY_RULES } from "../attendance/why";
import { contract, count, cursor, day, deadline, id, instant, wall } from "./contract";
import { shortfall } from "./problem";
import { remindedToday } from "./reminders";

export const personBrief = z.object({
  employeeId: z.string(),
  name: z.string(),
  department: z.string(),
  jobTitle: z.nullable(z.string()),
  status: z.enum(["active", "frozen", "resigned", "hidden"]),
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
    /** Also tells who comes before and after this person among those that match. */
    beside: z.optional(id),
  }),
  output: z.object({
    people: z.array(personBrief),
    total: z.int(),
    nextCursor: z.nullable(z.string()),
    beside: z.nullable(
      z.object({
        position: z.int(),
        previous: z.nullable(personBrief),
        next: z.nullable(personBrief),
      }),
    ),
  }),
});
export type People = z.infer<typeof listEmployees.output>;

/** What led to a faulty result; its two times are the punch's own. Minutes are null where none apply. */
const why = z.object({
  rule: z.enum(WHY_RULES),
  minutes: z.nullable(z.int()),
  allowed: z.nullable(z.int()),
  outcome: z.enum(WHY_OUTCOMES),
});

export const punchResult = z.object({
  result: z.enum(RESULTS),
  supplement: z.enum(SUPPLEMENTS),
  rawResult: z.optional(z.string()),
  rawSupplement: z.optional(z.string()),
  shiftAt: z.nullable(instant),
  punchAt: z.nullable(instant),
  /** Minutes late or early, where both times are known. */
  minutesOff: z.nullable(z.int()),
  why: z.nullable(why),
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

export const getPhoto = contract({
  method: "GET",
  path: "/api/employees/{id}/punches/{recordId}/photos/{n}",
  summary: "A photo of a raw punch, the first is 1; looking at somebody else's is audited",
  input: z.object({ id, recordId: id, n: count(20) }),
  output: z.object({ bytes: z.instanceof(Uint8Array<ArrayBuffer>), type: z.string() }),
  media: "image/*",
});

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
  /** Left out where nobody has been reminded of it today. */
  reminded: z.optional(remindedToday),
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
        deadline,
        aboutLeft: z.nullable(z.union([z.int(), z.literal("none")])),
      }),
      z.object({
        eligible: z.literal(false),
        reason: z.string(),
        deadline,
      }),
    ]),
  }),
});
export type Windows = z.infer<typeof getWindows.output>;
