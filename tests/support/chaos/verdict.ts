import type pg from "pg";
import type { Clients } from "./clients";
import type { Company } from "./company";
import type { Fleet } from "./fleet";
import { judgeIntents, ownRemedies, REACHED } from "./judge-intents";
import {
  type DecisionRow,
  grouped,
  type Line,
  missingInAudit,
  nameOf,
  nameOfIntent,
  nameOfRow,
  type Row,
} from "./ledger";

type Ended = { company: Company; fleet: Fleet; db: pg.Client };

/** Every list holds what went wrong; all are empty when nothing was lost, doubled or told wrongly. */
export type Wrong = {
  lost: string[];
  doubled: string[];
  mistold: string[];
  unlike: string[];
  unaudited: string[];
  open: string[];
};
type Judged = Wrong & {
  corrections: number;
  batches: number;
  decisions: number;
  bundles: number;
  confirmed: number;
  refused: number;
  /** Asked for, but never in the ledger: refused before, or given up after a server had died. */
  unwritten: number;
  linked: number;
  elsewhere: number;
  calls: number;
  faults: Record<string, number>;
  kills: number;
};
export type Verdict = Judged & {
  /** Those before the weather cleared up. */
  callsInStorm: number;
  seconds: number;
};

/** The ledger and Feishu must tell the same, each approval and each state. */
function compare(company: Company, rows: readonly Row[], decisions: readonly DecisionRow[]) {
  const { remedies } = company.sandbox.tenant;
  const unlike: string[] = [];
  const confirmed = new Map(rows.map((row) => [row.approval_id, nameOfRow(row)]));
  for (const remedy of ownRemedies(company))
    if (confirmed.get(remedy.approvalId) !== nameOf(remedy))
      unlike.push(`${nameOf(remedy)}: only in Feishu`);
  for (const row of rows) {
    const [own, met] = [row.approval_id, row.met_approval_id].map((id) => remedies.find(id ?? ""));
    if (row.approval_id !== null && (!own || nameOf(own) !== nameOfRow(row)))
      unlike.push(`${nameOfRow(row)}: another one in Feishu`);
    if (row.met_approval_id !== null && met?.userId !== row.employee_id)
      unlike.push(`${nameOfRow(row)}: linked to nothing`);
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

const isOpen = ({ state }: { state: string }) => !["confirmed", "refused", "done"].includes(state);

/** Calls about attendance that Feishu has seen so far. */
export const callsIn = ({ sandbox }: Ended["company"]) =>
  sandbox.calls.filter(({ path }) => path.includes("/attendance/"));

/** Compares what clients were told, the ledgers and the log with what Feishu holds. */
export async function judge({ company, fleet, db }: Ended, clients: Clients): Promise<Judged> {
  const { rows } = await db.query<Row>("select *, day::text as date from requests");
  const { rows: decisions } = await db.query<DecisionRow>("select * from decisions");
  const { rows: lines } = await db.query<Line>("select * from audit");
  const calls = callsIn(company);
  const { decided, bundles } = clients.deciders;
  const faults: Record<string, number> = {};
  for (const { fault } of calls) if (fault) faults[fault] = (faults[fault] ?? 0) + 1;
  const begun = new Set(
    decisions.flatMap((row) =>
      row.state === "intended" ? [] : [`${row.decision} ${row.approval_id}`],
    ),
  );
  const decisionsLost = decided
    .filter(({ told }) => told === "done" || told === "unconfirmed")
    .map(({ decision, approvalId }) => `${decision} ${approvalId}`)
    .filter((name) => !begun.has(name));
  const written = new Set(rows.map(nameOfRow));
  const intents = judgeIntents(company, clients, rows);
  return {
    corrections: clients.intents.length,
    batches: clients.batches,
    decisions: decided.length,
    bundles,
    confirmed: rows.filter(({ state }) => state === "confirmed").length,
    refused: rows.filter(({ state }) => state === "refused").length,
    unwritten: clients.intents.filter((intent) => !written.has(nameOfIntent(intent))).length,
    linked: rows.filter((row) => row.met_approval_id !== null).length,
    elsewhere: clients.filedElsewhere,
    calls: calls.length,
    faults,
    kills: fleet.kills(),
    ...intents,
    lost: [...intents.lost, ...decisionsLost],
    unlike: compare(company, rows, decisions),
    unaudited: missingInAudit(rows, decisions, lines),
    open: [...rows, ...decisions].filter(isOpen).map(({ id, state }) => `${id} ${state}`),
  };
}
