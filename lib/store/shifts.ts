import "server-only";
import { sql } from "drizzle-orm";
import type { Shift } from "@/lib/attendance/shift";
import { insertOf, takenOver } from "./bulk";
import { shifts } from "./schema/attendance";
import type { Store } from "./store";

/** Keeps shifts; `fetchedAt` in epoch seconds. */
export const saveShifts = async (
  store: Store,
  seen: readonly Shift[],
  fetchedAt: number,
): Promise<void> => {
  const bodies = new Map(seen.map((body) => [body.shiftId, body]));
  const rows = [...bodies].map(([shiftId, body]) => ({ shiftId, body, fetchedAt }));
  await store.write((db) =>
    db.execute(sql`
      ${insertOf(shifts, rows)}
      on conflict (shift_id) do update set ${takenOver(shifts)}
      where shifts.fetched_at <= excluded.fetched_at`),
  );
};

/** Every known shift by its id, with the epoch second of its fetch; those of an older form are not known. */
export const readShifts = async (
  store: Store,
): Promise<Map<string, { shift: Shift; fetchedAt: number }>> => {
  const rows = await store.read((db) => db.select().from(shifts));
  const current = rows.filter(({ body }) => "flexible" in body);
  return new Map(
    current.map(({ shiftId, body, fetchedAt }) => [shiftId, { shift: body, fetchedAt }]),
  );
};
