import "server-only";
import { sql } from "drizzle-orm";
import type { DayRange } from "@/lib/attendance/day";
import { texts } from "./bulk";
import type { Store } from "./store";

/** The ids of the groups in which these people's days were judged; a packed record begins with it. */
export const groupsSeen = async (
  store: Store,
  { employeeIds, from, to }: DayRange & { employeeIds: readonly string[] },
): Promise<string[]> => {
  const { rows } = await store.read((db) =>
    db.execute<{ id: string }>(sql`
      select distinct record->>0 as id from results
      where employee_id = any(${texts(employeeIds)})
        and day between ${from}::date and ${to}::date and record->>0 is not null`),
  );
  return rows.map(({ id }) => id);
};
