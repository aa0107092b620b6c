import * as z from "zod";
import type { Decision } from "@/lib/attendance/remedy";
import { cast } from "@/tests/sandbox/cast";
import type { Dice } from "./dice";
import type { Fleet } from "./fleet";
import type { Intent } from "./intents";
import { isFinal } from "./orders";

const IN_TURN = ["approve", "reject", "revoke"] as const;
type Choice = { intent: Intent; approvalId: string; decision: Decision };
export type Decided = Choice & { told: string };
/** One call; it keeps its key and its body when repeated. */
type Bundle = { decision: Decision; choices: readonly Choice[]; key: string | undefined };

const ODDS = { any: 0.5, approve: 0.6, disagrees: 0.05, revoke: 0.25, key: 0.7 } as const;
const ITEMS = { least: 1, most: 30 } as const;

const Results = z.object({
  results: z.array(
    z.object({ approvalId: z.string(), outcome: z.string(), code: z.nullable(z.string()) }),
  ),
});

/** Those who decide about what has arrived, many at a time; some of them disagree. */
export class Deciders {
  readonly decided: Decided[] = [];
  bundles = 0;
  #choices: Choice[] = [];
  #again: Bundle[] = [];

  constructor(
    private readonly fleet: Fleet,
    private readonly dice: Dice,
  ) {}

  get waiting(): number {
    return this.#choices.length + this.#again.length;
  }

  /** Something has arrived, about which somebody may want to decide. */
  consider(intent: Intent, approvalId: string): void {
    if (this.dice.draw() >= ODDS.any) return;
    const approve = this.dice.draw() < ODDS.approve;
    this.#choices.push({ intent, approvalId, decision: approve ? "approve" : "reject" });
    if (this.dice.draw() < ODDS.disagrees)
      this.#choices.push({ intent, approvalId, decision: approve ? "reject" : "approve" });
  }

  /** Decides about so many; resolves when each has been answered, or its server has died. */
  async decide(atOnce: number): Promise<void> {
    const bundles = this.#again.splice(0);
    const choices = this.#choices.splice(0, atOnce);
    for (const decision of IN_TURN) {
      const same = choices.filter((choice) => choice.decision === decision);
      while (same.length > 0) {
        this.bundles += 1;
        const key = this.dice.draw() < ODDS.key ? `bundle-${this.bundles}` : undefined;
        const size = this.dice.between(ITEMS.least, ITEMS.most);
        bundles.push({ decision, choices: same.splice(0, size), key });
      }
    }
    await Promise.all(bundles.map((bundle) => this.#send(bundle)));
  }

  async #send(bundle: Bundle): Promise<void> {
    const { decision, choices, key } = bundle;
    const items = choices.map(({ approvalId, intent: { cell } }) => ({
      approvalId,
      employeeId: cell.userId,
      date: cell.date,
    }));
    const input = { decision, items, note: "seen" };
    const order = { kind: "decide", actor: cast.admin.userId, input } as const;
    const member = this.dice.between(0, this.fleet.size - 1);
    const outcome = await this.fleet.tell(member, { ...order, ...(key !== undefined && { key }) });
    if (outcome === "died" || (outcome.refused && !outcome.refused.final)) {
      this.#again.push(bundle);
      return;
    }
    const { results } = outcome.refused ? { results: [] } : Results.parse(outcome.value);
    const told = new Map(results.map((each) => [each.approvalId, each]));
    for (const choice of choices) this.#hear(choice, told.get(choice.approvalId));
  }

  #hear(choice: Choice, result: z.infer<typeof Results>["results"][number] | undefined): void {
    const { outcome: told = "refused", code = null } = result ?? {};
    if (told === "refused" && code !== null && !isFinal(code)) {
      this.#choices.push(choice);
      return;
    }
    this.decided.push({ ...choice, told });
    const { intent, approvalId, decision } = choice;
    if (decision === "approve" && told === "done" && this.dice.draw() < ODDS.revoke)
      this.#choices.push({ intent, approvalId, decision: "revoke" });
  }
}
