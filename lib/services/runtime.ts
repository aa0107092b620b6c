import "server-only";
import { type Config, getConfig } from "@/lib/config";
import { AppError } from "@/lib/errors";
import { type Tenant, openTenant } from "@/lib/feishu/tenant";
import { type Store, openStore } from "@/lib/store/store";
import { log } from "./log";
import { permitsFrom } from "./permits";

/** What every use case stands on. Tests build their own; the app has one per process. */
export type Runtime = {
  config: Config;
  store: Store;
  tenant: Tenant;
  /** Epoch seconds. */
  now: () => number;
};

/** Opens a runtime: nothing is read or called until it is used. */
export const openRuntime = (config: Config, now = () => Date.now() / 1000): Runtime => {
  if (!config.databaseUrl) throw new AppError("internal", { cause: "no database address" });
  const store = openStore({ databaseUrl: config.databaseUrl });
  const tenant = openTenant({
    appId: config.feishuAppId,
    appSecret: config.feishuAppSecret,
    baseUrl: config.feishuBaseUrl,
    accountsUrl: config.feishuAccountsUrl,
    takePermits: permitsFrom(store),
    log: (event, facts) => log.warn(facts, event),
  });
  return { config, store, tenant, now };
};

declare global {
  var rollcallRuntime: Runtime | undefined;
}

/** The process's runtime. Global, because Next may load this module more than once. */
export const getRuntime = (): Runtime => {
  globalThis.rollcallRuntime ??= openRuntime(getConfig());
  return globalThis.rollcallRuntime;
};
