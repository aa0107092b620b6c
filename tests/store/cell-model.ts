import { expect } from "vitest";
import { LOADING } from "@/lib/attendance/cell-code";
import { addDays, type Day, eachDay } from "@/lib/attendance/day";
import type { DayRecord } from "@/lib/attendance/record";
import { codeOfDay } from "@/lib/attendance/record-code";
import { readKnownDays } from "@/lib/store/known-days";
import { readRecords } from "@/lib/store/results";
import { rostersBehind } from "@/lib/store/rosters";
import type { Freshness } from "@/lib/store/stale";
import { staleCells } from "@/lib/store/stale-cells";
import type { Store } from "@/lib/store/store";
import type { Saved } from "@/tests/support/save-records";
import { dayRecord } from "./migrated";

/** Days from here on are compared. */
export const FIRST: Day = "2026-01-25";

export type Cell = { record: DayRecord | null; at: number | null; staleAt: number | null };

/** What the store should know, kept in the plainest way there is: a cell for every person and day. */
export class CellModel {
  readonly #cells = new Map<string, Cell>();

  cell(id: string, day: Day): Cell {
    return this.#cells.get(`${id} ${day}`) ?? { record: null, at: null, staleAt: null };
  }
  save({ employeeIds, range, records, fetchedAt }: Saved) {
    for (const id of employeeIds)
      for (const day of eachDay(range)) {
        const known = this.cell(id, day);
        if (known.at !== null && known.at > fetchedAt) continue;
        const record = records.find((each) => each.employeeId === id && each.day === day) ?? null;
        this.#cells.set(`${id} ${day}`, { ...known, record, at: fetchedAt });
      }
  }
  stale(id: string, days: readonly Day[], at: number) {
    for (const day of days) {
      const known = this.cell(id, day);
      const staleAt = Math.max(known.staleAt ?? at, at);
      this.#cells.set(`${id} ${day}`, { ...known, staleAt });
    }
  }
  forgetBefore(first: Day) {
    for (const key of this.#cells.keys())
      if ((key.split(" ")[1] ?? "") < first) this.#cells.delete(key);
  }
}

const RANGES = [
  { from: FIRST, to: addDays(FIRST, 103) },
  { from: "2026-02-01", to: "2026-02-28" },
  { from: "2026-02-10", to: "2026-03-05" },
] as const;
const AGES: Omit<Freshness, "since">[] = [
  { now: 1010, maxAgeSeconds: 8 },
  { now: 1010, maxAgeSeconds: 1000 },
];
export const codeIn = ({ at, record }: Cell) => (at === null ? LOADING : codeOfDay(record));

/** The store must answer every question as the model does. */
export const expectTheSame = async (
  store: Store,
  model: CellModel,
  unordered: readonly string[],
) => {
  const employeeIds = [...unordered].sort();
  for (const range of RANGES) {
    const days = eachDay(range);
    const here = employeeIds.flatMap((id) =>
      days.map((day) => ({ id, day, ...model.cell(id, day) })),
    );
    const known = await readKnownDays(store, { employeeIds, ...range });
    expect(known.codes).toBe(here.map(codeIn).join(""));
    const rosterOf = await rostersBehind(store, known.rosters);
    expect([...known.rosters].map(rosterOf)).toEqual(
      here.map(({ record }) => ({
        groupId: record?.groupId ?? null,
        shiftId: record?.shiftId ?? null,
      })),
    );
    const seen = here.flatMap(({ id, day, record, at }) =>
      at === null ? [] : [{ employeeId: id, day, record, fetchedAt: at }],
    );
    expect(await readRecords(store, { employeeIds, ...range })).toEqual(seen);
    const codes = [codeOfDay(dayRecord("", FIRST, { result: "late" })), "nothing of the kind"];
    expect(await readRecords(store, { employeeIds, ...range, codes })).toEqual(
      seen.filter(({ record }) => codeOfDay(record) === codes[0]),
    );
    const oldest = (times: readonly number[]) => (times.length > 0 ? Math.min(...times) : null);
    expect(known.asOf).toBe(oldest(seen.map(({ fetchedAt }) => fetchedAt)));
    const on = days[3] ?? range.from;
    const oneDay = await readKnownDays(store, { employeeIds, ...range, asOfDay: on });
    const then = seen.filter(({ day }) => day === on);
    expect(oneDay.asOf).toBe(oldest(then.map(({ fetchedAt }) => fetchedAt)));
    for (const age of AGES) {
      const freshness = { ...age, since: [{ day: on, maxAgeSeconds: 4 }] };
      const limit = (day: Day) => age.now - (day >= on ? 4 : age.maxAgeSeconds);
      const isFresh = (id: string) => (day: Day) => {
        const { at, staleAt } = model.cell(id, day);
        return at !== null && at >= limit(day) && (staleAt === null || staleAt < at);
      };
      const stale = employeeIds
        .map((id) => ({ employeeId: id, days: days.filter((day) => !isFresh(id)(day)) }))
        .filter((each) => each.days.length > 0);
      expect(await staleCells(store, { employeeIds, ...range, freshness })).toEqual(stale);
    }
  }
};
