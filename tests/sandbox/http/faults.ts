import type { Clock } from "../state/clock";
import { chance } from "../state/hash";

export const FAULT_MODES = [
  "429",
  "429-no-headers",
  "400-99991400",
  "500",
  "reset-before",
  "reset-after",
  "reset-mid-body",
  "applied-late",
  "slow",
  "html",
  "empty",
  "truncated",
  "dead-token-200",
  "dead-token-400",
  "code",
] as const;

type FaultMode = (typeof FAULT_MODES)[number];

export interface FaultRule {
  /** A regular expression over the path. */
  readonly match: string;
  readonly mode: FaultMode;
  /** What mode "code" answers: a code, with a message and an HTTP status (200) on demand. */
  readonly code?: number;
  readonly message?: string;
  readonly status?: number;
  /** Hits only calls that name this person in user_ids or user_id. */
  readonly about?: string;
  /** How many matching calls it hits; for ever when absent. */
  readonly times?: number;
  /** 0 to 1; 1 when absent. */
  readonly probability?: number;
  readonly delayMs?: number;
}

interface Armed {
  readonly rule: FaultRule;
  readonly pattern: RegExp;
  left: number;
  seen: number;
}

/** Faults on demand, and the writes that mode "applied-late" still holds. */
export class Faults {
  #armed: Armed[] = [];
  /** Each with the millisecond of the sandbox's clock at which it is due. */
  readonly #late = new Map<() => Promise<void>, number>();

  constructor(private readonly clock: Clock) {}

  add(...rules: readonly FaultRule[]): void {
    for (const rule of rules) {
      const pattern = new RegExp(rule.match);
      this.#armed.push({ rule, pattern, left: rule.times ?? Number.POSITIVE_INFINITY, seen: 0 });
    }
  }

  clear(): void {
    this.#armed = [];
  }

  list(): FaultRule[] {
    return this.#armed.map((armed) => armed.rule);
  }

  /** The fault that hits this call, if one does. */
  take(path: string, people: readonly string[]): FaultRule | undefined {
    for (const armed of this.#armed) {
      if (armed.left <= 0 || !armed.pattern.test(path)) continue;
      const { about } = armed.rule;
      if (about !== undefined && !people.includes(about)) continue;
      armed.seen += 1;
      const { match, mode, delayMs = 0, probability = 1 } = armed.rule;
      if (chance("fault", `${match} ${mode} ${delayMs}`, armed.seen) >= probability) continue;
      armed.left -= 1;
      return armed.rule;
    }
    return undefined;
  }

  /** Keeps a write back and applies it after the delay, or at the next `applyLate`. */
  postpone(apply: () => Promise<unknown>, delayMs: number): void {
    const once = async () => {
      if (!this.#late.delete(once)) return;
      clearTimeout(timer);
      await apply();
    };
    const timer = setTimeout(() => void once(), delayMs);
    timer.unref();
    this.#late.set(once, this.clock.now() + delayMs);
  }

  /** Applies every write that is still held back, now. */
  async applyLate(): Promise<void> {
    for (const apply of [...this.#late.keys()]) await apply();
  }

  /** Applies those whose delay has passed on the sandbox's own clock, however it was moved. */
  async applyDue(): Promise<void> {
    const now = this.clock.now();
    for (const [apply, due] of [...this.#late]) if (due <= now) await apply();
  }

  /** Forgets rules and the writes held back. */
  reset(): void {
    this.clear();
    this.#late.clear();
  }
}
