import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { generateDrizzleJson, generateMigration } from "drizzle-kit/api";
import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { migrateStore } from "@/lib/store/migrate";
import * as attendance from "@/lib/store/schema/attendance";
import * as directory from "@/lib/store/schema/directory";
import * as ledger from "@/lib/store/schema/ledger";
import * as outbox from "@/lib/store/schema/outbox";
import * as running from "@/lib/store/schema/running";
import * as views from "@/lib/store/schema/views";
import { openStore, pingStore, type Store } from "@/lib/store/store";
import { describeBothDatabases } from "../support/databases";

const countOf = async (store: Store, what: string) => {
  const { rows } = await store.read((db) => db.execute<{ n: number }>(sql.raw(what)));
  return rows[0]?.n;
};

const APPLIED = "select count(*)::int as n from drizzle.__drizzle_migrations";

const journal = (): { entries: { tag: string }[] } =>
  JSON.parse(readFileSync("lib/store/migrations/meta/_journal.json", "utf8"));

const brokenMigrations = (): string => {
  const folder = mkdtempSync(join(tmpdir(), "rollcall-migrations-"));
  const entries = [{ idx: 0, when: 1, tag: "0000_half", breakpoints: true }];
  mkdirSync(join(folder, "meta"));
  writeFileSync(join(folder, "meta/_journal.json"), JSON.stringify({ entries }));
  const statements = ["create table half_made (id integer)", "create tabel other (id integer)"];
  writeFileSync(join(folder, "0000_half.sql"), statements.join("--> statement-breakpoint"));
  return folder;
};

describeBothDatabases("migrations", (open) => {
  it("let processes that start together all succeed", async () => {
    const { url } = await open();
    const stores = Array.from({ length: 4 }, () => openStore({ databaseUrl: url }));
    await Promise.all(stores.map(migrateStore));
    const [first] = stores;
    if (first) expect(await countOf(first, APPLIED)).toBe(journal().entries.length);
    await Promise.all(stores.map((store) => store.close()));
  });

  it("change nothing when they are applied already", async () => {
    const { url } = await open();
    const store = openStore({ databaseUrl: url });
    await migrateStore(store);
    await migrateStore(store);
    expect(await countOf(store, APPLIED)).toBe(journal().entries.length);
    await pingStore(store);
    await store.close();
  });

  it("leave nothing behind when one of them fails", async () => {
    const { url } = await open();
    const migrationsFolder = brokenMigrations();
    const store = openStore({ databaseUrl: url, migrationsFolder });
    await expect(migrateStore(store)).rejects.toMatchObject({
      code: "internal",
      cause: { sqlState: "42601" },
    });
    expect(
      await countOf(
        store,
        "select count(*)::int as n from pg_tables where tablename = 'half_made'",
      ),
    ).toBe(0);
    await store.close();
    rmSync(migrationsFolder, { recursive: true });
  });

  it("are found under the working folder, or the missing folder is named", async () => {
    const { url } = await open();
    const store = openStore({ databaseUrl: url, migrationsFolder: "tests/store/no-such-folder" });
    await expect(migrateStore(store)).rejects.toThrow("_journal.json");
    await store.close();
  });

  it("hold everything that the schema says", async () => {
    const tables = { ...attendance, ...directory, ...ledger, ...outbox, ...running, ...views };
    const { entries } = journal();
    const snapshot = `lib/store/migrations/meta/${entries.at(-1)?.tag.slice(0, 4)}_snapshot.json`;
    const wanted = generateDrizzleJson(tables, undefined, undefined, "snake_case");
    const missing = await generateMigration(JSON.parse(readFileSync(snapshot, "utf8")), wanted);
    expect(missing).toEqual([]);
  });
});
