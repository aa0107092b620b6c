import "server-only";
import { and, asc, lte, sql } from "drizzle-orm";
import { instantOf, texts } from "./bulk";
import { type DecisionRow, isOpenDecision } from "./decisions";
import { behind, type Part } from "./ledger-part";
import { decisions } from "./schema/ledger";
import type { Store } from "./store";

/** What has been decided on these approvals and is not settled yet, by approval: never more than one each. */
export const openDecisionsOn = async (
  store: Store,
  approvalIds: readonly string[],
): Promise<Map<string, DecisionRow>> => {
  if (approvalIds.length === 0) return new Map();
  const rows = await store.read((db) =>
    db
      .select()
      .from(decisions)
      .where(and(isOpenDecision, sql`${decisions.approvalId} = any(${texts(approvalIds)})`)),
  );
  return new Map(rows.map((row) => [row.approvalId, row]));
};

/** Open decisions whose last step was at or before `quietSince` (epoch seconds), oldest first. */
export const openDecisions = (
  store: Store,
  { quietSince, after, limit }: Part & { quietSince: number },
): Promise<DecisionRow[]> => {
  const lastStep = sql`coalesce(${decisions.endedAt}, ${decisions.sentAt}, ${decisions.createdAt})`;
  return store.read((db) =>
    db
      .select()
      .from(decisions)
      .where(
        and(
          isOpenDecision,
          lte(lastStep, instantOf(quietSince)),
          after && behind(decisions, after),
        ),
      )
      .orderBy(asc(decisions.createdAt), asc(decisions.id))
      .limit(limit),
  );
};
