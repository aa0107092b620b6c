import type { Decision } from "@/lib/attendance/remedy";
import type { Cell } from "./company";
import type { Intent } from "./intents";

export type Row = {
  id: string;
  reason: string;
  state: string;
  approval_id: string | null;
  met_approval_id: string | null;
  error_code: string | null;
  employee_id: string;
  /** In text, whatever the driver makes of dates. */
  date: string;
  punch_no: number;
  work_type: number;
};
export type DecisionRow = { id: string; approval_id: string; decision: Decision; state: string };
export type Line = {
  action: string;
  outcome: string;
  request_id: string;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
};

export const grouped = <T>(list: readonly T[], key: (each: T) => string): Map<string, T[]> => {
  const groups = new Map<string, T[]>();
  for (const each of list) {
    const group = groups.get(key(each));
    if (group) group.push(each);
    else groups.set(key(each), [each]);
  }
  return groups;
};

const SECONDS_A_DAY = 86_400;
export const slotOf = (each: Pick<Cell, "userId" | "day" | "punchNo" | "workType">) =>
  [each.userId, each.day, each.punchNo, each.workType].join(" ");
export const nameOf = (
  each: Pick<Cell, "userId" | "day" | "punchNo" | "workType"> & { reason: string },
) => `${each.reason} (${slotOf(each)})`;
export const nameOfIntent = ({ cell, reason }: Intent) => nameOf({ ...cell, reason });
export const nameOfRow = ({ reason, employee_id: userId, date, punch_no, work_type }: Row) => {
  const day = Date.parse(date) / 1000 / SECONDS_A_DAY;
  return `${reason} (${[userId, day, punch_no, work_type].join(" ")})`;
};

const FINAL = /confirmed|refused|done|already/;

/** Each line of both ledgers must be in the log: that it was meant, and how it ended. */
export function missingInAudit(
  rows: readonly Row[],
  decisions: readonly DecisionRow[],
  lines: readonly Line[],
) {
  const text = (value: unknown) => (typeof value === "string" ? value : "");
  const ofRequest = grouped(lines, ({ before, after }) =>
    text(after?.requestId) === "" ? text(before?.requestId) : text(after?.requestId),
  );
  const ofDecision = grouped(
    lines,
    ({ before, after }) => `${text(before?.approvalId)} ${text(after?.decision)}`,
  );
  const lacks = (log: readonly Line[], state: string) => {
    const outcomes = log.map(({ outcome }) => outcome.replace("sent again: ", ""));
    const ended = outcomes.filter((outcome) => FINAL.test(outcome.replace("unconfirmed", "")));
    const wanted = state === "done" ? /^(done|already)/ : new RegExp(`^${state}`);
    return !outcomes.includes("intended") || !ended.some((outcome) => wanted.test(outcome));
  };
  return [
    ...rows
      .filter(({ id, state }) => lacks(ofRequest.get(id) ?? [], state))
      .map((row) => `${nameOfRow(row)}: ${row.state}`),
    ...decisions
      .filter((row) => lacks(ofDecision.get(`${row.approval_id} ${row.decision}`) ?? [], row.state))
      .map(({ approval_id, decision }) => `${decision} ${approval_id}`),
  ];
}
