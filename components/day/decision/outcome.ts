import type { Decision } from "@/lib/attendance/remedy";
import type { DecisionResults, RemedyWire } from "@/lib/contract/remedies";
import { ERRORS, type ErrorCode, isErrorCode } from "@/lib/errors";

type Result = DecisionResults["results"][number];
type Outcome = Result["outcome"];
type Item = { remedy: RemedyWire; outcome: Outcome; code: ErrorCode | null };

/** What came of deciding several corrections, item by item. */
export type Outcomes = {
  decision: Decision;
  note: string;
  items: readonly Item[];
};

/** An item without an answer is unconfirmed: nobody may call it done or not done. */
export const outcomesOf = (
  decision: Decision,
  note: string,
  remedies: readonly RemedyWire[],
  { results }: DecisionResults,
): Outcomes => {
  const byId = new Map(results.map((result) => [result.approvalId, result]));
  const items = remedies.map((remedy) => {
    const { outcome = "unconfirmed" as const, code = null } = byId.get(remedy.approvalId) ?? {};
    return { remedy, outcome, code: code !== null && isErrorCode(code) ? code : null };
  });
  return { decision, note, items };
};

/** The later answers in the place of the earlier ones of the same corrections. */
export const withRetried = (before: Outcomes, again: Outcomes): Outcomes => {
  const byId = new Map(again.items.map((item) => [item.remedy.approvalId, item]));
  const items = before.items.map((item) => byId.get(item.remedy.approvalId) ?? item);
  return { ...before, items };
};

const isDone = ({ outcome }: Item) => outcome === "done" || outcome === "already";

export const tallyOf = ({ items }: Outcomes) => {
  const done = items.filter(isDone).length;
  return { done, failed: items.length - done };
};

/** Everything went exactly as asked. */
export const allDone = ({ items }: Outcomes): boolean =>
  items.every(({ outcome }) => outcome === "done");

/** A refusal stands; weather (busy, unreachable, unconfirmed) is worth another try. */
const worthRetrying = ({ outcome, code }: Item): boolean =>
  outcome === "unconfirmed" ||
  (outcome === "refused" && code !== null && (ERRORS[code] >= 500 || code === "too-many-requests"));

export const retryable = ({ items }: Outcomes): RemedyWire[] =>
  items.filter(worthRetrying).map(({ remedy }) => remedy);
