import {
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import type { Wall } from "@/lib/attendance/day";
import type { PunchSource } from "@/lib/attendance/punch";
import type { RemedyState, WorkType } from "@/lib/attendance/remedy";
import type { Group, Shift } from "@/lib/attendance/shift";
import { day, instant, instants, texts, word, words } from "./columns";

/**
 * What Feishu said of a person's days, a calendar month in one row: `codes` and `rosters` have one
 * character, `records` and the instants one place for each of 31 days. A record is packed JSON, kept
 * apart from the row (toast_tuple_target), so that what is asked of many people reads narrow rows.
 */
export const months = pgTable(
  "months",
  {
    employeeId: text().notNull(),
    month: day().notNull(),
    codes: text().notNull(),
    rosters: text().notNull(),
    records: texts().notNull(),
    fetchedAt: instants().notNull(),
    staleAt: instants(),
    /** The oldest of `fetchedAt`. */
    oldest: instant(),
  },
  (t) => [primaryKey({ columns: [t.employeeId, t.month] })],
);

/** Group and shift by which days were judged; empty texts where there is none. */
export const rosters = pgTable(
  "rosters",
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    groupId: text().notNull(),
    shiftId: text().notNull(),
  },
  (t) => [uniqueIndex("rosters_once").on(t.groupId, t.shiftId)],
);

export const punches = pgTable(
  "punches",
  {
    employeeId: text().notNull(),
    recordId: text().notNull(),
    creatorId: text(),
    at: instant().notNull(),
    source: word<PunchSource>().notNull(),
    place: text(),
    wifi: text(),
    deviceId: text(),
    field: boolean().notNull(),
    comment: text(),
    photoUrls: words(),
    fetchedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.employeeId, t.recordId] }),
    index().on(t.employeeId, t.at),
    index().on(t.at),
  ],
);

export const remedies = pgTable(
  "remedies",
  {
    approvalId: text().primaryKey(),
    employeeId: text().notNull(),
    day: day().notNull(),
    punchNo: smallint().notNull(),
    workType: smallint().$type<WorkType>().notNull(),
    time: word<Wall>().notNull(),
    zone: text(),
    state: word<RemedyState>().notNull(),
    reason: text().notNull(),
    createdAt: instant(),
    updatedAt: instant(),
    fetchedAt: instant().notNull(),
  },
  (t) => [index().on(t.day, t.approvalId), index().on(t.employeeId, t.day)],
);

/** Which punches (per day) and remedies (per month, by its first day) have been asked for, and when. */
export const coverage = pgTable(
  "coverage",
  {
    kind: word<"punches" | "remedies">().notNull(),
    employeeId: text().notNull(),
    day: day().notNull(),
    fetchedAt: instant(),
    staleAt: instant(),
  },
  (t) => [primaryKey({ columns: [t.kind, t.employeeId, t.day] })],
);

export const groups = pgTable("groups", {
  groupId: text().primaryKey(),
  body: jsonb().$type<Group>().notNull(),
  fetchedAt: instant().notNull(),
});

export const shifts = pgTable("shifts", {
  shiftId: text().primaryKey(),
  body: jsonb().$type<Shift>().notNull(),
  fetchedAt: instant().notNull(),
});
