import { existsSync } from "node:fs";
import { dirname } from "node:path";
import { explainProblems, isLoopback, readConfig } from "@/lib/config";
import { type RunningDatabase, startDatabase } from "./database";
import { startServer } from "./server";
import type { Supervised } from "./supervise";

// Start-up: configuration, then the embedded database unless DATABASE_URL names another, then the app.
// A child that dies comes back: the app keeps running while its database does. When one keeps dying,
// everything stops with code 1, so that whoever started this (a container, systemd) sees it.
if (existsSync(".env")) process.loadEnvFile(".env");
const reading = readConfig(process.env);
if (!reading.ok) {
  console.error(explainProblems(reading.problems));
  process.exit(1);
}

const { config } = reading;
const say = (line: string) => console.log(`rollcall: ${line}`);
let database: RunningDatabase | undefined;
let app: Supervised | undefined;
let stopping = false;

/** The app goes first, so that its last writes still find the database. */
async function stop(code: number) {
  if (stopping) return;
  stopping = true;
  await app?.stop();
  await database?.stop();
  process.exit(code);
}

function onGivingUp() {
  say("giving up after five deaths within a minute");
  void stop(1);
}

process.on("SIGTERM", () => void stop(0));
process.on("SIGINT", () => void stop(0));
process.on("disconnect", () => void stop(0));

try {
  if (!config.databaseUrl) {
    say(`opening the embedded database in ${config.dataDir}`);
    database = await startDatabase({ dataDir: config.dataDir, say, onGivingUp });
  }
  app = await startServer({
    folder: dirname(import.meta.dirname),
    host: isLoopback(config.appUrl) ? "127.0.0.1" : "0.0.0.0",
    port: config.port,
    env: { ...process.env, DATABASE_URL: database?.url ?? config.databaseUrl },
    say,
    onGivingUp,
  });
  say(`ready at ${config.appUrl}`);
  process.send?.("ready");
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  await stop(1);
}
