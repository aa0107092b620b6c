import { rmSync } from "node:fs";
import { sql } from "drizzle-orm";
import { expect, inject, it } from "vitest";
import { startDatabase } from "@/lib/launch/database";
import { DatabaseError } from "@/lib/store/database-error";
import { readFact, writeFact } from "@/lib/store/facts";
import { migrateStore } from "@/lib/store/migrate";
import { openStore, pingStore, type Store } from "@/lib/store/store";
import { describeBothDatabases } from "../support/databases";
import { temporaryDataDir } from "../support/embedded";
import { migratedStore, newId } from "./migrated";

const ownPid = (store: Store) =>
  store.read(async (db) => {
    const { rows } = await db.execute<{ pid: number }>(sql`select pg_backend_pid() as pid`);
    return rows[0]?.pid ?? 0;
  });

const end = (killer: Store, pid: number) =>
  killer.read((db) => db.execute(sql`select pg_terminate_backend(${pid})`));

describeBothDatabases("the connection", (open) => {
  const store = migratedStore(open);

  it("undoes a transaction that throws, and tells why it threw", async () => {
    const key = newId();
    const failing = store().transact(async (tx) => {
      await writeFact(tx, key, "never");
      expect(await readFact(tx, key)).toBe("never");
      throw new Error("changed my mind");
    });
    await expect(failing).rejects.toThrow("changed my mind");
    expect(await readFact(store(), key)).toBeNull();
  });

  it("does not take a transaction for done whose statement failed and was ignored", async () => {
    const key = newId();
    const failing = store().transact(async (tx) => {
      await writeFact(tx, key, "never");
      await tx.write((db) => db.execute(sql`select 1/0`)).catch(() => undefined);
    });
    await expect(failing).rejects.toThrow();
    expect(await readFact(store(), key)).toBeNull();
  });

  it("joins a transaction inside another", async () => {
    const key = newId();
    const failing = store().transact(async (tx) => {
      await tx.transact((inner) => writeFact(inner, key, "never"));
      throw new Error("outer");
    });
    await expect(failing).rejects.toThrow("outer");
    expect(await readFact(store(), key)).toBeNull();
  });

  it("keeps the work of many at once apart", async () => {
    const keys = Array.from({ length: 40 }, newId);
    await Promise.all(
      keys.map((key, i) =>
        i % 2
          ? writeFact(store(), key, key)
          : store().transact(async (tx) => {
              await writeFact(tx, key, "before");
              await writeFact(tx, key, key);
            }),
      ),
    );
    expect(await Promise.all(keys.map((key) => readFact(store(), key)))).toEqual(keys);
  });

  it("never quotes values in its errors", async () => {
    const secret = "a-private-reason";
    const failing = store().write((db) =>
      db.execute(sql`insert into facts (key, value) values (${secret}, null)`),
    );
    const error: unknown = await failing.catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: "internal", cause: { sqlState: "23502" } });
    const cause = error instanceof Error ? error.cause : undefined;
    expect(cause).toBeInstanceOf(DatabaseError);
    expect(`${cause} ${JSON.stringify(cause)}`).not.toContain(secret);
  });
});

it.runIf(inject("postgresUrl"))("reading goes on when the server ends a connection", async () => {
  const databaseUrl = inject("postgresUrl");
  const [store, killer] = [openStore({ databaseUrl }), openStore({ databaseUrl })];
  const before = await ownPid(store);
  await end(killer, before);
  expect(await ownPid(store)).not.toBe(before);
  await Promise.all([store.close(), killer.close()]);
});

it.runIf(inject("postgresUrl"))(
  "transactions whose connections end leak none of them",
  async () => {
    const databaseUrl = inject("postgresUrl");
    const [store, killer] = [openStore({ databaseUrl }), openStore({ databaseUrl })];
    for (let i = 0; i < 8; i += 1) {
      const failing = store.transact(async (tx) => {
        await end(killer, await ownPid(tx));
        await pingStore(tx);
      });
      await expect(failing).rejects.toMatchObject({ cause: { connectionLost: true } });
    }
    await store.transact(pingStore);
    await Promise.all([store.close(), killer.close()]);
  },
);

it("the store outlives the embedded database's process and finds the next one", async () => {
  const options = { dataDir: await temporaryDataDir(), say: () => {}, onGivingUp: () => {} };
  const first = await startDatabase(options);
  const store = openStore({ databaseUrl: first.url });
  await migrateStore(store);
  await writeFact(store, "kept", "yes");
  await first.stop();
  await expect(pingStore(store)).rejects.toMatchObject({ code: "internal" });
  await expect(store.transact(pingStore)).rejects.toMatchObject({ code: "internal" });
  const second = await startDatabase(options);
  expect(second.url).toBe(first.url);
  expect(await readFact(store, "kept")).toBe("yes");
  await store.close();
  await second.stop();
  rmSync(options.dataDir, { recursive: true, force: true });
});
