import pg from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { z } from "zod";
import { startOf } from "@/lib/launch/process-identity";
import { temporaryDataDir } from "@/tests/support/embedded";
import {
  buildStub,
  databasePid,
  type Launched,
  launch,
  remove,
  run,
} from "@/tests/support/launched";

const answer = z.object({ pid: z.number(), databaseUrl: z.string() });

let folder = "";
let dataDir = "";
let running: Launched[] = [];

beforeAll(async () => {
  folder = await buildStub();
});
beforeEach(async () => {
  dataDir = await temporaryDataDir();
  running = [];
});
afterEach(async () => {
  for (const { child } of running) child.kill("SIGTERM");
  await Promise.all(running.map(({ exit }) => exit));
  remove(dataDir);
});
afterAll(() => remove(folder));

async function start(env: Record<string, string> = {}): Promise<Launched> {
  const launched = await launch(folder, { DATA_DIR: dataDir, ...env });
  running.push(launched);
  return launched;
}

async function ready(): Promise<Launched> {
  const launched = await start();
  expect(await launched.prints("ready at"), launched.output()).toBe(true);
  return launched;
}

const ask = async ({ url }: Launched) => answer.parse(await (await fetch(url)).json());
const gone = (pid: number) => expect.poll(() => startOf(pid), { timeout: 20_000 }).toBeUndefined();

it("explains every missing variable, names the demo and exits with 1", async () => {
  const { exit, output } = run(folder, {});
  expect(await exit).toBe(1);
  for (const name of ["FEISHU_APP_ID", "FEISHU_APP_SECRET", "APP_URL", "SESSION_SECRET"]) {
    expect(output()).toContain(`${name} is not set`);
  }
  expect(output()).toContain("npm run demo");
});

it("gives the app a database on a socket that only its owner can reach", async () => {
  const { databaseUrl } = await ask(await ready());
  expect(new URL(databaseUrl).searchParams.get("host")).toBe(`${dataDir}/postgres`);
});

it("uses DATABASE_URL, when it is set, and opens no folder", async () => {
  const launched = await start({ DATABASE_URL: "postgres://db.example.com/rollcall" });
  expect(await launched.prints("ready at")).toBe(true);
  expect((await ask(launched)).databaseUrl).toBe("postgres://db.example.com/rollcall");
  expect(launched.output()).not.toContain("embedded");
});

it("refuses a folder that another start already uses, and leaves that one alone", async () => {
  const first = await ready();
  const second = await start();
  expect(await second.exit).toBe(1);
  expect(second.output()).toContain(`in use by process ${databasePid(dataDir)}`);
  expect((await ask(first)).databaseUrl).toContain("postgres");
});

it("stops app and database on SIGTERM and can start again at once", async () => {
  const first = await ready();
  const { pid } = await ask(first);
  const database = databasePid(dataDir);
  first.child.kill("SIGTERM");
  expect(await first.exit).toBe(0);
  expect([startOf(pid), startOf(database)]).toEqual([undefined, undefined]);
  await ready();
});

it("brings a killed app back and keeps its database", async () => {
  const launched = await ready();
  const { pid } = await ask(launched);
  const database = databasePid(dataDir);
  process.kill(pid, "SIGKILL");
  expect(await launched.prints("the app is back")).toBe(true);
  expect((await ask(launched)).pid).not.toBe(pid);
  expect(databasePid(dataDir)).toBe(database);
});

it("brings a killed database back at the same address without losing an acknowledged row", async () => {
  const launched = await ready();
  const before = await ask(launched);
  const pool = new pg.Pool({ connectionString: before.databaseUrl, max: 4 });
  pool.on("error", () => {});
  await pool.query("create table kept (n int primary key)");
  const acknowledged: number[] = [];
  const writer = (async () => {
    for (let n = 0; ; n++) {
      await pool.query("insert into kept values ($1)", [n]);
      acknowledged.push(n);
      if (n === 50) process.kill(databasePid(dataDir), "SIGKILL");
    }
  })();
  await expect(writer).rejects.toThrow();
  expect(await launched.prints("the database is back")).toBe(true);
  const { rows } = await pool.query<{ n: number }>("select n from kept order by n");
  expect(rows.map(({ n }) => n)).toEqual(expect.arrayContaining(acknowledged));
  expect((await ask(launched)).pid).toBe(before.pid);
  await pool.end();
});

it("takes app and database along when it is itself killed, so that the next start works", async () => {
  const first = await ready();
  const { pid } = await ask(first);
  const database = databasePid(dataDir);
  first.child.kill("SIGKILL");
  await Promise.all([gone(pid), gone(database)]);
  await ready();
});

it("takes over the folder of a database that was killed together with its launcher", async () => {
  const first = await ready();
  const database = databasePid(dataDir);
  first.child.kill("SIGKILL");
  process.kill(database, "SIGKILL");
  await first.exit;
  await ready();
});

it("says why and exits with 1 when the port is taken", async () => {
  const first = await ready();
  const { port } = new URL(first.url);
  const second = await start({ PORT: port, DATABASE_URL: "postgres://db.example.com/rollcall" });
  expect(await second.exit).toBe(1);
  expect(second.output()).toContain(`Port ${port} is in use`);
});
