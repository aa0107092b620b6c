import "server-only";
import { readMigrationFiles } from "drizzle-orm/migrator";
import { Client } from "pg";
import { translated } from "./database-error";
import { connectionOptions, type Store } from "./store";

const JOURNAL = `
  create schema if not exists drizzle;
  create table if not exists drizzle.__drizzle_migrations (
    id serial primary key, hash text not null, created_at bigint)`;

/** What two processes that create the same thing at the same moment may be told. */
const CREATED_BY_ANOTHER = new Set(["23505", "42P06", "42P07", "42710", "XX000"]);

const createJournal = async (client: Client, triesLeft = 5): Promise<void> => {
  try {
    await client.query(JOURNAL);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    if (triesLeft === 0 || !CREATED_BY_ANOTHER.has(code)) throw error;
    await createJournal(client, triesLeft - 1);
  }
};

const applyMissing = async (client: Client, migrationsFolder: string): Promise<void> => {
  const { rows } = await client.query<{ last: string | null }>(
    "select max(created_at) as last from drizzle.__drizzle_migrations",
  );
  const last = Number(rows[0]?.last ?? 0);
  for (const { sql, hash, folderMillis } of readMigrationFiles({ migrationsFolder })) {
    if (folderMillis <= last) continue;
    for (const statement of sql) await client.query(statement);
    await client.query(
      "insert into drizzle.__drizzle_migrations (hash, created_at) values ($1, $2)",
      [hash, folderMillis],
    );
  }
};

/**
 * Brings the tables up to date, all or nothing. Processes that start together take turns: the
 * journal stays locked until the migrating transaction ends, also when its process dies in it.
 */
export const migrateStore = async (store: Store): Promise<void> => {
  const client = new Client(connectionOptions(store.databaseUrl));
  client.on("error", () => undefined);
  try {
    await client.connect();
    await createJournal(client);
    await client.query("begin");
    await client.query("lock table drizzle.__drizzle_migrations in share row exclusive mode");
    await applyMissing(client, store.migrationsFolder);
    await client.query("commit");
  } catch (error) {
    throw translated(error);
  } finally {
    await client.end();
  }
};
