import * as z from "zod/mini";
import { STATE_NAMES } from "../attendance/result";
import { contract, count, cursor, day, id, instant } from "./contract";
import { shortfall } from "./problem";

/**
 * A punch of a day: `at` is minutes of the person's own clock since midnight of the work day (1560 is
 * 02:00 of the next day), absent where there is none; an absent `state` is "normal".
 */
const punchTime = z.object({
  at: z.optional(z.int()),
  state: z.optional(z.enum(STATE_NAMES)),
  overtime: z.optional(z.literal(true)),
});

/** In and out in turn, pair by pair; `worked` minutes lie between them, absent where one is missing. */
const dayTimes = z.object({ punches: z.array(punchTime), worked: z.optional(z.int()) });

export const teamRow = z.object({
  employeeId: z.string(),
  name: z.string(),
  /** Searched, not shown. */
  enName: z.optional(z.string()),
  department: z.string(),
  /** One code per day of the range, from the table of lib/attendance. */
  codes: z.string(),
  /** With `detail=times`: one entry per day of the range, null where a day was never read. */
  times: z.optional(z.array(z.nullable(dayTimes))),
});
export type TeamRow = z.infer<typeof teamRow>;

/** So many people's days are told in detail by one answer. */
export const MOST_IN_DETAIL = 100;
const ID_LENGTH = 128;

/** Ids of people with commas between them. */
const people = z.pipe(
  z.string().check(z.maxLength(MOST_IN_DETAIL * (ID_LENGTH + 1))),
  z.transform((text, ctx): readonly string[] => {
    const ids = [...new Set(text.split(",").filter(Boolean))];
    if (ids.length <= MOST_IN_DETAIL) return ids;
    ctx.issues.push({ code: "custom", message: "tooMany", input: text });
    return z.NEVER;
  }),
);

/** Whose rows are meant, by what the screen filters; a status is one of lib/attendance, several by commas. */
export const teamFilter = {
  from: day,
  to: day,
  departmentId: z.optional(id),
  q: z.optional(z.string().check(z.maxLength(64))),
  status: z.optional(z.string().check(z.maxLength(200))),
  /** Only days where this punch is meant. */
  punch: z.optional(z.enum(["in", "out"])),
};

export const getTeam = contract({
  method: "GET",
  path: "/api/team",
  summary: "The grid: one code per person and day",
  input: z.object({
    ...teamFilter,
    /** Only these; an id outside the scope is nobody. */
    people: z.optional(people),
    /** When the punches were made, as far as they are read already: it reads nothing from Feishu. */
    detail: z.optional(z.literal("times")),
    cursor: z.optional(cursor),
    limit: z.optional(count(10_000)),
  }),
  output: z.object({
    from: day,
    to: day,
    today: day,
    zones: z.array(z.string()),
    rows: z.array(teamRow),
    /** People in scope that match, over all pages. */
    total: z.int(),
    nextCursor: z.nullable(z.string()),
    /** Person-days still being fetched behind this answer. */
    loading: z.int(),
    /** The oldest fetch behind these cells; null while there is none. */
    asOf: z.nullable(instant),
    shortfalls: z.array(shortfall),
  }),
});
export type Team = z.infer<typeof getTeam.output>;
