import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { saveResults } from "@/lib/store/results";
import { tidyTables } from "@/lib/store/upkeep";
import { describeBothDatabases } from "../support/databases";
import { migratedStore, newId } from "./migrated";

describeBothDatabases("upkeep", (open) => {
  const store = migratedStore(open);

  it("lets overwritten rows make room for new ones", async () => {
    const employeeIds = Array.from({ length: 50 }, newId);
    const range = { from: "2026-08-01", to: "2026-08-31" } as const;
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
        await saveResults(store(), { employeeIds, range, records: [], fetchedAt: at });
    };
    await overwrite(1);
    await tidyTables(store());
    const before = await size();
    for (const from of [10, 20, 30]) {
      await overwrite(from);
      await tidyTables(store());
    }
    expect(await size()).toBeLessThanOrEqual(before * 1.5);
  });
});
