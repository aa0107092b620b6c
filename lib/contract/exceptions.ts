import * as z from "zod/mini";
import { EXCEPTION_STATES, type ExceptionState, isExceptionState } from "../attendance/exceptions";
import { contract, count, cursor, day, deadline, id, instant } from "./contract";
import { punchResult } from "./employees";
import { EXCEPTION_GROUPINGS } from "./lists";
import { shortfall } from "./problem";
import { remindedToday } from "./reminders";

/** States with commas between them, as in `late,early`. */
const states = z.pipe(
  z.string().check(z.maxLength(100)),
  z.transform((text, ctx): readonly ExceptionState[] => {
    const names = text.split(",").filter(Boolean);
    const known = names.filter(isExceptionState);
    if (known.length === names.length) return [...new Set(known)];
    ctx.issues.push({ code: "custom", message: "choice", input: text });
    return z.NEVER;
  }),
);

/** A number of a query string that may be nought. */
const upTo = (max: number) =>
  z.pipe(
    z.union([z.int(), z.pipe(z.string().check(z.regex(/^\d{1,6}$/)), z.transform(Number))]),
    z.int().check(z.minimum(0), z.maximum(max)),
  );

/** A correction of the punch that waits: for a decision, or still for Feishu's word. */
const waiting = z.object({
  state: z.enum(["pending", "intended", "sent", "unconfirmed"]),
  /** Null where it was filed in Feishu. */
  requestId: z.nullable(z.string()),
  /** Null while Feishu has not been seen to hold it. */
  approvalId: z.nullable(z.string()),
});

export const exceptionPunch = z.extend(punchResult, {
  kind: z.enum(["normal", "overtime"]),
  punchNo: z.int(),
  side: z.enum(["in", "out"]),
  /** As a correction names it: 0 is the punch of a free shift. */
  workType: z.int(),
  state: z.enum(EXCEPTION_STATES),
  /** False for overtime, which no correction can name. */
  correctable: z.boolean(),
  waiting: z.nullable(waiting),
  /** Left out where nobody has been reminded of it today. */
  reminded: z.optional(remindedToday),
});
export type ExceptionPunch = z.infer<typeof exceptionPunch>;

/** A work day of a person with at least one unresolved punch. */
export const exception = z.object({
  employeeId: z.string(),
  name: z.string(),
  department: z.string(),
  /** The viewer's own day. */
  own: z.boolean(),
  day,
  /** The worst of the day, which filters and counts go by; its punches may have others. */
  state: z.enum(EXCEPTION_STATES),
  /** The cell's code, from the table of lib/attendance. */
  code: z.string(),
  group: z.nullable(z.string()),
  shift: z.nullable(z.string()),
  /** Of the day's group; assumed where it names none. All instants and `today` are told in it. */
  zone: z.string(),
  zoneAssumed: z.boolean(),
  today: day,
  deadline,
  /** Days until the deadline: 0 is today, below 0 is past; null where there is none or nobody knows. */
  daysLeft: z.nullable(z.int()),
  /** Past its deadline: those come after all others. */
  past: z.boolean(),
  /** About how many corrections are left in the day's period; null while that is unknown. */
  aboutLeft: z.nullable(z.union([z.int(), z.literal("none")])),
  /** The unresolved punches alone, in the order of the day. */
  punches: z.array(exceptionPunch),
  /** How many of the person's days match, past and not past counted apart. */
  ofPerson: z.int(),
  asOf: z.nullable(instant),
});
export type ExceptionItem = z.infer<typeof exception>;

const EXCEPTION_DUES = ["open", "past"] as const;
/** The days within which a deadline counts as near, where nothing else is asked for. */
export const SOON_DAYS = 3;

export const listExceptions = contract({
  method: "GET",
  path: "/api/exceptions",
  summary: "Unresolved punches of the people in scope, soonest deadline first",
  input: z.object({
    /** Without them the month up to today. */
    from: z.optional(day),
    to: z.optional(day),
    departmentId: z.optional(id),
    q: z.optional(z.string().check(z.maxLength(64))),
    /** Days whose worst is one of these. */
    state: z.optional(states),
    /** Days that were judged by this shift; Feishu's default one is `9`. */
    shiftId: z.optional(id),
    /** Days of the week; 1 is Monday. */
    weekday: z.optional(count(7)),
    /** Days with an unresolved punch of this side. */
    punch: z.optional(z.enum(["in", "out"])),
    /** Only deadlines from today on that come within so many days; 0 is today. */
    within: z.optional(upTo(366)),
    /** Only what is past its deadline, or only what is not. */
    due: z.optional(z.enum(EXCEPTION_DUES)),
    /** `person` keeps a person's days together, the person with the soonest deadline first. */
    grouping: z.optional(z.enum(EXCEPTION_GROUPINGS)),
    cursor: z.optional(cursor),
    /** 0 is the counts alone, from what is stored: Feishu is not asked. */
    limit: z.optional(upTo(200)),
  }),
  output: z.object({
    from: day,
    to: day,
    today: day,
    zones: z.array(z.string()),
    items: z.array(exception),
    /** Days that match, over all pages. */
    total: z.int(),
    /** People who have them. */
    people: z.int(),
    counts: z.object({
      /** By the worst of the day, whatever `state` says: each is the total of asking for it. */
      states: z.record(z.enum(EXCEPTION_STATES), z.int()),
      /** Whatever `within` and `due` say: each is the total of asking for it. */
      open: z.int(),
      past: z.int(),
      /** Run out within `soonDays`, which is `within` or 3. */
      soon: z.int(),
      soonDays: z.int(),
      /** Of the open ones those whose deadline nobody can tell. */
      unknown: z.int(),
    }),
    nextCursor: z.nullable(z.string()),
    /** Person-days still being fetched: until there are none the list may grow. */
    loading: z.int(),
    asOf: z.nullable(instant),
    shortfalls: z.array(shortfall),
  }),
});
export type Exceptions = z.infer<typeof listExceptions.output>;
export type ExceptionsInput = z.infer<typeof listExceptions.input>;
