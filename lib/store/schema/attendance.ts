import { boolean, index, jsonb, pgTable, primaryKey, smallint, text } from "drizzle-orm/pg-core";
import type { Wall } from "@/lib/attendance/day";
import type { PunchSource } from "@/lib/attendance/punch";
import type { RemedyState, WorkType } from "@/lib/attendance/remedy";
import type { Group, Shift } from "@/lib/attendance/shift";
import type { PackedRecord } from "../packed-record";
import { day, instant, word, words } from "./columns";

/** `fetchedAt` is null for a cell that was made stale before it was ever fetched. */
export const results = pgTable(
  "results",
  {
    employeeId: text().notNull(),
    day: day().notNull(),
    code: text().notNull(),
    record: jsonb().$type<PackedRecord>(),
    fetchedAt: instant(),
    staleAt: instant(),
  },
  (t) => [primaryKey({ columns: [t.employeeId, t.day] })],
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
