import "server-only";
import { resolve } from "node:path";
import { sql } from "drizzle-orm";
import { drizzle, type NodePgQueryResultHKT } from "drizzle-orm/node-postgres";
import type { PgDatabase } from "drizzle-orm/pg-core";
import { Pool } from "pg";
import { lostConnection, translated } from "./database-error";

export type Db = PgDatabase<NodePgQueryResultHKT, Record<string, never>>;

/** The database, opaque above this folder. Everything it throws is an AppError without values. */
export type Store = {
  /** Work that changes nothing; done once more when its connection turns out to be dead. */
  read<T>(work: (db: Db) => Promise<T>): Promise<T>;
  /** Work that is never repeated: after a lost connection nobody knows whether it took effect. */
  write<T>(work: (db: Db) => Promise<T>): Promise<T>;
  /**
   * All or nothing, for work of milliseconds: the embedded database has one session, so an open
   * transaction makes everyone wait. Inside, a transaction joins the one that is open.
   */
  transact<T>(work: (store: Store) => Promise<T>): Promise<T>;
  /** The same database for work that nobody waits for: it stands in a line of its own. */
  readonly behind: Store;
  close(): Promise<void>;
  readonly databaseUrl: string;
  readonly migrationsFolder: string;
};

type Opening = { databaseUrl: string; migrationsFolder?: string };

/** Under `server.js` of the built app the working folder is the production folder, which has a copy. */
const MIGRATIONS = "lib/store/migrations";

/** What every connection says when it starts. No session is ever SET: the embedded one is shared. */
export const connectionOptions = (databaseUrl: string) => ({
  connectionString: databaseUrl,
  application_name: "rollcall",
  connectionTimeoutMillis: 10_000,
  keepAlive: true,
  options: "-c TimeZone=UTC -c DateStyle=ISO",
});

/** Few behind: the embedded database takes one statement after the other, whoever it is from. */
const CONNECTIONS = { first: 6, behind: 2 } as const;

const openPool = (databaseUrl: string, max: number) => {
  const pool = new Pool({
    ...connectionOptions(databaseUrl),
    max,
    idleTimeoutMillis: 30_000,
    statement_timeout: 30_000,
    lock_timeout: 10_000,
    idle_in_transaction_session_timeout: 15_000,
    query_timeout: 60_000,
  });
  // A connection that dies is dropped by the pool; without a listener it would end the process.
  pool.on("error", () => undefined);
  pool.on("connect", (client) => client.on("error", () => undefined));
  return pool;
};

const guarded = async <T>(work: () => Promise<T>): Promise<T> => {
  try {
    return await work();
  } catch (error) {
    throw translated(error);
  }
};

const once = async <T>(pool: Pool, work: (db: Db) => Promise<T>): Promise<T> => {
  const client = await pool.connect();
  try {
    await client.query("begin");
    const result = await work(drizzle(client, { casing: "snake_case" }));
    const { command } = await client.query("commit");
    if (command !== "COMMIT") throw new Error("the transaction had failed before its commit");
    client.release();
    return result;
  } catch (error) {
    await client.query("rollback").then(
      () => client.release(),
      () => client.release(true),
    );
    throw error;
  }
};

const inside = (db: Db, outer: Store): Store => {
  const joined: Store = {
    ...outer,
    read: (work) => guarded(() => work(db)),
    write: (work) => guarded(() => work(db)),
    transact: (work) => work(joined),
  };
  return joined;
};

const storeOn = (pool: Pool, opening: Required<Opening>, behind: Store | null): Store => {
  const db: Db = drizzle(pool, { casing: "snake_case" });
  const store: Store = {
    ...opening,
    read: (work) =>
      guarded(() => work(db)).catch((error: unknown) => {
        if (!lostConnection(error)) throw error;
        return guarded(() => work(db));
      }),
    write: (work) => guarded(() => work(db)),
    transact: (work) => guarded(() => once(pool, (tx) => work(inside(tx, store)))),
    get behind() {
      return behind ?? store;
    },
    close: async () => {
      await Promise.all([pool.end(), behind?.close()]);
    },
  };
  return store;
};

/**
 * A store on `databaseUrl`; connects at the first query. Besides `postgresql://user@host/database`
 * it takes a Unix socket by its folder: `postgresql://postgres@localhost/postgres?host=%2Fabs%2Fdir`.
 * `migrationsFolder` counts from the working folder.
 */
export const openStore = ({ databaseUrl, migrationsFolder = MIGRATIONS }: Opening): Store => {
  const folder = resolve(/* turbopackIgnore: true */ migrationsFolder);
  const opening = { databaseUrl, migrationsFolder: folder };
  const behind = storeOn(openPool(databaseUrl, CONNECTIONS.behind), opening, null);
  return storeOn(openPool(databaseUrl, CONNECTIONS.first), opening, behind);
};

/** Rejects when the database cannot be asked. */
export const pingStore = async (store: Store): Promise<void> => {
  await store.read((db) => db.execute(sql`select 1`));
};
