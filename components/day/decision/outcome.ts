import type { Entry, Fate, Reading } from "@/components/day/sending/entries";
import type { DecisionResults, RemedyWire } from "@/lib/contract/remedies";
import { type ErrorCode, isErrorCode } from "@/lib/errors";

export type Told = DecisionResults["results"][number]["outcome"];
/** A correction that was decided on, and what came of it. */
export type Decided = Entry<RemedyWire, Told>;
type Kind = Fate<Told>["kind"];

export const READING: Reading<RemedyWire, Told, DecisionResults> = {
  fateOf: ({ approvalId }, { results }) => {
    const result = results.find((each) => each.approvalId === approvalId);
    if (!result) return undefined;
    const { outcome: kind, code, state, reached } = result;
    return {
      ...{ kind, code: code !== null && isErrorCode(code) ? code : null },
      ...(state && reached && { first: { state, ...reached } }),
    };
  },
  isFinal: ({ kind }) => kind === "done" || kind === "already",
};

/** What broke on the way is no news of these: they may be done, and whatever arrived goes on by itself. */
export const isUnclear = (kind: Kind): boolean => kind === "unconfirmed" || kind === "unknown";

const countOf = (items: readonly Decided[], ...kinds: Kind[]): number =>
  items.filter(({ fate }) => kinds.includes(fate.kind)).length;

/** How many wait for an answer. */
export const openOf = (items: readonly Decided[]): number => countOf(items, "waiting", "sending");

/** What came of them, each with its number; what came of none is left out. */
export const tallyOf = (items: readonly Decided[]) => {
  const parts = [
    { key: "done", count: countOf(items, "done") },
    { key: "already", count: countOf(items, "already") },
    { key: "unclear", count: countOf(items, "unconfirmed", "unknown") },
    { key: "failed", count: countOf(items, "refused", "not-sent") },
  ] as const;
  return parts.filter(({ count }) => count > 0);
};

/** Everything went exactly as asked. */
export const allDone = (items: readonly Decided[]): boolean =>
  items.every(({ fate }) => fate.kind === "done");

/** Why nothing of it was even begun, the same for all; null when something was. */
export const refusedWhole = (items: readonly Decided[]): ErrorCode | null => {
  const [first] = items;
  const same =
    first && items.every(({ fate }) => fate.kind === "not-sent" && fate.code === first.fate.code);
  return same ? first.fate.code : null;
};
