import "server-only";
import { and, eq, gt, isNull, lt, sql } from "drizzle-orm";
import { texts } from "./bulk";
import { sessions } from "./schema/running";
import type { Store } from "./store";

/** A sign-in. Instants are epoch seconds. */
export type SessionRow = {
  id: string;
  employeeId: string;
  createdAt: number;
  seenAt: number;
  expiresAt: number;
};

export const createSession = async (store: Store, session: SessionRow): Promise<void> => {
  await store.write((db) => db.insert(sessions).values(session));
};

/** The session if it is neither revoked nor expired at `at` (epoch seconds), else null. */
export const readLiveSession = async (
  store: Store,
  id: string,
  at: number,
): Promise<SessionRow | null> => {
  const [row] = await store.read((db) =>
    db
      .select()
      .from(sessions)
      .where(and(eq(sessions.id, id), isNull(sessions.revokedAt), gt(sessions.expiresAt, at))),
  );
  if (!row) return null;
  const { revokedAt: _, ...session } = row;
  return session;
};

/** Notes that a live session was used; one that has ended stays ended. */
export const touchSession = async (
  store: Store,
  id: string,
  seenAt: number,
  expiresAt: number,
): Promise<void> => {
  await store.write((db) =>
    db
      .update(sessions)
      .set({ seenAt, expiresAt })
      .where(and(eq(sessions.id, id), isNull(sessions.revokedAt), gt(sessions.expiresAt, seenAt))),
  );
};

export const revokeSession = async (store: Store, id: string, at: number): Promise<void> => {
  await store.write((db) =>
    db
      .update(sessions)
      .set({ revokedAt: at })
      .where(and(eq(sessions.id, id), isNull(sessions.revokedAt))),
  );
};

/** Ends every session of these people and answers how many there were. */
export const revokeAllOf = async (
  store: Store,
  employeeIds: readonly string[],
  at: number,
): Promise<number> => {
  const ended = await store.write((db) =>
    db
      .update(sessions)
      .set({ revokedAt: at })
      .where(
        and(sql`${sessions.employeeId} = any(${texts(employeeIds)})`, isNull(sessions.revokedAt)),
      )
      .returning({ id: sessions.id }),
  );
  return ended.length;
};

/** Deletes sessions that ended by themselves before `at` (epoch seconds). */
export const deleteSessionsBefore = async (store: Store, at: number): Promise<void> => {
  await store.write((db) => db.delete(sessions).where(lt(sessions.expiresAt, at)));
};
