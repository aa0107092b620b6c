import * as z from "zod/mini";

/** RFC 9457 problem+json: every answer that is not a success. `code` is one of lib/errors. */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  requestId: z.string(),
  fields: z.optional(z.array(z.object({ field: z.string(), problem: z.string() }))),
  params: z.optional(z.record(z.string(), z.union([z.string(), z.number()]))),
  feishu: z.optional(z.object({ code: z.optional(z.number()), logId: z.optional(z.string()) })),
});
export type Problem = z.infer<typeof problem>;

/** Something a good answer could not include: who is affected and why, as a code of lib/errors. */
export const shortfall = z.object({
  kind: z.enum(["unauthorized", "invalid", "failed"]),
  code: z.string(),
  people: z.int(),
  names: z.array(z.string()),
});
export type Shortfall = z.infer<typeof shortfall>;
