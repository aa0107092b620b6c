import * as z from "zod";
import type { Cell, Company } from "./company";
import { Deciders } from "./deciders";
import type { Dice } from "./dice";
import type { Fleet, Outcome } from "./fleet";
import { type Errand, hear, type Intent, planErrands, type Told } from "./intents";
import { isFinal } from "./orders";

const ODDS = { elsewhere: 0.03, sameTime: 0.5, givesUp: 0.3, comesBack: 0.5 } as const;

const Created = z.object({
  requestId: z.string(),
  state: z.enum(["confirmed", "unconfirmed"]),
  approvalId: z.nullable(z.string()),
});
const Item = z.object({
  outcome: z.enum(["confirmed", "unconfirmed", "already", "refused", "not-started"]),
  requestId: z.nullable(z.string()),
  approvalId: z.nullable(z.string()),
  code: z.nullable(z.string()),
});
const Results = z.object({ results: z.array(Item) });

const wireOf = ({ userId: employeeId, date, punchNo, workType, time }: Cell) => ({
  ...{ employeeId, date, punchNo, workType, time },
});

/** What one item of a batch was told; null where it may be asked for again. */
function toldOf({ outcome, requestId, approvalId, code }: z.infer<typeof Item>): Told | null {
  if (outcome === "not-started") return null;
  if (outcome === "confirmed" || outcome === "unconfirmed")
    return { state: outcome, requestId: requestId ?? "", approvalId };
  if (code === null || !isFinal(code)) return null;
  return { state: "refused", code, approvalId: approvalId ?? undefined };
}

/** People at their screens: they ask, and ask again when something broke, or give up. */
export class Clients {
  readonly intents: readonly Intent[];
  readonly batches: number;
  readonly deciders: Deciders;
  filedElsewhere = 0;
  #queue: Errand[];
  #gaveUp: Errand[] = [];

  constructor(
    private readonly company: Company,
    private readonly fleet: Fleet,
    private readonly dice: Dice,
    corrections: number,
  ) {
    this.#queue = planErrands(company.cells, corrections, dice);
    this.intents = this.#queue.flatMap(({ intents }) => intents);
    this.batches = this.#queue.filter(({ kind }) => kind === "batch").length;
    this.deciders = new Deciders(fleet, dice);
  }

  get waiting(): number {
    return this.#queue.length + this.deciders.waiting;
  }

  get progress(): string {
    const told = this.intents.filter((intent) => intent.told !== null).length;
    const { decided } = this.deciders;
    return `${told} of ${this.intents.length} corrections told, ${decided.length} decisions`;
  }

  /** Those who gave up look once more the next day. */
  comeBack(): void {
    this.#queue.push(...this.#gaveUp.filter(() => this.dice.draw() < ODDS.comesBack));
    this.#gaveUp = [];
  }

  /** So many ask at the same time; resolves when each has been answered, or its server has died. */
  async ask(atOnce: number): Promise<void> {
    const errands: Errand[] = [];
    for (let asked = 0; asked < atOnce && this.#queue.length > 0; ) {
      const [errand] = this.#queue.splice(0, 1);
      if (errand) errands.push(errand);
      asked += errand?.intents.length ?? 0;
    }
    const asking = errands.map((errand) => this.#send(errand));
    for (const { cell } of errands.flatMap(({ intents }) => intents))
      if (this.dice.draw() < ODDS.elsewhere) this.#fileElsewhere(cell);
    await Promise.all([...asking, this.deciders.decide(atOnce)]);
  }

  #fileElsewhere({ userId, day, punchNo, workType, zone, at }: Cell): void {
    const { clock, remedies } = this.company.sandbox.tenant;
    this.filedElsewhere += 1;
    const [createdAt, updatedAt] = [clock.second(), clock.second()];
    const time = this.dice.draw() < ODDS.sameTime ? at : at + 60;
    const reason = `elsewhere ${this.filedElsewhere}`;
    const punch = { userId, day, punchNo, workType, zone };
    remedies.file({ ...punch, time, reason, createdAt, updatedAt, status: 0 });
  }

  async #send(errand: Errand): Promise<void> {
    const { kind, actor, key, reason, intents } = errand;
    const items = intents.map(({ cell }) => wireOf(cell));
    const [first] = items;
    if (!first) return;
    const order =
      kind === "batch"
        ? ({ kind, actor, input: { items, reason } } as const)
        : ({ kind, actor, input: { ...first, reason } } as const);
    const member = this.dice.between(0, this.fleet.size - 1);
    const outcome = await this.fleet.tell(member, { ...order, ...(key !== undefined && { key }) });
    this.#hear(errand, outcome);
  }

  #hear(errand: Errand, outcome: Outcome): void {
    if (outcome === "died") {
      const givesUp = this.dice.draw() < ODDS.givesUp;
      (givesUp ? this.#gaveUp : this.#queue).push(errand);
      return;
    }
    const { refused } = outcome;
    if (refused && !refused.final) this.#queue.push(errand);
    else if (refused) {
      const { code, approvalId } = refused;
      for (const intent of errand.intents) hear(intent, { state: "refused", code, approvalId });
    } else if (errand.kind === "batch") this.#hearEach(errand, Results.parse(outcome.value));
    else for (const intent of errand.intents) this.#tell(intent, Created.parse(outcome.value));
  }

  #hearEach(errand: Errand, { results }: z.infer<typeof Results>): void {
    const left = errand.intents.filter((intent, index) => {
      const item = results[index];
      const told = item ? toldOf(item) : null;
      if (told) this.#tell(intent, told);
      return told === null;
    });
    if (left.length === 0) return;
    this.#queue.push(errand.key === undefined ? { ...errand, intents: left } : errand);
  }

  #tell(intent: Intent, told: Told): void {
    const known = intent.told?.state === "confirmed";
    hear(intent, told);
    const { approvalId } = told;
    if (!known && told.state === "confirmed" && approvalId)
      this.deciders.consider(intent, approvalId);
  }
}
