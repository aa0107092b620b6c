import "server-only";
import { and, eq, inArray, sql } from "drizzle-orm";
import { texts } from "./bulk";
import { outbox } from "./schema/outbox";
import type { Store } from "./store";

/** Reminders that keep another one from going out: sent, on their way, or perhaps arrived. */
const HELD = ["sent", "waiting", "unknown"] as const;
type HeldReminder = {
  subjectId: string;
  recipientId: string;
  state: (typeof HELD)[number];
  /** Epoch seconds. */
  at: number;
};

type Asked = { subjectIds: readonly string[]; recipientIds: readonly string[] };

/** The reminders of these subjects to these people, in no order. */
export const heldReminders = async (
  store: Store,
  { subjectIds, recipientIds }: Asked,
): Promise<HeldReminder[]> => {
  if (subjectIds.length === 0 || recipientIds.length === 0) return [];
  const { subjectId, recipientId, state, createdAt, settledAt } = outbox;
  const only = [
    eq(outbox.kind, "reminder"),
    sql`${subjectId} = any(${texts(subjectIds)})`,
    sql`${recipientId} = any(${texts(recipientIds)})`,
    inArray(state, [...HELD]),
  ];
  const rows = await store.read((db) =>
    db
      .select({ subjectId, recipientId, state, createdAt, settledAt })
      .from(outbox)
      .where(and(...only)),
  );
  return rows.flatMap(({ state: told, createdAt: at, settledAt: end, ...rest }) => {
    const held = HELD.find((each) => each === told);
    return held ? [{ ...rest, state: held, at: end ?? at }] : [];
  });
};
