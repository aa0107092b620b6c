import type pg from "pg";
import type { Clients } from "./clients";
import type { Company } from "./company";
import type { Fleet } from "./fleet";

type Ended = { company: Company; fleet: Fleet; db: pg.Client };

/** Every list holds what went wrong; all are empty when nothing was lost, doubled or told wrongly. */
export type Verdict = {
  corrections: number;
  decisions: number;
  confirmed: number;
  refused: number;
  linked: number;
  calls: number;
  faults: Record<string, number>;
  kills: number;
  lost: string[];
  doubled: string[];
  mistold: string[];
  unlike: string[];
  unaudited: string[];
  open: string[];
};

type Row = {
  id: string;
  reason: string;
  state: string;
  approval_id: string | null;
  met_approval_id: string | null;
  error_code: string | null;
  employee_id: string;
};
type DecisionRow = { id: string; approval_id: string; decision: string; state: string };
type Line = {
  action: string;
  outcome: string;
  request_id: string;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
};

const REACHED: Record<string, number> = { approve: 2, reject: 1, revoke: 4 };

const grouped = <T>(list: readonly T[], key: (each: T) => string): Map<string, T[]> => {
  const groups = new Map<string, T[]>();
  for (const each of list) {
    const group = groups.get(key(each));
    if (group) group.push(each);
    else groups.set(key(each), [each]);
  }
  return groups;
};

const ownRemedies = ({ sandbox }: Company) =>
  sandbox.tenant.remedies.all().filter(({ reason }) => reason.startsWith("intent "));

const slotOf = (each: { userId: string; day: number; punchNo: number; workType: number }) =>
  [each.userId, each.day, each.punchNo, each.workType].join(" ");

function judgeIntents(company: Company, clients: Clients, rows: readonly Row[]) {
  const held = grouped(ownRemedies(company), ({ reason }) => reason);
  const perSlot = grouped(ownRemedies(company), slotOf);
  const ledger = grouped(rows, ({ reason }) => reason);
  const lost: string[] = [];
  const mistold: string[] = [];
  const doubled = [...held.values(), ...perSlot.values()]
    .filter((several) => several.length > 1)
    .map((several) => several.map(({ reason }) => reason).join(" + "));
  for (const { reason, told } of clients.intents) {
    const mine = ledger.get(reason) ?? [];
    const there = (held.get(reason) ?? []).length;
    const confirmed = mine.filter(({ state }) => state === "confirmed").length;
    if (confirmed > there) lost.push(`${reason}: in the ledger, not in Feishu`);
    if (!told) continue;
    if (told.state === "confirmed" && held.get(reason)?.[0]?.approvalId !== told.approvalId)
      lost.push(`${reason}: told as confirmed`);
    if (told.state === "unconfirmed" && there === 0) {
      const row = mine.find(({ id }) => id === told.requestId);
      if (row?.state !== "refused" || row.error_code === null) lost.push(`${reason}: accepted`);
    }
    if (told.state === "refused" && told.code !== "already-requested" && there > 0)
      mistold.push(`${reason}: refused as ${told.code}, yet in Feishu`);
  }
  return { lost, doubled, mistold };
}

/** The ledger and Feishu must tell the same, each approval and each state. */
function compare(company: Company, rows: readonly Row[], decisions: readonly DecisionRow[]) {
  const { remedies } = company.sandbox.tenant;
  const unlike: string[] = [];
  const confirmed = new Map(rows.map((row) => [row.approval_id, row]));
  for (const { approvalId, reason } of ownRemedies(company))
    if (confirmed.get(approvalId)?.reason !== reason) unlike.push(`${reason}: only in Feishu`);
  for (const { approval_id, met_approval_id, employee_id, reason } of rows) {
    if (approval_id !== null && remedies.find(approval_id)?.reason !== reason)
      unlike.push(`${reason}: another one in Feishu`);
    if (met_approval_id !== null && remedies.find(met_approval_id)?.userId !== employee_id)
      unlike.push(`${reason}: linked to nothing`);
  }
  for (const [approvalId, several] of grouped(decisions, (each) => each.approval_id)) {
    const done = several.filter(({ state }) => state === "done").map(({ decision }) => decision);
    const last = done.includes("revoke") ? "revoke" : done[0];
    const status = last === undefined ? 0 : REACHED[last];
    const held = remedies.find(approvalId)?.status;
    if (held !== status) unlike.push(`${approvalId}: ${last} in the ledger, ${held} in Feishu`);
    if (done.includes("approve") && done.includes("reject")) unlike.push(`${approvalId}: both`);
  }
  return unlike;
}

const FINAL = /confirmed|refused|done|already/;

/** Each line of both ledgers must be in the log: that it was meant, and how it ended. */
function audit(rows: readonly Row[], decisions: readonly DecisionRow[], lines: readonly Line[]) {
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
      .map(({ reason, state }) => `${reason}: ${state}`),
    ...decisions
      .filter((row) => lacks(ofDecision.get(`${row.approval_id} ${row.decision}`) ?? [], row.state))
      .map(({ approval_id, decision }) => `${decision} ${approval_id}`),
  ];
}

const isOpen = ({ state }: { state: string }) => !["confirmed", "refused", "done"].includes(state);

/** Compares what clients were told, the ledgers and the log with what Feishu holds. */
export async function judge({ company, fleet, db }: Ended, clients: Clients): Promise<Verdict> {
  const { rows } = await db.query<Row>("select * from requests");
  const { rows: decisions } = await db.query<DecisionRow>("select * from decisions");
  const { rows: lines } = await db.query<Line>("select * from audit");
  const { calls } = company.sandbox;
  const faults: Record<string, number> = {};
  for (const { fault } of calls) if (fault) faults[fault] = (faults[fault] ?? 0) + 1;
  const told = clients.decided.filter((each) => each.told !== "refused");
  const decisionLost = told.filter(
    ({ approvalId, decision }) =>
      !decisions.some(
        (row) =>
          row.approval_id === approvalId && row.decision === decision && row.state !== "intended",
      ),
  );
  const intents = judgeIntents(company, clients, rows);
  return {
    corrections: clients.intents.length,
    decisions: clients.decided.length,
    confirmed: rows.filter(({ state }) => state === "confirmed").length,
    refused: rows.filter(({ state }) => state === "refused").length,
    linked: rows.filter((row) => row.met_approval_id !== null).length,
    calls: calls.length,
    faults,
    kills: fleet.kills(),
    ...intents,
    lost: [...intents.lost, ...decisionLost.map((each) => `${each.decision} ${each.approvalId}`)],
    unlike: compare(company, rows, decisions),
    unaudited: audit(rows, decisions, lines),
    open: [...rows, ...decisions].filter(isOpen).map(({ id, state }) => `${id} ${state}`),
  };
}

/** The verdict as lines of a table. */
export const tableOf = (verdict: Verdict): [what: string, value: string][] => {
  const { faults, ...rest } = verdict;
  const hit = Object.values(faults).reduce((sum, n) => sum + n, 0);
  return [
    ...Object.entries(rest).map(([what, value]): [string, string] => [
      what,
      String(Array.isArray(value) ? value.length : value),
    ]),
    ["calls that failed", `${hit} (${Math.round((100 * hit) / verdict.calls)} %)`],
    ...Object.entries(faults).map(([what, n]): [string, string] => [`… ${what}`, String(n)]),
  ];
};
