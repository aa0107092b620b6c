import { pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { instant, word } from "./columns";

/** Filters that somebody has kept: the query string of a screen under a name of their own. */
export const views = pgTable(
  "views",
  {
    id: uuid().primaryKey().defaultRandom(),
    employeeId: text().notNull(),
    noun: word<"exceptions" | "team" | "remedies">().notNull(),
    name: text().notNull(),
    query: text().notNull(),
    updatedAt: instant().notNull(),
  },
  (t) => [uniqueIndex("views_one_per_name").on(t.employeeId, t.noun, t.name)],
);
