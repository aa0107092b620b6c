import * as z from "zod/mini";
import { DECISIONS, FILED, REMEDY_STATES } from "../attendance/remedy";
import { RESULTS } from "../attendance/result";
import { contract, count, cursor, day, deadline, id, instant, wall } from "./contract";
import { shortfall } from "./problem";

export const remedy = z.object({
  approvalId: z.string(),
  employeeId: z.string(),
  name: z.string(),
  department: z.string(),
  day,
  punchNo: z.int(),
  workType: z.int(),
  time: wall,
  zone: z.string(),
  state: z.enum(REMEDY_STATES),
  reason: z.string(),
  createdAt: z.nullable(instant),
  updatedAt: z.nullable(instant),
  /** The viewer's own: never theirs to decide. */
  own: z.boolean(),
  /** Filed by the viewer where four eyes must decide: not theirs to decide either. */
  ownFiling: z.boolean(),
  /** Who filed it here; null where it was filed in Feishu. */
  filedBy: z.nullable(z.object({ employeeId: z.string(), name: z.string() })),
  /** What the punch was without it: as our message of the request told it, else as is still to be seen, else as the log of its decision here has it. */
  was: z.nullable(z.object({ result: z.enum(RESULTS), punchAt: z.nullable(instant) })),
  deadline,
  /** Decided here, and Feishu has not been seen to have it yet; nothing else can be decided meanwhile. */
  deciding: z.nullable(
    z.object({
      decision: z.enum(DECISIONS),
      /** Null where nobody knows the name. */
      by: z.nullable(z.string()),
      since: instant,
    }),
  ),
});
export type RemedyWire = z.infer<typeof remedy>;

/** A request of ours that Feishu has not yet been seen to hold. */
export const openRequest = z.object({
  requestId: z.string(),
  employeeId: z.string(),
  name: z.string(),
  day,
  punchNo: z.int(),
  workType: z.int(),
  time: wall,
  reason: z.string(),
  state: z.enum(["intended", "sent", "unconfirmed"]),
  filedBy: z.object({ employeeId: z.string(), name: z.string() }),
  createdAt: instant,
});
export type OpenRequest = z.infer<typeof openRequest>;

export const listRemedies = contract({
  method: "GET",
  path: "/api/remedies",
  summary:
    "Corrections in all five states, newest work day first; the pending ones alone by the last day to submit, unknown last, and of one day the oldest request first",
  input: z.object({
    from: day,
    to: day,
    status: z.optional(z.enum(REMEDY_STATES)),
    employeeId: z.optional(id),
    departmentId: z.optional(id),
    /** By the viewer, here by somebody else, or in Feishu itself. */
    filed: z.optional(z.enum(FILED)),
    q: z.optional(z.string().check(z.maxLength(64))),
    cursor: z.optional(cursor),
    limit: z.optional(count(200)),
  }),
  output: z.object({
    remedies: z.array(remedy),
    open: z.array(openRequest),
    counts: z.record(z.enum(REMEDY_STATES), z.int()),
    /** Of the pending ones those that wait for the viewer. */
    awaiting: z.int(),
    total: z.int(),
    nextCursor: z.nullable(z.string()),
    asOf: z.nullable(instant),
    shortfalls: z.array(shortfall),
  }),
});
export type Remedies = z.infer<typeof listRemedies.output>;

const reasonText = z.string().check(z.trim(), z.minLength(1), z.maxLength(500));

export const remedyInput = z.object({
  employeeId: id,
  date: day,
  punchNo: z.int().check(z.minimum(0), z.maximum(2)),
  workType: z.int().check(z.minimum(0), z.maximum(2)),
  time: wall,
  reason: reasonText,
});
export type RemedyInput = z.infer<typeof remedyInput>;

export const createRemedy = contract({
  method: "POST",
  path: "/api/remedies",
  summary: "Ask for a correction; repeats with the same Idempotency-Key answer the first result",
  input: remedyInput,
  output: z.object({
    requestId: z.string(),
    state: z.enum(["confirmed", "unconfirmed"]),
    approvalId: z.nullable(z.string()),
  }),
});
export type CreatedRemedy = z.infer<typeof createRemedy.output>;

export const createRemedies = contract({
  method: "POST",
  path: "/api/remedies/batch",
  summary:
    "Ask for many corrections; each item answers for itself, and repeats with the same Idempotency-Key do only what is not done yet",
  input: z.object({
    items: z
      .array(
        z.object({
          ...{ employeeId: id, date: day },
          punchNo: z.int().check(z.minimum(0), z.maximum(2)),
          workType: z.int().check(z.minimum(0), z.maximum(2)),
          /** The shift's own time of the punch where it is left out. */
          time: z.optional(wall),
        }),
      )
      .check(z.minLength(1), z.maxLength(200)),
    reason: reasonText,
  }),
  output: z.object({
    results: z.array(
      z.object({
        employeeId: z.string(),
        date: day,
        punchNo: z.int(),
        workType: z.int(),
        /** `already`: the punch has one that waits. `not-started`: nothing is known of it, so it may be asked for again. */
        outcome: z.enum(["confirmed", "unconfirmed", "already", "refused", "not-started"]),
        requestId: z.nullable(z.string()),
        approvalId: z.nullable(z.string()),
        code: z.nullable(z.string()),
      }),
    ),
  }),
});
export type BatchInput = z.infer<typeof createRemedies.input>;
export type BatchResults = z.infer<typeof createRemedies.output>;

export const decideRemedies = contract({
  method: "POST",
  path: "/api/remedies/decisions",
  summary: "Approve, reject or revoke; each item answers for itself",
  input: z.object({
    decision: z.enum(DECISIONS),
    items: z
      .array(z.object({ approvalId: id, employeeId: id, date: day }))
      .check(z.minLength(1), z.maxLength(200)),
    note: z.optional(z.string().check(z.trim(), z.maxLength(500))),
  }),
  output: z.object({
    results: z.array(
      z.object({
        approvalId: z.string(),
        outcome: z.enum(["done", "already", "refused", "unconfirmed"]),
        state: z.nullable(z.enum(REMEDY_STATES)),
        code: z.nullable(z.string()),
        /** Where somebody was first: who and when; `by` is null where Feishu, which does not tell, had it so. */
        reached: z._default(
          z.nullable(z.object({ by: z.nullable(z.string()), at: z.nullable(instant) })),
          null,
        ),
      }),
    ),
  }),
});
export type DecisionsInput = z.infer<typeof decideRemedies.input>;
export type DecisionResults = z.infer<typeof decideRemedies.output>;
