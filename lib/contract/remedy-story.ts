import * as z from "zod/mini";
import { REMEDY_STATES } from "../attendance/remedy";
import { contract, day, deadline, instant, wall } from "./contract";
import { dayResult } from "./employees";
import { shortfall } from "./problem";
import { remedy } from "./remedies";

/** Where a correction stands: by Feishu's record, else by ours of what was sent there. */
const STORY_STATES = [
  ...REMEDY_STATES,
  "intended",
  "sent",
  "unconfirmed",
  "confirmed",
  "refused",
] as const;

/** Somebody who did something; the id only of people whom the viewer may look up. */
const somebody = z.object({ employeeId: z.nullable(z.string()), name: z.string() });
export type Doer = z.infer<typeof somebody>;

/** Null where nobody has written the time down. */
const at = z.nullable(instant);

const step = z.discriminatedUnion("kind", [
  /** `here` is false where it was filed in Feishu, which does not tell by whom. */
  z.object({ kind: z.literal("asked"), at, by: z.nullable(somebody), here: z.boolean() }),
  z.object({ kind: z.literal("sent"), at, again: z.boolean() }),
  z.object({ kind: z.literal("unanswered"), at }),
  z.object({ kind: z.literal("confirmed"), at }),
  z.object({
    kind: z.literal("refused"),
    at,
    code: z.string(),
    /** The correction of the same punch that was in its way. */
    metApprovalId: z.nullable(z.string()),
  }),
  z.object({
    kind: z.literal("told"),
    at,
    about: z.enum(["requested", "decided"]),
    /** Null for somebody outside the viewer's scope. */
    to: z.nullable(somebody),
    outcome: z.enum(["sent", "waiting", "failed", "unknown", "nobody"]),
  }),
  z.object({
    kind: z.literal("decided"),
    at,
    state: z.enum(REMEDY_STATES),
    /** Null where it was done in Feishu, which does not tell by whom. */
    by: z.nullable(somebody),
    note: z.string(),
    /** `already`: it had that state before ours arrived. `open`: not known to have arrived yet. */
    outcome: z.enum(["done", "already", "refused", "open"]),
    code: z.nullable(z.string()),
  }),
]);
export type StoryStep = z.infer<typeof step>;

const limit = z.nullable(z.union([z.int(), z.literal("none")]));

const otherRemedy = z.pick(remedy, {
  ...{ approvalId: true, day: true, punchNo: true, workType: true },
  ...{ time: true, zone: true, state: true },
});

export const getRemedyStory = contract({
  method: "GET",
  path: "/api/remedies/{approvalId}",
  summary:
    "The story of one correction, by Feishu's approval id or, before there is one, by the id of our request",
  // Whatever else it may be is an id that nobody has: malformed ones are not found like foreign ones.
  input: z.object({ approvalId: z.string() }),
  output: z.object({
    approvalId: z.nullable(z.string()),
    requestId: z.nullable(z.string()),
    person: z.object({ employeeId: z.string(), name: z.string(), department: z.string() }),
    own: z.boolean(),
    state: z.enum(STORY_STATES),
    day,
    punchNo: z.int(),
    workType: z.int(),
    time: wall,
    reason: z.string(),
    zone: z.string(),
    zoneAssumed: z.boolean(),
    today: day,
    /** As Feishu holds it; null while it has not been seen there. */
    remedy: z.nullable(remedy),
    /** The punch without it, as Feishu had it when it was asked for or has it still. */
    was: remedy.shape.was,
    steps: z.array(step),
    /** Feishu's results of that work day as they are now. */
    result: dayResult,
    deadline,
    /** Of the group's period that holds the day; null where its rule is unknown. */
    quota: z.nullable(
      z.object({ from: day, to: day, limit, used: z.nullable(z.int()), aboutLeft: limit }),
    ),
    /** The person's other corrections of this period and the one before, newest day first. */
    others: z.object({ from: day, to: day, total: z.int(), remedies: z.array(otherRemedy) }),
    asOf: z.nullable(instant),
    shortfalls: z.array(shortfall),
  }),
});
export type RemedyStory = z.infer<typeof getRemedyStory.output>;
