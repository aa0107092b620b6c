import "server-only";
import { and, asc, gte, lte, sql } from "drizzle-orm";
import type { Day, DayRange } from "@/lib/attendance/day";
import { spentCalls } from "./schema/running";
import type { Store } from "./store";

export type SpentCalls = { background: number; interactive: number };

/** Adds to the calls spent on a day. */
export const addSpent = async (store: Store, day: Day, spent: SpentCalls): Promise<void> => {
  await store.write((db) =>
    db
      .insert(spentCalls)
      .values([
        { day, kind: "background", count: spent.background },
        { day, kind: "interactive", count: spent.interactive },
      ])
      .onConflictDoUpdate({
        target: [spentCalls.day, spentCalls.kind],
        set: { count: sql`${spentCalls.count} + excluded.count` },
      }),
  );
};

/** The calls spent on each day of the range that had any, in order. */
export const readSpent = async (
  store: Store,
  { from, to }: DayRange,
): Promise<(SpentCalls & { day: Day })[]> => {
  const rows = await store.read((db) =>
    db
      .select()
      .from(spentCalls)
      .where(and(gte(spentCalls.day, from), lte(spentCalls.day, to)))
      .orderBy(asc(spentCalls.day)),
  );
  const on = (day: Day, kind: keyof SpentCalls) =>
    rows.find((row) => row.day === day && row.kind === kind)?.count ?? 0;
  return [...new Set(rows.map(({ day }) => day))].map((day) => ({
    day,
    background: on(day, "background"),
    interactive: on(day, "interactive"),
  }));
};
