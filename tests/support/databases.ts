import { randomBytes } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, describe, inject, it } from "vitest";
import type { RunningDatabase } from "@/lib/launch/database";
import { startEmbedded } from "./embedded";

export type OpenDatabase = () => Promise<{ url: string }>;

const EMPTY = `
  do $$ declare name text; begin
    for name in select nspname from pg_namespace
      where nspname !~ '^pg_' and nspname <> 'information_schema'
    loop execute format('drop schema %I cascade', name); end loop;
  end $$;
  create schema public;`;

/**
 * Defines a suite twice: on the embedded database and on a real PostgreSQL. `open` gives the address of
 * an empty database; calling it again gives another empty one (the earlier one may be gone by then).
 * Without a PostgreSQL the second half is skipped, and says so; under CI it fails.
 */
export function describeBothDatabases(name: string, define: (open: OpenDatabase) => void): void {
  describe(`${name} (embedded database)`, () => {
    let embedded: RunningDatabase | undefined;
    beforeAll(async () => {
      embedded = await startEmbedded();
    });
    afterAll(() => embedded?.stop());
    define(async () => {
      if (!embedded) throw new Error("open a database inside a test or a hook");
      await query(embedded.url, "discard all");
      await query(embedded.url, EMPTY);
      return { url: embedded.url };
    });
  });

  const admin = inject("postgresUrl");
  describe.runIf(admin)(`${name} (PostgreSQL)`, () => {
    define(async () => {
      const database = `test_${randomBytes(6).toString("hex")}`;
      await query(admin, `create database ${database}`);
      const url = new URL(admin);
      url.pathname = `/${database}`;
      return { url: url.href };
    });
  });
  if (!admin) describeMissing(name);
}

function describeMissing(name: string): void {
  const title = `${name} (PostgreSQL)`;
  if (process.env.CI) {
    it(title, () => {
      throw new Error("install PostgreSQL or set TEST_DATABASE_URL: CI tests both databases");
    });
    return;
  }
  process.stderr.write(`NOT TESTED: ${title}: no PostgreSQL here and no TEST_DATABASE_URL\n`);
  it.skip(title);
}

async function query(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}
