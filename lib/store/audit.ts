import "server-only";
import { and, desc, eq, gte, lt, sql } from "drizzle-orm";
import { AppError } from "@/lib/errors";
import { json } from "./bulk";
import { audit } from "./schema/ledger";
import type { Store } from "./store";

/** One line of the audit log: the database refuses to change or delete it. `at` in epoch seconds. */
export type AuditEntry = {
  at: number;
  actorId: string;
  action: string;
  /** Whom it was about. */
  employeeId: string | null;
  before: unknown;
  after: unknown;
  /** Words apart by `: `, such as `done` or `refused: outside-window`. */
  outcome: string;
  requestId: string;
  /** Feishu's log id. */
  logId: string | null;
};

const jsonb = (value: unknown) =>
  value === null || value === undefined ? null : sql`${json(value)}::jsonb`;

/** All of them or none, in one statement: a few hundred at most. */
export const appendAudits = async (store: Store, entries: readonly AuditEntry[]): Promise<void> => {
  if (entries.length === 0) return;
  const rows = entries.map(({ before, after, ...entry }) => ({
    ...entry,
    before: jsonb(before),
    after: jsonb(after),
  }));
  await store.write((db) => db.insert(audit).values(rows));
};

export const appendAudit = (store: Store, entry: AuditEntry): Promise<void> =>
  appendAudits(store, [entry]);

type Filter = {
  actorId?: string | undefined;
  employeeId?: string | undefined;
  action?: string | undefined;
  /** One of the words of the outcome. */
  outcome?: string | undefined;
  /** Epoch seconds: at or after `from`, earlier than `before`. */
  from?: number | undefined;
  before?: number | undefined;
  cursor?: string | undefined;
  limit: number;
};

const hasWord = (word: string) => sql`${word} = any(string_to_array(${audit.outcome}, ': '))`;

const olderThan = (cursor: string) => {
  if (!/^\d{1,15}$/.test(cursor)) throw new AppError("bad-request");
  return lt(audit.id, Number(cursor));
};

/** One page of the log, newest first. A cursor that no page gave is a bad request. */
export const readAudit = async (
  store: Store,
  { actorId, employeeId, action, outcome, from, before, cursor, limit }: Filter,
): Promise<{ entries: (AuditEntry & { id: number })[]; nextCursor: string | null }> => {
  const only = [
    actorId === undefined ? undefined : eq(audit.actorId, actorId),
    employeeId === undefined ? undefined : eq(audit.employeeId, employeeId),
    action === undefined ? undefined : eq(audit.action, action),
    outcome === undefined ? undefined : hasWord(outcome),
    from === undefined ? undefined : gte(audit.at, from),
    before === undefined ? undefined : lt(audit.at, before),
    cursor === undefined ? undefined : olderThan(cursor),
  ];
  const rows = await store.read((db) =>
    db
      .select()
      .from(audit)
      .where(and(...only))
      .orderBy(desc(audit.id))
      .limit(limit + 1),
  );
  const entries = rows.slice(0, limit);
  const last = rows.length > limit ? entries.at(-1) : undefined;
  return { entries, nextCursor: last ? String(last.id) : null };
};
