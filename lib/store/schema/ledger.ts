import { sql } from "drizzle-orm";
import {
  bigint,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import type { Wall } from "@/lib/attendance/day";
import type { Decision, WorkType } from "@/lib/attendance/remedy";
import type { ErrorCode } from "@/lib/errors";
import { day, instant, word, words } from "./columns";

export type RequestState = "intended" | "sent" | "confirmed" | "refused" | "unconfirmed";
export type DecisionState = "intended" | "sent" | "done" | "refused" | "unconfirmed";

const errorFacts = () => ({
  errorCode: word<ErrorCode>(),
  feishuCode: integer(),
  logId: text(),
});

const times = () => ({
  createdAt: instant().notNull(),
  sentAt: instant(),
  endedAt: instant(),
  settledAt: instant(),
});

export const requests = pgTable(
  "requests",
  {
    id: uuid().primaryKey().defaultRandom(),
    actorId: text().notNull(),
    employeeId: text().notNull(),
    day: day().notNull(),
    punchNo: smallint().notNull(),
    workType: smallint().$type<WorkType>().notNull(),
    slot: text().notNull(),
    time: word<Wall>().notNull(),
    reason: text().notNull(),
    state: word<RequestState>().notNull(),
    knownApprovalIds: words().default([]),
    approvalId: text(),
    metApprovalId: text(),
    submitKey: text(),
    ...errorFacts(),
    firstAbsentAt: instant(),
    ...times(),
  },
  (t) => [
    uniqueIndex("requests_one_open")
      .on(t.employeeId, t.day, t.slot)
      .where(sql`${t.state} in ('intended', 'sent', 'unconfirmed')`),
    uniqueIndex("requests_one_per_key")
      .on(t.actorId, t.submitKey)
      .where(sql`${t.submitKey} is not null and ${t.state} <> 'refused'`),
    uniqueIndex("requests_one_per_approval")
      .on(t.approvalId)
      .where(sql`${t.approvalId} is not null`),
    index().on(t.employeeId, t.day),
    index("requests_to_settle")
      .on(t.createdAt)
      .where(sql`${t.state} in ('intended', 'sent', 'unconfirmed')`),
    check("requests_confirmed", sql`(${t.state} = 'confirmed') = (${t.approvalId} is not null)`),
  ],
);

export const decisions = pgTable(
  "decisions",
  {
    id: uuid().primaryKey().defaultRandom(),
    approvalId: text().notNull(),
    employeeId: text().notNull(),
    day: day().notNull(),
    decision: word<Decision>().notNull(),
    actorId: text().notNull(),
    note: text().notNull(),
    state: word<DecisionState>().notNull(),
    ...errorFacts(),
    ...times(),
  },
  (t) => [
    uniqueIndex("decisions_one_open")
      .on(t.approvalId)
      .where(sql`${t.state} in ('intended', 'sent', 'unconfirmed')`),
    index().on(t.approvalId),
  ],
);

export const idempotency = pgTable(
  "idempotency",
  {
    key: text().notNull(),
    actorId: text().notNull(),
    route: text().notNull(),
    bodyHash: text().notNull(),
    status: smallint(),
    response: jsonb(),
    createdAt: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.key, t.actorId, t.route] }), index().on(t.createdAt)],
);

export const audit = pgTable(
  "audit",
  {
    id: bigint({ mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    at: instant().notNull(),
    actorId: text().notNull(),
    action: text().notNull(),
    employeeId: text(),
    before: jsonb(),
    after: jsonb(),
    outcome: text().notNull(),
    requestId: text().notNull(),
    logId: text(),
  },
  (t) => [index().on(t.employeeId, t.id), index().on(t.actorId, t.id)],
);
