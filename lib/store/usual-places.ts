import "server-only";
import { sql } from "drizzle-orm";
import { instantOf, texts } from "./bulk";
import type { Store } from "./store";

/** How often somebody punched with a device at a place. */
export type PlaceUse = {
  employeeId: string;
  place: string | null;
  deviceId: string | null;
  times: number;
};

/** Where people punch, by the raw punches that are known here; offsite ones say nothing of a place. */
export const readPlaceUse = async (
  store: Store,
  { employeeIds, from, to }: { employeeIds: readonly string[]; from: number; to: number },
): Promise<PlaceUse[]> => {
  const { rows } = await store.read((db) =>
    db.execute<PlaceUse>(sql`
      select employee_id as "employeeId", place, device_id as "deviceId", count(*)::int as times
      from punches
      where employee_id = any(${texts(employeeIds)})
        and at between ${instantOf(from)} and ${instantOf(to)}
        and not field and (place is not null or device_id is not null)
      group by employee_id, place, device_id`),
  );
  return rows;
};
