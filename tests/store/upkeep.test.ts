import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { eachDay, toDay } from "@/lib/attendance/day";
import { tidyTables } from "@/lib/store/upkeep";
import { saveRecords } from "@/tests/support/save-records";
import { describeBothDatabases } from "../support/databases";
import { dayRecord, migratedStore, newId } from "./migrated";

const ROUNDS = 16;

describeBothDatabases("upkeep", (open) => {
  const store = migratedStore(open);

  it("lets overwritten rows make room for new ones", async () => {
    const employeeIds = Array.from({ length: 50 }, newId);
    const range = { from: toDay("2026-08-01"), to: toDay("2026-08-31") };
    const records = employeeIds.flatMap((id) =>
      eachDay(range).map((day, at) => dayRecord(id, day, { shiftAt: 1_785_546_000 + at * 977 })),
    );
    const size = async () => {
      const { rows } = await store().read((db) =>
        db.execute<{ kb: number }>(
          sql`select (pg_total_relation_size('months') / 1024)::int as kb`,
        ),
      );
      return rows[0]?.kb ?? 0;
    };
    const overwrite = async (from: number) => {
      for (let at = from; at < from + 5; at += 1)
        await saveRecords(store(), { employeeIds, range, records, fetchedAt: at });
    };
    await overwrite(0);
    await tidyTables(store());
    const before = await size();
    // A snapshot of somebody else's may keep a few dead rows back now and then: what counts is that
    // many rounds do not add up.
    for (let round = 1; round <= ROUNDS; round += 1) {
      await overwrite(round * 10);
      await tidyTables(store());
    }
    expect(await size()).toBeLessThanOrEqual(before * 3);
  });
});
