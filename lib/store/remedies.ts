import "server-only";
import { type SQL, sql } from "drizzle-orm";
import type { Day, DayRange } from "@/lib/attendance/day";
import { mergeRemedies, type Remedy } from "@/lib/attendance/remedy";
import { insertOf, takenOver } from "./bulk";
import {
  coverDays,
  coveredSince,
  monthsTouched,
  uncover,
  uncovered,
  wholeMonths,
} from "./coverage";
import { remedies } from "./schema/attendance";
import type { Freshness, StaleDays } from "./stale";
import type { Store } from "./store";

type People = { employeeIds: readonly string[] };
type Fetched = People & {
  range: DayRange;
  remedies: readonly Remedy[];
  /** Epoch seconds at which the fetch began. */
  fetchedAt: number;
};

/**
 * Keeps corrections, each in its newest form, and removes none. Months that lie wholly in the range
 * count as asked for; an empty range (`to` before `from`) keeps without counting.
 */
export const saveRemedies = (
  store: Store,
  { employeeIds, range, remedies: seen, fetchedAt }: Fetched,
): Promise<void> => {
  const rows = mergeRemedies(seen).map((remedy) => ({ ...remedy, fetchedAt }));
  const age = (row: "remedies" | "excluded"): SQL =>
    sql.raw(`(coalesce(${row}.updated_at, ${row}.created_at, '-infinity'), ${row}.fetched_at)`);
  return store.transact(async (tx) => {
    await tx.write((db) =>
      db.execute(sql`
        ${insertOf(remedies, rows)}
        on conflict (approval_id) do update set ${takenOver(remedies)}
        where ${age("remedies")} <= ${age("excluded")}`),
    );
    await coverDays(tx, "remedies", { employeeIds, days: wholeMonths(range), fetchedAt });
  });
};

/** The months (by their first day) that the range touches and that must be asked for again. */
export const staleRemedies = (
  store: Store,
  { employeeIds, freshness, ...range }: People & DayRange & { freshness: Freshness },
): Promise<StaleDays[]> =>
  uncovered(store, "remedies", { employeeIds, days: monthsTouched(range), freshness });

/** The oldest fetch behind the range, in epoch seconds; null while there is none. */
export const remediesAsOf = (store: Store, { employeeIds, ...range }: People & DayRange) =>
  coveredSince(store, "remedies", { employeeIds, days: monthsTouched(range) });

/** Makes the corrections of the months of these days stale as of `at` (epoch seconds). */
export const markRemediesStale = async (
  store: Store,
  employeeId: string,
  days: readonly Day[],
  at: number,
): Promise<void> => {
  const months = days.flatMap((day) => monthsTouched({ from: day, to: day }));
  await uncover(store, "remedies", { employeeIds: [employeeId], days: months, at });
};
