import * as z from "zod/mini";
import { contract, count, cursor, day, id, instant } from "./contract";
import { shortfall } from "./problem";

export const teamRow = z.object({
  employeeId: z.string(),
  name: z.string(),
  /** Searched, not shown. */
  enName: z.optional(z.string()),
  department: z.string(),
  /** One code per day of the range, from the table of lib/attendance. */
  codes: z.string(),
});
export type TeamRow = z.infer<typeof teamRow>;

export const getTeam = contract({
  method: "GET",
  path: "/api/team",
  summary: "The grid: one code per person and day",
  input: z.object({
    from: day,
    to: day,
    departmentId: z.optional(id),
    q: z.optional(z.string().check(z.maxLength(64))),
    status: z.optional(z.string().check(z.maxLength(200))),
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
