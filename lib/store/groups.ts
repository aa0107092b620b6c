import "server-only";
import { sql } from "drizzle-orm";
import type { Group } from "@/lib/attendance/shift";
import { insertOf, takenOver } from "./bulk";
import { groups } from "./schema/attendance";
import type { Store } from "./store";

/** Keeps attendance groups; `fetchedAt` in epoch seconds. */
export const saveGroups = async (
  store: Store,
  seen: readonly Group[],
  fetchedAt: number,
): Promise<void> => {
  const bodies = new Map(seen.map((body) => [body.groupId, body]));
  const rows = [...bodies].map(([groupId, body]) => ({ groupId, body, fetchedAt }));
  await store.write((db) =>
    db.execute(sql`
      ${insertOf(groups, rows)}
      on conflict (group_id) do update set ${takenOver(groups)}
      where groups.fetched_at <= excluded.fetched_at`),
  );
};

/** Every known group by its id, with the epoch second of its fetch. */
export const readGroups = async (
  store: Store,
): Promise<Map<string, { group: Group; fetchedAt: number }>> => {
  const rows = await store.read((db) => db.select().from(groups));
  return new Map(rows.map(({ groupId, body, fetchedAt }) => [groupId, { group: body, fetchedAt }]));
};
