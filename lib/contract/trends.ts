import * as z from "zod/mini";
import { contract, day, id, instant } from "./contract";
import { shortfall } from "./problem";

/** Person-days by what their cells say, as the grid's totals count them. */
export const trendCounts = z.object({
  lack: z.int(),
  late: z.int(),
  early: z.int(),
  /** A day may be late and pending both. */
  pending: z.int(),
  corrected: z.int(),
  /** Read, judged, and with a punch that was required: what a share is of. */
  required: z.int(),
});
export type TrendCounts = z.infer<typeof trendCounts>;

/** `unread`: person-days that have come and that nobody has read. They are in no other number. */
const withUnread = z.extend(trendCounts, { unread: z.int() });

const topPerson = z.object({
  employeeId: z.string(),
  name: z.string(),
  department: z.string(),
  /** How many of the person's days were counted. */
  days: z.int(),
});
export type TopPerson = z.infer<typeof topPerson>;

/** Many missed the same punch in one hour: probably a device or the network. A hint, no finding. */
export const outage = z.object({
  day,
  side: z.enum(["in", "out"]),
  /** The first and the last shift time that were missed, told in `zone`. */
  from: instant,
  until: instant,
  zone: z.string(),
  /** What those people share: where they punch as far as known, else their shift. */
  at: z.object({
    kind: z.enum(["device", "place", "shift"]),
    /** Null where nobody can name it. */
    name: z.nullable(z.string()),
    group: z.nullable(z.string()),
  }),
  /** People who missed it and otherwise do not, of so many who had to punch. */
  missed: z.int(),
  expected: z.int(),
  /** Those of them with something to correct: at most 200, `total` in all. */
  people: z.array(z.object({ employeeId: z.string(), name: z.string(), day })),
  total: z.int(),
});
export type OutageHint = z.infer<typeof outage>;

export const getTrends = contract({
  method: "GET",
  path: "/api/trends",
  summary: "Problems by department, shift, weekday and person, and hints at a failed device",
  input: z.object({
    from: day,
    to: day,
    departmentId: z.optional(id),
    q: z.optional(z.string().check(z.maxLength(64))),
  }),
  output: z.object({
    from: day,
    to: day,
    today: day,
    total: withUnread,
    /** With everything below each, as the filter by department: somebody in two counts in both. */
    departments: z.array(
      z.extend(withUnread, { departmentId: z.string(), name: z.string(), depth: z.int() }),
    ),
    /** An unread day has no shift; `shiftId` is what `/api/exceptions` is asked for it by. */
    shifts: z.array(z.extend(trendCounts, { shiftId: z.string(), name: z.nullable(z.string()) })),
    /** 1 is Monday; those that the period holds. */
    weekdays: z.array(z.extend(withUnread, { weekday: z.int() })),
    /** At most ten each: by days with a problem, and by days corrected or waiting for it. */
    mostProblems: z.array(topPerson),
    mostCorrections: z.array(topPerson),
    outages: z.array(outage),
    /** Person-days still being fetched behind this answer. */
    loading: z.int(),
    asOf: z.nullable(instant),
    shortfalls: z.array(shortfall),
  }),
});
export type Trends = z.infer<typeof getTrends.output>;
