import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import fc from "fast-check";
import { expect, it } from "vitest";
import { addDays, type Day, eachDay } from "@/lib/attendance/day";
import { migrateStore } from "@/lib/store/migrate";
import { packRecord } from "@/lib/store/packed-record";
import { deleteResultsBefore, markStale } from "@/lib/store/results";
import { openStore, type Store } from "@/lib/store/store";
import { type Saved, saveRecords } from "@/tests/support/save-records";
import { describeBothDatabases } from "../support/databases";
import { CellModel, codeIn, expectTheSame, FIRST } from "./cell-model";
import { dayRecord, migratedStore, newId } from "./migrated";

const MIGRATIONS = "lib/store/migrations";
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

const bothOf = (store: Store, model: CellModel) => ({
  save: async (saved: Saved) => {
    await saveRecords(store, saved);
    model.save(saved);
  },
  stale: async (id: string, days: readonly Day[], at: number) => {
    await markStale(store, id, days, at);
    model.stale(id, days, at);
  },
});

const apply = async (store: Store, model: CellModel, people: readonly string[], each: Step) => {
  const both = bothOf(store, model);
  if (each.act === "stale") {
    const days = each.days.map((n) => addDays(FIRST, n));
    return both.stale(people[each.who] ?? "", days, each.at);
  }
  const employeeIds = each.who.flatMap((i) => people[i] ?? []);
  const records = employeeIds.flatMap((id) =>
    eachDay(each.range).flatMap((day, i) => {
      const [result, groupId, known] = each.days[i] ?? [];
      if (!result || !groupId || !known) return [];
      return [{ ...dayRecord(id, day, { result }), groupId, shiftId: result }];
    }),
  );
  return both.save({ employeeIds, range: each.range, records, fetchedAt: each.at });
};

/** The migrations up to the one before the months, in a folder of their own. */
const migrationsBefore = async (tag: string): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), "rollcall-migrations-"));
  await cp(MIGRATIONS, folder, { recursive: true });
  const path = join(folder, "meta/_journal.json");
  const journal: { entries: { tag: string }[] } = JSON.parse(await readFile(path, "utf8"));
  const entries = journal.entries.filter((each) => each.tag < tag);
  await writeFile(path, JSON.stringify({ ...journal, entries }));
  return folder;
};

describeBothDatabases("months of results", (open) => {
  const store = migratedStore(open);

  it("tell what every cell of its own would, after any saves in whatever order, and any marks", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
        const people = [newId(), newId(), newId()];
        const model = new CellModel();
        for (const each of steps) await apply(store(), model, people, each);
        await expectTheSame(store(), model, people);
      }),
      { numRuns: RUNS },
    );
  }, 240_000);

  it("tell the same after saves that arrive at once", async () => {
    const people = [newId(), newId(), newId()];
    const model = new CellModel();
    const both = bothOf(store(), model);
    const range = (from: number, to: number) => ({
      from: addDays(FIRST, from),
      to: addDays(FIRST, to),
    });
    await Promise.all(
      [range(0, 29), range(20, 33), range(8, 8), range(30, 60)].map((each, i) =>
        both.save({
          ...{ employeeIds: i % 2 ? people.toReversed() : people, range: each },
          records: people.map((id) => dayRecord(id, each.from, { result: "late" })),
          fetchedAt: 1000 + i,
        }),
      ),
    );
    await expectTheSame(store(), model, people);
  });

  it("are forgotten whole, up to the month that is kept", async () => {
    const people = [newId(), newId(), newId()];
    const model = new CellModel();
    const both = bothOf(store(), model);
    const range = { from: FIRST, to: addDays(FIRST, 60) };
    await both.save({ employeeIds: people, range, records: [], fetchedAt: 1000 });
    await both.stale(people[0] ?? "", ["2026-02-03", "2026-02-20"], 1005);
    while ((await deleteResultsBefore(store(), "2026-02-14", 2)) > 0);
    model.forgetBefore("2026-02-01");
    await expectTheSame(store(), model, people);
  });

  it("have their records packed the quick way wherever the database has it", async () => {
    const { rows } = await store().read((db) =>
      db.execute<{ packed: string; known: boolean }>(sql`
        select attcompression as packed, 'lz4' = any(enumvals) as known
        from pg_attribute, pg_settings
        where attrelid = 'months'::regclass and attname = 'records'
          and name = 'default_toast_compression'`),
    );
    expect(rows).toEqual(rows.map(({ known }) => ({ packed: known ? "l" : "", known })));
    expect(rows).toHaveLength(1);
  });

  it("are made, when they are new, of the days that were kept before them", async () => {
    const { url } = await open();
    const folder = await migrationsBefore("0006");
    const old = openStore({ databaseUrl: url, migrationsFolder: folder });
    await migrateStore(old);
    const [me, other] = [newId(), newId()];
    const model = new CellModel();
    const range = { from: addDays(FIRST, 3), to: addDays(FIRST, 40) };
    const late = dayRecord(me, "2026-02-28", { result: "late" });
    model.save({ employeeIds: [me], range, records: [late], fetchedAt: 1000 });
    model.stale(me, ["2026-02-28"], 1005);
    model.stale(other, ["2026-04-01"], 1006);
    const days = [
      ...eachDay(range).map((day) => [me, day] as const),
      [other, "2026-04-01"] as const,
    ];
    for (const [id, day] of days) {
      const cell = model.cell(id, day);
      const record = cell.record && JSON.stringify(packRecord(cell.record));
      const instant = (at: number | null) =>
        at === null ? null : new Date(at * 1000).toISOString();
      await old.write((db) =>
        db.execute(sql`insert into results (employee_id, day, code, record, fetched_at, stale_at)
          values (${id}, ${day}::date, ${codeIn(cell)}, ${record}::jsonb,
            ${instant(cell.at)}::timestamptz, ${instant(cell.staleAt)}::timestamptz)`),
      );
    }
    await old.close();
    const now = openStore({ databaseUrl: url });
    await migrateStore(now);
    await expectTheSame(now, model, [me, other]);
    await now.close();
    await rm(folder, { recursive: true });
  });
});
