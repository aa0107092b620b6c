import * as z from "zod/mini";
import { contract, instant, nothing } from "./contract";
import { CHECK_IDS } from "./lists";

export type CheckId = (typeof CHECK_IDS)[number];

/** `unknown`: Rollcall cannot tell, a person has to look. `skipped`: another check comes first. */
const CHECK_STATES = ["ok", "failing", "unknown", "skipped"] as const;

const check = z.object({
  id: z.enum(CHECK_IDS),
  state: z.enum(CHECK_STATES),
  /** One of lib/errors; absent where no call failed. */
  code: z.optional(z.string()),
  feishuCode: z.optional(z.int()),
  logId: z.optional(z.string()),
  /** What to grant to the app, when that is what is missing. */
  scopes: z.optional(z.array(z.string())),
  /** Fields that Feishu withholds. */
  fields: z.optional(z.array(z.string())),
  /** How many people are affected, out of how many that were looked at. */
  people: z.optional(z.int()),
  of: z.optional(z.int()),
});
export type Check = z.infer<typeof check>;

/** Why a message to somebody was not delivered; `unknown`: it may have been. */
export const UNTOLD_REASONS = [
  "out-of-reach",
  "muted",
  "policy",
  "bot-off",
  "scope",
  "content",
  "other",
  "nobody",
  "given-up",
  "unknown",
] as const;

export const getDiagnostics = contract({
  method: "GET",
  path: "/api/settings/diagnostics",
  summary: "Each step of the connection to Feishu, tried now; administrators only",
  input: nothing,
  output: z.object({
    checkedAt: instant,
    checks: z.array(check),
    /** To be registered in Feishu's developer console, exactly so. */
    redirectUrl: z.string(),
    directoryAsOf: z.nullable(instant),
    /** Calls to Feishu since midnight; `limit` is for the background ones, null without one. */
    calls: z.object({
      interactive: z.int(),
      background: z.int(),
      limit: z.nullable(z.int()),
    }),
    /** Messages to people: whether any are sent, and those of the last seven days that did not arrive. */
    telling: z.object({
      on: z.boolean(),
      undelivered: z.int(),
      newest: z.nullable(z.object({ why: z.enum(UNTOLD_REASONS), at: instant })),
    }),
  }),
});
export type Diagnostics = z.infer<typeof getDiagnostics.output>;
