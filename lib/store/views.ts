import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { instantOf } from "./bulk";
import { views } from "./schema/views";
import type { Store } from "./store";

/** Kept filters of one person; `updatedAt` in epoch seconds. */
export type View = typeof views.$inferSelect;
type Kept = Omit<View, "id">;

/** Everything that a person has kept, in no order. */
export const readViews = (store: Store, employeeId: string): Promise<View[]> =>
  store.read((db) => db.select().from(views).where(eq(views.employeeId, employeeId)));

/** Keeps a view, in the place of the one of that name; null where the person has `most` others already. */
export const keepView = async (
  store: Store,
  { employeeId, noun, name, query, updatedAt }: Kept,
  most: number,
): Promise<View | null> => {
  const own = sql`select from ${views} where ${views.employeeId} = ${employeeId}`;
  const same = sql`${own} and ${views.noun} = ${noun} and ${views.name} = ${name}`;
  const { rows } = await store.write((db) =>
    db.execute<{ id: string }>(sql`
      insert into ${views} (employee_id, noun, name, query, updated_at)
      select ${employeeId}, ${noun}, ${name}, ${query}, ${instantOf(updatedAt)}
      where exists (${same}) or (select count(*) from (${own}) own) < ${most}
      on conflict (employee_id, noun, name) do update
        set query = excluded.query, updated_at = excluded.updated_at
      returning id`),
  );
  const [kept] = rows;
  return kept ? { ...kept, employeeId, noun, name, query, updatedAt } : null;
};

/** Changes a view by its id: `missing` where the person has none of it, `taken` where another has the name. */
export const changeView = async (
  store: Store,
  { id, employeeId, noun, name, query, updatedAt }: View,
): Promise<View | "missing" | "taken"> => {
  const own = and(eq(views.id, id), eq(views.employeeId, employeeId), eq(views.noun, noun));
  return store.transact(async (tx) => {
    const [other] = await tx.read((db) =>
      db
        .select({ id: views.id })
        .from(views)
        .where(and(eq(views.employeeId, employeeId), eq(views.noun, noun), eq(views.name, name))),
    );
    if (other && other.id !== id) return "taken";
    const [changed] = await tx.write((db) =>
      db.update(views).set({ name, query, updatedAt }).where(own).returning(),
    );
    return changed ?? "missing";
  });
};

/** Forgets a view; false where the person has none of that id. */
export const forgetView = async (
  store: Store,
  { id, employeeId }: Pick<View, "id" | "employeeId">,
): Promise<boolean> => {
  const gone = await store.write((db) =>
    db
      .delete(views)
      .where(and(eq(views.id, id), eq(views.employeeId, employeeId)))
      .returning({ id: views.id }),
  );
  return gone.length > 0;
};
