import "server-only";
import { and, asc, eq, getTableColumns, gte, notExists, type SQL, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import type { Remedy } from "@/lib/attendance/remedy";
import { instantOf } from "./bulk";
import type { DecisionRow } from "./decisions";
import type { RemedyRequest } from "./requests";
import { remedies } from "./schema/attendance";
import { decisions, requests } from "./schema/ledger";
import { outbox } from "./schema/outbox";
import type { Db, Store } from "./store";

type Span = { since: number; limit: number };

const untold = (db: Db, kind: "requested" | "decided", id: PgColumn): SQL =>
  notExists(
    db
      .select({ id: outbox.id })
      .from(outbox)
      .where(and(eq(outbox.kind, kind), eq(outbox.subjectId, sql`${id}::text`))),
  );

/** Requests that Feishu took since an instant (epoch seconds) and of which nobody has been told. */
export const untoldRequests = (store: Store, { since, limit }: Span): Promise<RemedyRequest[]> =>
  store.read((db) =>
    db
      .select()
      .from(requests)
      .where(
        and(
          eq(requests.state, "confirmed"),
          gte(requests.settledAt, instantOf(since)),
          untold(db, "requested", requests.id),
        ),
      )
      .orderBy(asc(requests.settledAt))
      .limit(limit),
  );

type Decided = { decision: DecisionRow; remedy: Remedy };

/** Decisions that took effect since an instant (epoch seconds), each with its correction. */
export const untoldDecisions = async (store: Store, { since, limit }: Span): Promise<Decided[]> => {
  const rows = await store.read((db) =>
    db
      .select({ decision: getTableColumns(decisions), remedy: getTableColumns(remedies) })
      .from(decisions)
      .innerJoin(remedies, eq(remedies.approvalId, decisions.approvalId))
      .where(
        and(
          eq(decisions.state, "done"),
          gte(decisions.settledAt, instantOf(since)),
          untold(db, "decided", decisions.id),
        ),
      )
      .orderBy(asc(decisions.settledAt))
      .limit(limit),
  );
  return rows.map(({ decision, remedy: { fetchedAt: _, ...remedy } }) => ({ decision, remedy }));
};

/** Whether a correction was last seen in another state than pending; false where it was never seen. */
export const isDecided = async (store: Store, approvalId: string): Promise<boolean> => {
  const [seen] = await store.read((db) =>
    db.select({ state: remedies.state }).from(remedies).where(eq(remedies.approvalId, approvalId)),
  );
  return seen !== undefined && seen.state !== "pending";
};
