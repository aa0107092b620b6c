import "server-only";
import { and, asc, eq, inArray, or, sql } from "drizzle-orm";
import type { AuditEntry } from "./audit";
import { texts } from "./bulk";
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

/**
 * What the log's lines of these corrections' decisions say that the punch was, by approval: as the first
 * line that tells has it, unjudged. Where none tells, the approval is missing.
 */
export const loggedBefore = async (
  store: Store,
  corrections: readonly { employeeId: string; approvalId: string }[],
): Promise<Map<string, unknown>> => {
  if (corrections.length === 0) return new Map();
  const approvalId = sql<string>`${audit.before} ->> 'approvalId'`;
  const was = sql<unknown>`${audit.before} -> 'was'`;
  const rows = await store.read((db) =>
    db
      .selectDistinctOn([approvalId], { approvalId, was })
      .from(audit)
      .where(
        and(
          eq(audit.action, "decide"),
          sql`${audit.employeeId} = any(${texts(corrections.map((each) => each.employeeId))})`,
          sql`${approvalId} = any(${texts(corrections.map((each) => each.approvalId))})`,
          sql`jsonb_typeof(${was}) = 'object'`,
        ),
      )
      .orderBy(approvalId, asc(audit.id)),
  );
  return new Map(rows.map((row) => [row.approvalId, row.was]));
};
