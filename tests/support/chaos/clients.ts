import * as z from "zod";
import { cast } from "@/tests/sandbox/cast";
import type { Cell, Company } from "./company";
import type { Fleet, Outcome } from "./fleet";
import type { Dice } from "./run";

/** What a client was told in the end; null for one that gave up after its server had died. */
type Told =
  | { state: "confirmed" | "unconfirmed"; requestId: string; approvalId: string | null }
  | { state: "refused"; code: string; approvalId?: string | undefined }
  | null;

export type Intent = {
  cell: Cell;
  actor: string;
  /** Unlike any other, so that Feishu's record shows whose it is. */
  reason: string;
  key: string | undefined;
  told: Told;
};

const DECISIONS = ["approve", "reject", "revoke"] as const;
type Choice = { intent: Intent; approvalId: string; decision: (typeof DECISIONS)[number] };
export type Decided = Choice & { told: string };

const ODDS = { rival: 0.05, key: 0.8, elsewhere: 0.03, sameTime: 0.5, givesUp: 0.3 } as const;
const ODDS_OF_DECISION = { any: 0.35, approve: 0.6, disagrees: 0.05, revoke: 0.25 } as const;
const ITEMS_AT_ONCE = 5;

const Created = z.object({
  requestId: z.string(),
  state: z.enum(["confirmed", "unconfirmed"]),
  approvalId: z.nullable(z.string()),
});
const Results = z.object({
  results: z.array(
    z.object({ approvalId: z.string(), outcome: z.string(), code: z.nullable(z.string()) }),
  ),
});
const MAY_BE_ASKED_AGAIN =
  /^feishu-(busy|unavailable|quota|credentials|malformed)|^still-|^internal/;

/** People at their screens: they ask, and ask again when something broke, or give up. */
export class Clients {
  readonly intents: Intent[] = [];
  readonly decided: Decided[] = [];
  filedElsewhere = 0;
  #queue: Intent[] = [];
  #choices: Choice[] = [];
  #gaveUp: Intent[] = [];
  #serial = 0;

  constructor(
    private readonly company: Company,
    private readonly fleet: Fleet,
    private readonly dice: Dice,
    corrections: number,
  ) {
    for (const cell of company.cells) {
      this.#plan(cell, cast.admin.userId);
      if (dice.draw() < ODDS.rival) this.#plan(cell, cell.userId);
      if (this.intents.length >= corrections) break;
    }
    this.#queue = [...this.intents];
  }

  get waiting(): number {
    return this.#queue.length + this.#choices.length;
  }

  /** Those who gave up look once more the next day. */
  comeBack(): void {
    this.#queue.push(...this.#gaveUp.filter(() => this.dice.draw() < 0.5));
    this.#gaveUp = [];
  }

  /** So many ask at the same time; resolves when each has been answered, or its server has died. */
  async ask(atOnce: number): Promise<void> {
    const intents = this.#queue.splice(0, atOnce);
    const bulk = Math.ceil(atOnce / 8);
    const choices = this.#choices.splice(0, bulk * ITEMS_AT_ONCE);
    const asking = intents.map((intent) => this.#submit(intent));
    for (const decision of DECISIONS) {
      const same = choices.filter((choice) => choice.decision === decision);
      while (same.length > 0) asking.push(this.#decide(same.splice(0, ITEMS_AT_ONCE)));
    }
    for (const { cell } of intents)
      if (this.dice.draw() < ODDS.elsewhere) this.#fileElsewhere(cell);
    await Promise.all(asking);
  }

  #plan(cell: Cell, actor: string): void {
    this.#serial += 1;
    const key = this.dice.draw() < ODDS.key ? `key-${this.#serial}` : undefined;
    this.intents.push({ cell, actor, reason: `intent ${this.#serial}`, key, told: null });
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

  #member(): number {
    return this.dice.between(0, this.fleet.size - 1);
  }

  async #submit(intent: Intent): Promise<void> {
    const { actor, key, reason, cell } = intent;
    const { userId: employeeId, date, punchNo, workType, time } = cell;
    const input = { employeeId, date, punchNo, workType, time, reason };
    const order = { kind: "submit", actor, input, ...(key !== undefined && { key }) } as const;
    this.#hear(intent, await this.fleet.tell(this.#member(), order));
  }

  #hear(intent: Intent, outcome: Outcome): void {
    if (outcome === "died") {
      const givesUp = this.dice.draw() < ODDS.givesUp;
      (givesUp ? this.#gaveUp : this.#queue).push(intent);
      return;
    }
    const { refused } = outcome;
    if (refused?.final) {
      intent.told = { state: "refused", code: refused.code, approvalId: refused.approvalId };
      return;
    }
    if (refused) {
      this.#queue.push(intent);
      return;
    }
    intent.told = Created.parse(outcome.value);
    const { approvalId } = intent.told;
    if (approvalId !== null && this.dice.draw() < ODDS_OF_DECISION.any)
      this.#choose(intent, approvalId);
  }

  #choose(intent: Intent, approvalId: string): void {
    const approve = this.dice.draw() < ODDS_OF_DECISION.approve;
    this.#choices.push({ intent, approvalId, decision: approve ? "approve" : "reject" });
    if (this.dice.draw() < ODDS_OF_DECISION.disagrees)
      this.#choices.push({ intent, approvalId, decision: approve ? "reject" : "approve" });
  }

  async #decide(choices: readonly Choice[]): Promise<void> {
    const [first] = choices;
    if (!first) return;
    const items = choices.map(({ approvalId, intent: { cell } }) => ({
      approvalId,
      employeeId: cell.userId,
      date: cell.date,
    }));
    const input = { decision: first.decision, items, note: "seen" };
    const order = { kind: "decide", actor: cast.admin.userId, input } as const;
    const outcome = await this.fleet.tell(this.#member(), order);
    if (outcome === "died" || outcome.refused) {
      this.#choices.push(...choices);
      return;
    }
    const results = new Map(
      Results.parse(outcome.value).results.map((each) => [each.approvalId, each]),
    );
    for (const choice of choices) {
      const { outcome: told = "refused", code = null } = results.get(choice.approvalId) ?? {};
      this.#hearDecision(choice, told, code);
    }
  }

  #hearDecision(choice: Choice, told: string, code: string | null): void {
    if (told === "refused" && MAY_BE_ASKED_AGAIN.test(code ?? "")) {
      this.#choices.push(choice);
      return;
    }
    this.decided.push({ ...choice, told });
    const { intent, approvalId, decision } = choice;
    if (decision === "approve" && told === "done" && this.dice.draw() < ODDS_OF_DECISION.revoke)
      this.#choices.push({ intent, approvalId, decision: "revoke" });
  }
}
