import { pgTable, text } from "drizzle-orm/pg-core";
import type { Person } from "@/lib/attendance/person";
import { instant, word, words } from "./columns";

export const people = pgTable("people", {
  employeeId: text().primaryKey(),
  unionId: text(),
  openId: text(),
  name: text().notNull(),
  enName: text(),
  employeeNo: text(),
  jobTitle: text(),
  avatarUrl: text(),
  departmentIds: words(),
  leaderId: text(),
  status: word<Person["status"]>().notNull(),
  seenAt: instant().notNull(),
});

export const departments = pgTable("departments", {
  departmentId: text().primaryKey(),
  parentId: text(),
  name: text().notNull(),
  nameEn: text(),
  headIds: words(),
  deputyIds: words(),
});
