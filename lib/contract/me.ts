import * as z from "zod/mini";
import { contract, day, instant, nothing } from "./contract";

export const viewer = z.object({
  employeeId: z.string(),
  name: z.string(),
  role: z.enum(["employee", "manager", "admin"]),
  zone: z.string(),
  /** The zone is the deployment's default, not the person's own. */
  zoneAssumed: z.boolean(),
  today: day,
  now: instant,
  /** Departments that may be chosen as a filter, parents before children. */
  departments: z.array(
    z.object({ departmentId: z.string(), name: z.string(), depth: z.int(), people: z.int() }),
  ),
  peopleInScope: z.int(),
  pendingDecisions: z.int(),
});
export type ViewerInfo = z.infer<typeof viewer>;

export const getMe = contract({
  method: "GET",
  path: "/api/me",
  summary: "Who is signed in, what they may see, and which day it is for them",
  input: nothing,
  output: viewer,
});
