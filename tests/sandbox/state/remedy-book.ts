import type { DayNumber } from "./calendar";

/** 0 pending, 1 rejected, 2 approved, 3 cancelled, 4 revoked after approval. */
export type RemedyStatus = 0 | 1 | 2 | 3 | 4;

export interface Remedy {
  readonly approvalId: string;
  readonly userId: string;
  readonly day: DayNumber;
  readonly punchNo: number;
  /** 1 in, 2 out, 0 a free shift's punch. */
  readonly workType: 0 | 1 | 2;
  /** Epoch seconds of the punch that is asked for. */
  readonly time: number;
  readonly zone: string;
  readonly reason: string;
  readonly createdAt: number;
  status: RemedyStatus;
  updatedAt: number;
}

/** Every remedy that was filed. Filing twice makes two, as there is no idempotency key. */
export class RemedyBook {
  readonly #byId = new Map<string, Remedy>();
  readonly #byPerson = new Map<string, Remedy[]>();
  #next = 7_112_345_678_900_000_000n;

  file(remedy: Omit<Remedy, "approvalId">): Remedy {
    this.#next += 1_037n;
    const filed = { ...remedy, approvalId: String(this.#next) };
    this.#byId.set(filed.approvalId, filed);
    const mine = this.#byPerson.get(filed.userId);
    if (mine) mine.push(filed);
    else this.#byPerson.set(filed.userId, [filed]);
    return filed;
  }

  find(approvalId: string): Remedy | undefined {
    return this.#byId.get(approvalId);
  }

  of(userId: string): readonly Remedy[] {
    return this.#byPerson.get(userId) ?? [];
  }

  onDay(userId: string, day: DayNumber): readonly Remedy[] {
    const mine = this.of(userId);
    return mine.length === 0 ? mine : mine.filter((remedy) => remedy.day === day);
  }

  all(): Remedy[] {
    return [...this.#byId.values()];
  }
}
