import * as z from "zod/mini";
import { contract, count, cursor, day, id, instant } from "./contract";
import { AUDIT_ACTIONS, AUDIT_OUTCOMES } from "./lists";

export type AuditAction = (typeof AUDIT_ACTIONS)[number];

export type AuditOutcome = (typeof AUDIT_OUTCOMES)[number];

/** Somebody of the directory; without a name where it does not know them. */
const somebody = z.object({ employeeId: z.string(), name: z.nullable(z.string()) });
export type Somebody = z.infer<typeof somebody>;

const facts = z.nullable(z.record(z.string(), z.unknown()));

export const auditEntry = z.object({
  id: z.string(),
  at: instant,
  /** Null for a sign-in that failed before anybody was known. */
  actor: z.nullable(somebody),
  action: z.enum([...AUDIT_ACTIONS, "unknown"]),
  person: z.nullable(somebody),
  before: facts,
  after: facts,
  outcome: z.enum([...AUDIT_OUTCOMES, "unknown"]),
  /** Why it was refused or is not confirmed: one of lib/errors. */
  code: z.nullable(z.string()),
  /** It was the second attempt, after the first was proven not to have arrived. */
  again: z.boolean(),
  /** Both as they are stored, for what this version does not know. */
  raw: z.object({ action: z.string(), outcome: z.string() }),
  requestId: z.string(),
  /** Feishu's own id of the call, where it gave one. */
  logId: z.nullable(z.string()),
});
export type AuditEntryWire = z.infer<typeof auditEntry>;

/** Days are of the company's zone, both included. */
const filter = {
  actor: z.optional(id),
  employee: z.optional(id),
  action: z.optional(z.enum(AUDIT_ACTIONS)),
  outcome: z.optional(z.enum(AUDIT_OUTCOMES)),
  from: z.optional(day),
  to: z.optional(day),
};

export const getAudit = contract({
  method: "GET",
  path: "/api/settings/audit",
  summary: "The audit log, newest first; administrators only",
  input: z.object({ ...filter, cursor: z.optional(cursor), limit: z.optional(count(200)) }),
  output: z.object({
    /** The company's zone, in which the instants are given. */
    zone: z.string(),
    entries: z.array(auditEntry),
    nextCursor: z.nullable(z.string()),
  }),
});
export type AuditPage = z.infer<typeof getAudit.output>;

const exportFilter = z.object(filter);
export type AuditFilter = z.infer<typeof exportFilter>;

export const exportAudit = contract({
  method: "GET",
  path: "/api/export/audit",
  summary: "The audit log as CSV, newest first; administrators only, and itself in the log",
  input: exportFilter,
  output: z.object({
    filename: z.string(),
    content: z.custom<ReadableStream<Uint8Array>>((value) => value instanceof ReadableStream),
  }),
  media: "text/csv",
});
