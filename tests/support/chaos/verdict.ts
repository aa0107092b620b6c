import type pg from "pg";
import type { Clients } from "./clients";
import type { Company } from "./company";
import type { Fleet } from "./fleet";
import { PREFIX } from "./intents";
import {
  type DecisionRow,
  grouped,
  type Line,
  missingInAudit,
  nameOf,
  nameOfIntent,
  nameOfRow,
  type Row,
  slotOf,
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
  linked: number;
  elsewhere: number;
  calls: number;
  faults: Record<string, number>;
  kills: number;
};
export type Verdict = Judged & { seconds: number };

const REACHED = { approve: 2, reject: 1, revoke: 4 };

const ownRemedies = ({ sandbox }: Company) =>
  sandbox.tenant.remedies.all().filter(({ reason }) => reason.startsWith(PREFIX));

type Remedy = ReturnType<typeof ownRemedies>[number];
const ENDED: readonly number[] = [REACHED.reject, REACHED.revoke];
const toldOf = (remedy: Remedy) => `${nameOf(remedy)} in state ${remedy.status}`;

/** Two of the same punch, unless the first had been rejected or revoked before the second was filed. */
const twinsIn = (ofSlot: readonly Remedy[]): [Remedy, Remedy][] =>
  ofSlot.flatMap((later, index) => {
    const earlier = index > 0 ? ofSlot[index - 1] : undefined;
    if (!earlier) return [];
    const over = ENDED.includes(earlier.status) && earlier.updatedAt <= later.createdAt;
    return over ? [] : [[earlier, later]];
  });

function judgeIntents(company: Company, clients: Clients, rows: readonly Row[]) {
  const held = grouped(ownRemedies(company), nameOf);
  const perSlot = grouped(ownRemedies(company), slotOf);
  const ledger = grouped(rows, nameOfRow);
  const lost: string[] = [];
  const mistold: string[] = [];
  const doubled = [...held.values()]
    .filter((several) => several.length > 1)
    .concat([...perSlot.values()].flatMap(twinsIn))
    .map((several) => several.map(toldOf).join(" + "));
  for (const intent of clients.intents) {
    const { told, unsaid } = intent;
    const name = nameOfIntent(intent);
    const mine = ledger.get(name) ?? [];
    const there = held.get(name) ?? [];
    const confirmed = mine.filter(({ state }) => state === "confirmed").length;
    if (confirmed > there.length) lost.push(`${name}: in the ledger, not in Feishu`);
    if (unsaid !== null) mistold.push(`${name}: told as confirmed, then ${unsaid}`);
    if (!told) continue;
    if (told.state === "confirmed" && there[0]?.approvalId !== told.approvalId)
      lost.push(`${name}: told as confirmed`);
    if (told.state === "unconfirmed" && there.length === 0) {
      const row = mine.find(({ id }) => id === told.requestId);
      if (row?.state !== "refused" || row.error_code === null) lost.push(`${name}: accepted`);
    }
    if (told.state === "refused" && told.code !== "already-requested" && there.length > 0)
      mistold.push(`${name}: refused as ${told.code}, yet in Feishu`);
  }
  return { lost, doubled, mistold };
}

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

/** Compares what clients were told, the ledgers and the log with what Feishu holds. */
export async function judge({ company, fleet, db }: Ended, clients: Clients): Promise<Judged> {
  const { rows } = await db.query<Row>("select *, day::text as date from requests");
  const { rows: decisions } = await db.query<DecisionRow>("select * from decisions");
  const { rows: lines } = await db.query<Line>("select * from audit");
  const calls = company.sandbox.calls.filter(({ path }) => path.includes("/attendance/"));
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
  const intents = judgeIntents(company, clients, rows);
  return {
    corrections: clients.intents.length,
    batches: clients.batches,
    decisions: decided.length,
    bundles,
    confirmed: rows.filter(({ state }) => state === "confirmed").length,
    refused: rows.filter(({ state }) => state === "refused").length,
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
