import "server-only";
import { migrateStore } from "@/lib/store/migrate";
import { directoryIsOld, refreshDirectory } from "./directory";
import { inBackground } from "./log";
import { getRuntime } from "./runtime";
import { settleRequests } from "./settle";

const TICK_MS = 15_000;

/** Brings the schema up to date, then keeps the directory fresh and the ledger settled. */
export const startJobs = async (): Promise<void> => {
  const runtime = getRuntime();
  await migrateStore(runtime.store);
  const tick = async () => {
    if (await directoryIsOld(runtime)) await refreshDirectory(runtime);
    await settleRequests(runtime);
  };
  inBackground(tick(), "jobs");
  setInterval(() => inBackground(tick(), "jobs"), TICK_MS).unref();
};
