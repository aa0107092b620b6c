import "server-only";
import { eq, sql } from "drizzle-orm";
import { facts } from "./schema/running";
import type { Store } from "./store";

/** One remembered value; null when it was never written. */
export const readFact = async (store: Store, key: string): Promise<string | null> => {
  const [fact] = await store.read((db) => db.select().from(facts).where(eq(facts.key, key)));
  return fact?.value ?? null;
};

export const writeFact = async (store: Store, key: string, value: string): Promise<void> => {
  await store.write((db) =>
    db
      .insert(facts)
      .values({ key, value })
      .onConflictDoUpdate({ target: facts.key, set: { value } }),
  );
};

/** Writes the value unless there is one, and answers the one that is kept. */
export const keepFact = async (store: Store, key: string, value: string): Promise<string> => {
  const [fact] = await store.write((db) =>
    db
      .insert(facts)
      .values({ key, value })
      .onConflictDoUpdate({ target: facts.key, set: { value: sql`${facts.value}` } })
      .returning(),
  );
  return fact?.value ?? value;
};
