import type { AuditEntryWire } from "@/lib/contract/audit";

type Line = AuditEntryWire;

/** One action: its lines as they are kept, newest first, and what they say together. */
export type AuditGroup = {
  key: string;
  /** As asked for by the first line, as ended by the newest. */
  told: Line;
  lines: readonly Line[];
};

const textIn = (facts: Line["before"], key: string): string | null => {
  const value = facts?.[key];
  return typeof value === "string" ? value : null;
};

/** What a decision is about, whoever tells of it. */
const decisionOf = ({ before, after, actor }: Line): string =>
  [actor?.employeeId, textIn(before, "approvalId"), textIn(after, "decision")].join(" ");

/** The action that a line is about; null where every line is one of its own. */
const keyOf = (line: Line): string | null => {
  const { action, before, after, requestId } = line;
  if (action === "export") return `export ${requestId}`;
  if (action === "decide") {
    const approval = textIn(before, "approvalId");
    return approval && `decide ${requestId} ${approval}`;
  }
  const submission = action === "submit" ? textIn(after, "requestId") : null;
  const settled = action === "settle" ? textIn(before, "requestId") : null;
  const request = submission ?? settled;
  return request && `request ${request}`;
};

/** Later facts complete the first ones: the state before is the first line's, the one after the last's. */
const toldBy = (lines: readonly Line[], newest: Line): Line => {
  const first = lines.at(-1) ?? newest;
  const told = lines.toReversed().flatMap(({ after }) => Object.entries(after ?? {}));
  const logId = lines.find((line) => line.logId !== null)?.logId ?? null;
  return {
    ...newest,
    action: first.action,
    person: first.person ?? newest.person,
    raw: { ...newest.raw, action: first.raw.action },
    before: first.before ?? newest.before,
    after: told.length > 0 ? Object.fromEntries(told) : newest.after,
    logId,
  };
};

/**
 * Lines of the log, newest first, as actions: what was asked and what became of it is one. An action
 * stands where its newest line stands; lines that are not here leave it as far as the others tell.
 */
export const groupedLines = (entries: readonly Line[]): AuditGroup[] => {
  const groups = new Map<string, Line[]>();
  const decisions = new Map<string, string>();
  for (const line of entries.toReversed()) {
    const open = line.action === "settle-decision" ? decisions.get(decisionOf(line)) : undefined;
    const key = open ?? keyOf(line) ?? `line ${line.id}`;
    groups.set(key, [line, ...(groups.get(key) ?? [])]);
    if (line.action === "decide" || line.action === "settle-decision")
      decisions.set(decisionOf(line), key);
  }
  return [...groups]
    .flatMap(([key, lines]) => {
      const [newest] = lines;
      return newest ? [{ key, told: toldBy(lines, newest), lines }] : [];
    })
    .toSorted((a, b) => Number(b.told.id) - Number(a.told.id));
};
