import "server-only";
import { sql } from "drizzle-orm";
import type { Store } from "./store";

const GROWING = [
  "months",
  "punches",
  "remedies",
  "coverage",
  "people",
  "idempotency",
  "permits",
  "outbox",
];

/**
 * Frees the room of overwritten rows and tells the planner what there is. A server does this by
 * itself, the embedded database never: once a day is enough. Never inside a transaction.
 */
export const tidyTables = async (store: Store): Promise<void> => {
  for (const table of GROWING)
    await store.write((db) => db.execute(sql`vacuum (analyze) ${sql.identifier(table)}`));
};
