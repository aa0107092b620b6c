import "server-only";
import { and, sql } from "drizzle-orm";
import { texts } from "./bulk";
import { type DecisionRow, isOpenDecision } from "./decisions";
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
