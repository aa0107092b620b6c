import "server-only";
import { setTimeout as wait } from "node:timers/promises";
import pRetry from "p-retry";
import { dayAt } from "@/lib/attendance/zone";
import { migrateStore } from "@/lib/store/migrate";
import { directoryIsOld, readDirectory, refreshDirectory } from "./directory";
import { inBackground, log } from "./log";
import { applyRetention } from "./retention";
import { getRuntime, type Runtime } from "./runtime";
import { settleRequests } from "./settle";
import { settleDecisions } from "./settle-decisions";
import { tellPeople } from "./tell-people";

const TICK_MS = 15_000;
/** How long a start waits for the first directory: without one nobody sees anybody. */
const FIRST_DIRECTORY_MS = 15_000;

const keepDirectory = async (runtime: Runtime) => {
  if (await directoryIsOld(runtime)) await refreshDirectory(runtime);
};

/** Once a day, at the first tick of the day; again at the next when it fails. */
const dailyRetention = (runtime: Runtime) => {
  let done = "";
  return async () => {
    const today = dayAt(runtime.now(), runtime.config.timeZone);
    if (done === today) return;
    await applyRetention(runtime);
    done = today;
  };
};

/** A database that starts together with the app, or comes back with it, may need a moment. */
const migratePatiently = ({ store }: Runtime) =>
  pRetry(() => migrateStore(store), {
    retries: 40,
    minTimeout: 250,
    maxTimeout: 2000,
    onFailedAttempt: ({ attemptNumber }) => log.warn({ attemptNumber }, "database not ready"),
  });

/**
 * Brings the schema up to date, then keeps the directory fresh, the ledger settled, old data gone.
 * Rejects when the database cannot be had for about a minute.
 */
export const startJobs = async (): Promise<void> => {
  const runtime = getRuntime();
  await migratePatiently(runtime);
  if ((await readDirectory(runtime)).people.size === 0) {
    const first = refreshDirectory(runtime);
    inBackground(first, "first directory");
    await Promise.race([first.catch(() => undefined), wait(FIRST_DIRECTORY_MS)]);
  }
  const retention = dailyRetention(runtime);
  const tick = () => {
    inBackground(keepDirectory(runtime), "directory");
    inBackground(settleRequests(runtime), "settling");
    inBackground(settleDecisions(runtime), "settling decisions");
    inBackground(tellPeople(runtime), "telling people");
    inBackground(retention(), "retention");
  };
  tick();
  setInterval(tick, TICK_MS).unref();
};
