import "server-only";
import { type SQL, sql } from "drizzle-orm";
import { instantOf } from "./bulk";
import type { decisions, requests } from "./schema/ledger";

/** Where a line stands in its ledger by age; `createdAt` in epoch seconds. */
export type Place = { createdAt: number; id: string };
/** So many lines of a ledger, oldest first: those behind a place, or from the front. */
export type Part = { after?: Place | undefined; limit: number };

export const behind = (ledger: typeof requests | typeof decisions, { createdAt, id }: Place): SQL =>
  sql`(${ledger.createdAt}, ${ledger.id}) > (${instantOf(createdAt)}, ${id}::uuid)`;
