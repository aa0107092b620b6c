import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { type RunningDatabase, startDatabase } from "@/lib/launch/database";
import manifest from "@/package.json" with { type: "json" };

const version = manifest.dependencies["@electric-sql/pglite"];
const template = join(process.cwd(), "node_modules/.cache/rollcall", `pglite-${version}`);

const quiet = { say: () => {}, onGivingUp: () => {} };

/** A temporary data folder with an empty database in it: making one takes seconds, copying it does not. */
export async function temporaryDataDir(): Promise<string> {
  if (!existsSync(template)) await makeTemplate();
  const folder = mkdtempSync(join(tmpdir(), "rollcall-data-"));
  cpSync(template, folder, { recursive: true });
  return folder;
}

/** An embedded database in a process of its own, as `npm start` runs it; `stop` also deletes it. */
export async function startEmbedded(): Promise<RunningDatabase> {
  const dataDir = await temporaryDataDir();
  const database = await startDatabase({ dataDir, ...quiet });
  return {
    url: database.url,
    async stop() {
      await database.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function makeTemplate(): Promise<void> {
  mkdirSync(dirname(template), { recursive: true });
  const dataDir = mkdtempSync(`${template}-`);
  const database = await startDatabase({ dataDir, ...quiet });
  await database.stop();
  if (!existsSync(template)) renameSync(dataDir, template);
  else rmSync(dataDir, { recursive: true, force: true });
}
