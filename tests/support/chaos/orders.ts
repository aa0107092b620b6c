import * as z from "zod";
import { day, wall } from "@/lib/contract/contract";
import { ERRORS, isErrorCode } from "@/lib/errors";

const punch = {
  ...{ employeeId: z.string(), date: day, time: wall },
  ...{ punchNo: z.number(), workType: z.number() },
};
const asked = { actor: z.string(), key: z.optional(z.string()) };

/** What a worker is told to do, in the name of a signed-in person where one acts. */
export const order = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("prepare") }),
  z.object({ kind: z.literal("clock"), now: z.number() }),
  z.object({ kind: z.literal("settle") }),
  /** Kills itself at the given step: a step is the beginning or the end of a write or of a call. */
  z.object({ kind: z.literal("die"), step: z.number() }),
  z.object({
    ...asked,
    kind: z.literal("submit"),
    input: z.object({ ...punch, reason: z.string() }),
  }),
  z.object({
    ...asked,
    kind: z.literal("batch"),
    input: z.object({ items: z.array(z.object(punch)), reason: z.string() }),
  }),
  z.object({
    ...asked,
    kind: z.literal("decide"),
    input: z.object({
      decision: z.enum(["approve", "reject", "revoke"]),
      items: z.array(z.object({ approvalId: z.string(), employeeId: z.string(), date: day })),
      note: z.string(),
    }),
  }),
]);
export type Order = z.infer<typeof order>;

export const call = z.object({ id: z.number(), order });

/** A refusal carries our code; `final` where asking again would change nothing. */
export const reply = z.object({
  id: z.number(),
  value: z.optional(z.unknown()),
  refused: z.optional(
    z.object({ code: z.string(), final: z.boolean(), approvalId: z.optional(z.string()) }),
  ),
});
export type Reply = z.infer<typeof reply>;

const FAILED_FROM = 500;

/** Whether asking again would change nothing: it is not that something was down just then. */
export const isFinal = (code: string): boolean =>
  isErrorCode(code) && ERRORS[code] < FAILED_FROM && code !== "still-unconfirmed";
