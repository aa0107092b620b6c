import "server-only";
import { and, asc, eq, inArray, or, sql } from "drizzle-orm";
import type { AuditEntry } from "./audit";
import type { OutboxRow } from "./outbox";
import type { RemedyRequest } from "./requests";
import { audit, requests } from "./schema/ledger";
import { outbox } from "./schema/outbox";
import type { Store } from "./store";

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** Our request of that approval, or of that id of its own; null where there is none. */
export const requestNamed = async (store: Store, id: string): Promise<RemedyRequest | null> => {
  const byApproval = eq(requests.approvalId, id);
  const rows = await store.read((db) =>
    db
      .select()
      .from(requests)
      .where(UUID.test(id) ? or(byApproval, eq(requests.id, id)) : byApproval),
  );
  return rows.find(({ approvalId }) => approvalId === id) ?? rows[0] ?? null;
};

/** The messages about these requests and decisions, the earliest first. */
export const tellingsAbout = async (
  store: Store,
  subjectIds: readonly string[],
): Promise<OutboxRow[]> => {
  if (subjectIds.length === 0) return [];
  const about = [
    inArray(outbox.kind, ["requested", "decided"]),
    inArray(outbox.subjectId, [...subjectIds]),
  ];
  return store.read((db) =>
    db
      .select()
      .from(outbox)
      .where(and(...about))
      .orderBy(asc(outbox.createdAt), asc(outbox.recipientId)),
  );
};

const MOST_LINES = 500;

/** The audit log's lines about one correction, the earliest first: by its approval or its request. */
export const auditAbout = (
  store: Store,
  of: { employeeId: string; approvalId: string | null; requestId: string | null },
): Promise<AuditEntry[]> => {
  const { employeeId, approvalId, requestId } = of;
  const about = or(
    approvalId === null ? undefined : sql`${audit.before} ->> 'approvalId' = ${approvalId}`,
    requestId === null ? undefined : sql`${audit.after} ->> 'requestId' = ${requestId}`,
    requestId === null ? undefined : sql`${audit.before} ->> 'requestId' = ${requestId}`,
  );
  return store.read((db) =>
    db
      .select()
      .from(audit)
      .where(and(eq(audit.employeeId, employeeId), about))
      .orderBy(asc(audit.id))
      .limit(MOST_LINES),
  );
};
