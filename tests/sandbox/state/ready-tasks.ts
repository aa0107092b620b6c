import type { DayNumber } from "./calendar";
import type { Person } from "./directory";

const COMMA = Buffer.from(",");
const NOTHING = Buffer.alloc(0);

/** JSON values in their bytes, with commas between them. */
export const separated = (parts: readonly Uint8Array[]): readonly Uint8Array[] =>
  parts.flatMap((part, i) => (i === 0 ? [part] : [COMMA, part]));

/** One person's rows, and where those of each day end. */
interface Made {
  readonly bytes: Buffer;
  readonly ends: readonly number[];
}

interface Ready {
  /** Rows of the days asked for, oldest first, and the first day that is not among them. */
  readonly bytes: Buffer;
  readonly next: DayNumber;
}

/** Rows that were made beforehand, for benches: what they measure is who asks, not who answers. */
export class ReadyTasks {
  #from: DayNumber = 0;
  readonly #made = new Map<string, Made>();

  /** Makes the rows of these people and days; `rowOf` is null where a day has none. */
  make(
    people: readonly Person[],
    { from, to }: { readonly from: DayNumber; readonly to: DayNumber },
    rowOf: (person: Person, day: DayNumber) => object | null,
  ): void {
    this.#from = from;
    for (const person of people) {
      const rows: Buffer[] = [];
      const ends: number[] = [];
      let end = 0;
      for (let day = from; day <= to; day++) {
        const row = rowOf(person, day);
        if (row) {
          const bytes = Buffer.from(JSON.stringify(row));
          end += bytes.length + (rows.length > 0 ? COMMA.length : 0);
          rows.push(bytes);
        }
        ends.push(end);
      }
      this.#made.set(person.userId, { bytes: Buffer.concat(separated(rows)), ends });
    }
  }

  /** What is ready of a person from a day on; undefined when that day is not. */
  of(userId: string, from: DayNumber, to: DayNumber): Ready | undefined {
    const made = this.#made.get(userId);
    const first = from - this.#from;
    if (!made || first < 0 || first >= made.ends.length) return undefined;
    const last = Math.min(to - this.#from, made.ends.length - 1);
    const begun = made.ends[first - 1] ?? 0;
    const end = made.ends[last] ?? 0;
    const next = this.#from + last + 1;
    if (begun === end) return { bytes: NOTHING, next };
    return { bytes: made.bytes.subarray(begun === 0 ? 0 : begun + COMMA.length, end), next };
  }

  /** A change may have made any of them wrong. */
  clear(): void {
    this.#made.clear();
  }
}
