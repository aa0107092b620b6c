import "server-only";
import { type Config, getConfig } from "@/lib/config";
import { AppError } from "@/lib/errors";
import { openTenant, type Tenant } from "@/lib/feishu/tenant";
import { openStore, type Store } from "@/lib/store/store";
import { callBudget } from "./call-budget";
import { log } from "./log";
import { monthlyQuota } from "./monthly-quota";
import { permitsFrom } from "./permits";
import { builtThread, openReading, type Reading } from "./reading";

/** What every use case stands on. Tests build their own; the app has one per process. */
export type Runtime = {
  config: Config;
  store: Store;
  tenant: Tenant;
  /** Epoch seconds. */
  now: () => number;
  /** Without it the process itself reads every answer. */
  reading?: Reading;
};

/** Opens a runtime: nothing is read or called until it is used. */
export const openRuntime = (config: Config, now = () => Date.now() / 1000): Runtime => {
  if (!config.databaseUrl) throw new AppError("internal", { cause: "no database address" });
  const store = openStore({ databaseUrl: config.databaseUrl });
  const takePermit = permitsFrom(store);
  const budget = callBudget({
    store,
    dailyCalls: config.feishuDailyCalls,
    zone: config.timeZone,
    now,
  });
  const quota = monthlyQuota({ store, zone: config.timeZone, now });
  const tenant = openTenant({
    appId: config.feishuAppId,
    appSecret: config.feishuAppSecret,
    baseUrl: config.feishuBaseUrl,
    accountsUrl: config.feishuAccountsUrl,
    takePermits: async (endpoint, n, priority) => {
      if (priority === "background" && (await quota.isUsedUp())) throw new AppError("feishu-quota");
      await budget.mayCall(priority);
      await takePermit(endpoint, n, priority);
      budget.count(priority);
    },
    onCall: quota.hear,
    log: (event, facts) => log.warn(facts, event),
  });
  return { config, store, tenant, now };
};

const openOwn = (): Runtime => {
  const thread = builtThread();
  return { ...openRuntime(getConfig()), ...(thread && { reading: openReading(thread) }) };
};

let own: Runtime | undefined;

/**
 * The process's runtime. Next loads this module once for the jobs and once for everything else; each
 * has a runtime of its own, for errors of one copy are strangers to the other.
 */
export const getRuntime = (): Runtime => {
  own ??= openOwn();
  return own;
};

/** Makes this the runtime that routes and jobs stand on. */
export const adoptRuntime = (runtime: Runtime): void => {
  own = runtime;
};
