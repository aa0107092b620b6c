import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { keepFact, readFact, writeFact } from "@/lib/store/facts";
import { releaseLease, renewLease, takeLease } from "@/lib/store/leases";
import {
  createSession,
  deleteSessionsBefore,
  readLiveSession,
  revokeAllOf,
  revokeSession,
  touchSession,
} from "@/lib/store/sessions";
import { addSpent, readSpent } from "@/lib/store/spent-calls";
import { describeBothDatabases } from "../support/databases";
import { migratedStore, newId } from "./migrated";

describeBothDatabases("leases, sessions, facts and spent calls", (open) => {
  const store = migratedStore(open);
  const runOut = (name: string) =>
    store().write((db) =>
      db.execute(sql`update leases set until = clock_timestamp() where name = ${name}`),
    );
  const session = (employeeId: string) => ({
    id: newId(),
    employeeId,
    createdAt: 1000,
    seenAt: 1000,
    expiresAt: 2000,
  });

  it("gives a lease to one of many", async () => {
    const name = newId();
    const owners = Array.from({ length: 8 }, (_, i) => `p-${i}`);
    const taken = await Promise.all(owners.map((owner) => takeLease(store(), name, owner, 60)));
    expect(taken.filter(Boolean)).toHaveLength(1);
    const owner = owners[taken.indexOf(true)] ?? "";
    expect(await takeLease(store(), name, owner, 60)).toBe(true);
    expect(await renewLease(store(), name, owner, 60)).toBe(true);
    await releaseLease(store(), name, "somebody else");
    expect(await takeLease(store(), name, "p-new", 60)).toBe(false);
    await releaseLease(store(), name, owner);
    expect(await takeLease(store(), name, "p-new", 60)).toBe(true);
  });

  it("lets a lease that ran out change hands, but not come back", async () => {
    const name = newId();
    await takeLease(store(), name, "dead", 60);
    await runOut(name);
    expect(await renewLease(store(), name, "dead", 60)).toBe(false);
    expect(await takeLease(store(), name, "alive", 60)).toBe(true);
    expect(await takeLease(store(), name, "dead", 60)).toBe(false);
  });

  it("reads a session while it lives", async () => {
    const mine = session(newId());
    await createSession(store(), mine);
    expect(await readLiveSession(store(), mine.id, 1999)).toEqual(mine);
    expect(await readLiveSession(store(), mine.id, 2000)).toBeNull();
    await touchSession(store(), mine.id, 1500, 2500);
    expect(await readLiveSession(store(), mine.id, 2000)).toMatchObject({ seenAt: 1500 });
    await revokeSession(store(), mine.id, 1600);
    await touchSession(store(), mine.id, 1700, 2700);
    expect(await readLiveSession(store(), mine.id, 1700)).toBeNull();
    expect(await readLiveSession(store(), newId(), 1)).toBeNull();
  });

  it("ends every session of a person and deletes those that ended long ago", async () => {
    const [me, other] = [newId(), newId()];
    const [first, second, theirs] = [session(me), session(me), session(other)];
    for (const each of [first, second, theirs]) await createSession(store(), each);
    await deleteSessionsBefore(store(), 1500);
    expect(await revokeAllOf(store(), [me], 1100)).toBe(2);
    expect(await revokeAllOf(store(), [me], 1101)).toBe(0);
    expect(await readLiveSession(store(), first.id, 1200)).toBeNull();
    expect(await readLiveSession(store(), theirs.id, 1200)).toEqual(theirs);
    await deleteSessionsBefore(store(), 2001);
    expect(await readLiveSession(store(), theirs.id, 1200)).toBeNull();
  });

  it("keeps the first value of a fact, or the last, as asked", async () => {
    const key = newId();
    expect(await readFact(store(), key)).toBeNull();
    expect(await keepFact(store(), key, "first")).toBe("first");
    expect(await keepFact(store(), key, "second")).toBe("first");
    await writeFact(store(), key, "third");
    expect(await readFact(store(), key)).toBe("third");
  });

  it("adds up the calls of a day", async () => {
    const range = { from: "2026-08-01", to: "2026-08-02" } as const;
    await addSpent(store(), "2026-08-01", { background: 3, interactive: 1 });
    await addSpent(store(), "2026-08-01", { background: 4, interactive: 0 });
    await addSpent(store(), "2026-08-03", { background: 9, interactive: 9 });
    expect(await readSpent(store(), range)).toEqual([
      { day: "2026-08-01", background: 7, interactive: 1 },
    ]);
  });
});
