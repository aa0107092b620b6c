import { readFile } from "node:fs/promises";
import { sql } from "drizzle-orm";
import fc from "fast-check";
import { expect, it } from "vitest";
import { LOADING } from "@/lib/attendance/cell-code";
import { addDays, type Day, eachDay } from "@/lib/attendance/day";
import { readKnownDays } from "@/lib/store/known-days";
import { deleteResultsBefore, markStale, saveResults } from "@/lib/store/results";
import { rostersBehind } from "@/lib/store/rosters";
import { type StaleDays, staleDaysIn } from "@/lib/store/stale";
import { staleCells } from "@/lib/store/stale-cells";
import type { Store } from "@/lib/store/store";
import { describeBothDatabases } from "../support/databases";
import { dayRecord, migratedStore, newId } from "./migrated";

const FIRST: Day = "2026-01-25";
const MIGRATION = new URL("../../lib/store/migrations/0006_months.sql", import.meta.url);
const RUNS = 25;

const place = fc.integer({ min: 0, max: 70 });
const span = fc.tuple(place, fc.integer({ min: 0, max: 33 })).map(([start, length]) => ({
  from: addDays(FIRST, start),
  to: addDays(FIRST, start + length),
}));
const results = fc.constantFrom("normal", "late", "lack", "early", "not-required");
const step = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      act: fc.constant("save" as const),
      who: fc.subarray([0, 1, 2], { minLength: 1 }),
      range: span,
      // Fetches end in another order than they began in.
      at: fc.integer({ min: 1000, max: 1012 }),
      days: fc.array(fc.tuple(results, fc.constantFrom("g", "h"), fc.boolean()), { maxLength: 35 }),
    }),
  },
  fc.record({
    act: fc.constant("stale" as const),
    who: fc.constantFrom(0, 1, 2),
    days: fc.array(place, { minLength: 1, maxLength: 4 }),
    at: fc.integer({ min: 1000, max: 1012 }),
  }),
);

type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

const apply = async (store: Store, people: readonly string[], each: Step) => {
  if (each.act === "stale") {
    const days = each.days.map((n) => addDays(FIRST, n));
    return markStale(store, people[each.who] ?? "", days, each.at);
  }
  const employeeIds = each.who.flatMap((i) => people[i] ?? []);
  const records = employeeIds.flatMap((id) =>
    eachDay(each.range).flatMap((day, i) => {
      const [result, groupId, known] = each.days[i] ?? [];
      if (!result || !groupId || !known) return [];
      return [{ ...dayRecord(id, day, { result }), groupId, shiftId: result }];
    }),
  );
  return saveResults(store, { employeeIds, range: each.range, records, fetchedAt: each.at });
};

type Row = { id: string; day: Day; code: string; group: string; shift: string; at: number | null };

/** The same days, told by their own rows. */
const toldByRows = async (store: Store, employeeIds: readonly string[]) => {
  const { rows } = await store.read((db) =>
    db.execute<Row>(sql`
      select employee_id as id, day, code, coalesce(record->>0, '') as "group",
        coalesce(record->>1, '') as shift, extract(epoch from fetched_at)::float8 as at
      from results where employee_id = any(${sql.param(employeeIds)}::text[])`),
  );
  return new Map(rows.map((row) => [`${row.id} ${row.day}`, row]));
};

const RANGES = [
  { from: FIRST, to: addDays(FIRST, 103) },
  { from: "2026-02-01", to: "2026-02-28" },
  { from: "2026-02-10", to: "2026-03-05" },
] as const;

const expectTheSame = async (store: Store, employeeIds: readonly string[]) => {
  const rows = await toldByRows(store, employeeIds);
  for (const range of RANGES) {
    const days = eachDay(range);
    const known = await readKnownDays(store, { employeeIds, ...range });
    const rosterOf = await rostersBehind(store, known.rosters);
    const here = employeeIds.flatMap((id) => days.map((day) => rows.get(`${id} ${day}`)));
    expect(known.codes).toBe(here.map((row) => row?.code ?? LOADING).join(""));
    expect([...known.rosters].map(rosterOf)).toEqual(
      here.map((row) => ({ groupId: row?.group || null, shiftId: row?.shift || null })),
    );
    const times = here.flatMap((row) => row?.at ?? []);
    expect(known.asOf).toBe(times.length > 0 ? Math.min(...times) : null);
    const on = days[3] ?? range.from;
    const oneDay = await readKnownDays(store, { employeeIds, ...range, asOfDay: on });
    const then = here.flatMap((row) => (row?.day === on ? (row.at ?? []) : []));
    expect(oneDay.asOf).toBe(then.length > 0 ? Math.min(...then) : null);
    const since = [{ day: on, maxAgeSeconds: 4 }];
    for (const freshness of [
      { now: 1010, maxAgeSeconds: 8, since },
      { now: 1010, maxAgeSeconds: 1000, since: [] },
    ]) {
      const stale: StaleDays[] = await staleDaysIn(store, sql`results`, {
        ...{ employeeIds, days, freshness },
      });
      expect(await staleCells(store, { employeeIds, ...range, freshness })).toEqual(stale);
    }
  }
};

/** A store of which the nth write fails, whatever it belongs to. */
const failingAt = (nth: number, store: Store): Store => {
  let writes = 0;
  const counting = (inner: Store): Store => ({
    ...inner,
    write: (work) => {
      writes += 1;
      return writes === nth ? Promise.reject(new Error("broken off")) : inner.write(work);
    },
    transact: (work) => inner.transact((tx) => work(counting(tx))),
  });
  return counting(store);
};

describeBothDatabases("months beside the days they are made of", (open) => {
  const store = migratedStore(open);

  it("say the same after any saves, in whatever order they arrive, and any marks", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
        const people = [newId(), newId(), newId()];
        for (const each of steps) await apply(store(), people, each);
        await expectTheSame(store(), people);
      }),
      { numRuns: RUNS },
    );
  }, 240_000);

  it("say the same after saves that arrive at once", async () => {
    const people = [newId(), newId(), newId()];
    const range = (from: number, to: number) => ({
      from: addDays(FIRST, from),
      to: addDays(FIRST, to),
    });
    await Promise.all(
      [range(0, 29), range(20, 33), range(8, 8), range(30, 60)].map((each, i) =>
        saveResults(store(), {
          ...{ employeeIds: i % 2 ? people.toReversed() : people, range: each },
          records: people.map((id) => dayRecord(id, each.from, { result: "late" })),
          fetchedAt: 1000 + i,
        }),
      ),
    );
    await expectTheSame(store(), people);
  });

  it("forget what the days forget, also within a month", async () => {
    const people = [newId(), newId(), newId()];
    const range = { from: FIRST, to: addDays(FIRST, 60) };
    await saveResults(store(), { employeeIds: people, range, records: [], fetchedAt: 1000 });
    await markStale(store(), people[0] ?? "", ["2026-02-03", "2026-02-20"], 1005);
    while ((await deleteResultsBefore(store(), "2026-02-14", 50)) > 0);
    await expectTheSame(store(), people);
  });

  it("and the days are forgotten together, or not at all when a statement fails", async () => {
    const people = [newId()];
    const range = { from: FIRST, to: addDays(FIRST, 60) };
    await saveResults(store(), { employeeIds: people, range, records: [], fetchedAt: 1000 });
    await expect(deleteResultsBefore(failingAt(2, store()), "2026-03-01", 5)).rejects.toThrow();
    await expectTheSame(store(), people);
  });

  it("are made, when they are new, of the days that were kept before them", async () => {
    const people = [newId(), newId(), newId()];
    const range = { from: FIRST, to: addDays(FIRST, 40) };
    const records = people.map((id) => dayRecord(id, "2026-02-28", { result: "late" }));
    await saveResults(store(), { employeeIds: people, range, records, fetchedAt: 1000 });
    await markStale(store(), people[1] ?? "", ["2026-02-28", "2026-04-01"], 1005);
    const filling = (await readFile(MIGRATION, "utf8")).split("--> statement-breakpoint").at(-1);
    await store().write((db) => db.execute(sql`delete from months`));
    await store().write((db) => db.execute(sql.raw(filling ?? "")));
    await expectTheSame(store(), people);
  });
});
