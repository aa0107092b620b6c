import "server-only";
import { type Remedy, type RemedyState, reachedBy } from "@/lib/attendance/remedy";
import type { AuditEntry } from "@/lib/store/audit";
import { type DecisionRow, readDecisions } from "@/lib/store/decisions";
import { auditAbout } from "@/lib/store/story";
import type { Context } from "./context";
import { doerIn, type Step, wordsOf } from "./story-step";

type Lines = readonly AuditEntry[];
type Decided = Extract<Step, { kind: "decided" }>;

const decisionIn = ({ after }: AuditEntry) =>
  new Map<string, unknown>(Object.entries(after ?? {})).get("decision");

/** What the log says came of a decision: the ledger does not tell ours from one that was there before. */
const verdictOf = (row: DecisionRow, lines: Lines) => {
  const isIts = (line: AuditEntry) =>
    line.action === "settle-decision"
      ? line.requestId === row.id
      : line.action === "decide" &&
        line.actorId === row.actorId &&
        line.at >= row.createdAt &&
        decisionIn(line) === row.decision;
  const outcomes = lines.filter(isIts).map(wordsOf);
  const saying = (...any: string[]) =>
    outcomes.find((words) => any.some((word) => words.includes(word)));
  // Whoever decides the same once more finds their own.
  const end = saying("done", "already");
  return { already: end?.includes("already") ?? false, code: saying("refused")?.at(-1) };
};

/** Whether it was this one that brought the state about: not where it was never sent, or came too late. */
export const tookEffect = (row: DecisionRow, lines: Lines): boolean =>
  row.state === "done" && row.sentAt !== null && !verdictOf(row, lines).already;

const OUTCOMES = {
  intended: "open",
  sent: "open",
  unconfirmed: "open",
  refused: "refused",
  done: "done",
} as const satisfies Record<DecisionRow["state"], Decided["outcome"]>;

/** A decision of our ledger. */
export const decidedHere = (ctx: Context, row: DecisionRow, lines: Lines): Decided => {
  const { code = row.errorCode } = verdictOf(row, lines);
  const outcome = OUTCOMES[row.state];
  return {
    kind: "decided",
    at: row.settledAt ?? row.createdAt,
    state: reachedBy(row.decision),
    by: doerIn(ctx, row.actorId),
    note: row.note,
    outcome: outcome === "done" && !tookEffect(row, lines) ? "already" : outcome,
    code: outcome === "refused" ? code : null,
  };
};

/**
 * Who brought a correction into the state it has, and when (epoch seconds). Where nobody here did, it was
 * done in Feishu, which tells when it changed last and never by whom.
 */
export const whoReached = async (
  { store }: Context,
  { approvalId, employeeId, state, updatedAt }: Remedy,
): Promise<{ actorId: string | null; at: number | null }> => {
  const [rows, lines] = await Promise.all([
    readDecisions(store, approvalId),
    auditAbout(store, { employeeId, approvalId, requestId: null }),
  ]);
  const row = rows.find((each) => reachedBy(each.decision) === state && tookEffect(each, lines));
  return row
    ? { actorId: row.actorId, at: row.settledAt ?? row.createdAt }
    : { actorId: null, at: updatedAt };
};

/** The states that a correction must have come through, the last one its own. */
const WAYS = {
  pending: [],
  rejected: ["rejected"],
  approved: ["approved"],
  cancelled: ["cancelled"],
  revoked: ["approved", "revoked"],
} as const satisfies Record<RemedyState, readonly RemedyState[]>;

/** What nobody did here was done in Feishu, which tells when it changed last and never by whom. */
export const decidedElsewhere = (
  { state: reached, updatedAt }: Remedy,
  here: readonly Decided[],
): Decided[] => {
  const ours = new Set(here.flatMap(({ state, outcome }) => (outcome === "done" ? state : [])));
  return WAYS[reached]
    .filter((state) => !ours.has(state))
    .map((state) => ({
      ...({ kind: "decided", by: null, note: "", outcome: "done", code: null } as const),
      ...{ state, at: state === reached ? updatedAt : null },
    }));
};

type WithAfter = { step: Decided; after: readonly Step[] };

/** Decisions with what followed each, in the order in which states can be reached: revoked only after approved. */
export const byStage = (decisions: readonly WithAfter[]): Step[] => {
  const stage = ({ step: { state } }: WithAfter) => WAYS[state].length;
  return [...decisions]
    .sort((a, b) => stage(a) - stage(b))
    .flatMap(({ step, after }) => [step, ...after]);
};
