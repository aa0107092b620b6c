import { index, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { day, instant, word } from "./columns";

export const sessions = pgTable(
  "sessions",
  {
    id: text().primaryKey(),
    employeeId: text().notNull(),
    createdAt: instant().notNull(),
    seenAt: instant().notNull(),
    expiresAt: instant().notNull(),
    revokedAt: instant(),
  },
  (t) => [index().on(t.employeeId)],
);

export const facts = pgTable("facts", { key: text().primaryKey(), value: text().notNull() });

export const leases = pgTable("leases", {
  name: text().primaryKey(),
  owner: text().notNull(),
  until: instant().notNull(),
});

export const permits = pgTable("permits", {
  endpoint: text().primaryKey(),
  nextAt: instant().notNull(),
});

export const spentCalls = pgTable(
  "spent_calls",
  {
    day: day().notNull(),
    kind: word<"background" | "interactive">().notNull(),
    count: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.day, t.kind] })],
);
