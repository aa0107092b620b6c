import { cast } from "@/tests/sandbox/cast";
import type { Cell } from "./company";
import type { Dice } from "./dice";

/** What a client was told in the end; null for one that gave up after its server had died. */
export type Told =
  | { state: "confirmed" | "unconfirmed"; requestId: string; approvalId: string | null }
  | { state: "refused"; code: string; approvalId?: string | undefined };

/** One correction that somebody wants; no other has both its reason and its cell. */
export type Intent = {
  cell: Cell;
  actor: string;
  reason: string;
  told: Told | null;
  /** What was told after it had been told as confirmed, where that was not the same. */
  unsaid: string | null;
};

/** One call: a correction, or several under one reason. It keeps its key and its body when repeated. */
export type Errand = {
  kind: "submit" | "batch";
  actor: string;
  reason: string;
  key: string | undefined;
  intents: readonly Intent[];
};

export const PREFIX = "intent ";
const ODDS = { rival: 0.05, key: 0.8, inBatch: 0.4 } as const;
const BATCH = { least: 2, most: 24 } as const;

/** Everything that will be asked for: `corrections` at least, unless there are too few cells. */
export function planErrands(cells: readonly Cell[], corrections: number, dice: Dice): Errand[] {
  const errands: Errand[] = [];
  let waiting: Cell[] = [];
  let size = dice.between(BATCH.least, BATCH.most);
  let planned = 0;
  const send = (kind: Errand["kind"], actor: string, asked: readonly Cell[]) => {
    const reason = `${PREFIX}${errands.length + 1}`;
    const key = dice.draw() < ODDS.key ? `key-${errands.length + 1}` : undefined;
    const intents = asked.map((cell) => ({ cell, actor, reason, told: null, unsaid: null }));
    errands.push({ kind, actor, reason, key, intents });
  };
  for (const cell of cells) {
    if (planned >= corrections) break;
    planned += 1;
    if (dice.draw() < ODDS.inBatch) waiting.push(cell);
    else send("submit", cast.admin.userId, [cell]);
    if (dice.draw() < ODDS.rival) {
      planned += 1;
      send("submit", cell.userId, [cell]);
    }
    if (waiting.length < size) continue;
    send("batch", cast.admin.userId, waiting);
    waiting = [];
    size = dice.between(BATCH.least, BATCH.most);
  }
  if (waiting.length > 0) send("batch", cast.admin.userId, waiting);
  return errands;
}

/** Notes what somebody was told; nothing else may be said once it was confirmed. */
export function hear(intent: Intent, told: Told): void {
  const before = intent.told;
  const same = told.state === "confirmed" && told.approvalId === before?.approvalId;
  if (before?.state === "confirmed" && !same) intent.unsaid = JSON.stringify(told);
  else intent.told = told;
}
