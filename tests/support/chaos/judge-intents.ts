import type { Clients } from "./clients";
import type { Company } from "./company";
import { PREFIX } from "./intents";
import { grouped, nameOf, nameOfIntent, nameOfRow, type Row, slotOf } from "./ledger";

/** The state at Feishu that a decision leads to. */
export const REACHED = { approve: 2, reject: 1, revoke: 4 };

/** What Feishu holds of the storm's own corrections, those filed elsewhere apart. */
export const ownRemedies = ({ sandbox }: Company) =>
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

/** Whether what each client was told is what the ledger and Feishu hold. */
export function judgeIntents(company: Company, clients: Clients, rows: readonly Row[]) {
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
