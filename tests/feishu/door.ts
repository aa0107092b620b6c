import type { CallInfo, LogFacts } from "@/lib/feishu/attempt";
import { openTenant, type Tenant, type TenantOptions } from "@/lib/feishu/tenant";

export type Door = {
  tenant: Tenant;
  /** Everything that the tenant said and asked for. */
  logs: { event: string; facts: LogFacts }[];
  infos: CallInfo[];
  permits: { endpoint: string; n: number; priority: string }[];
  waits: number[];
};

type Site = { url: string; appId: string; appSecret: string };

/** A tenant of the given Feishu that does not pause between attempts and remembers what it did. */
export const openDoor = (site: Site, options: Partial<TenantOptions> = {}): Door => {
  const logs: Door["logs"] = [];
  const infos: CallInfo[] = [];
  const permits: Door["permits"] = [];
  const waits: number[] = [];
  const tenant = openTenant({
    appId: site.appId,
    appSecret: site.appSecret,
    baseUrl: site.url,
    accountsUrl: site.url,
    takePermits: async (endpoint, n, priority) => permits.push({ endpoint, n, priority }),
    onCall: (info) => infos.push(info),
    log: (event, facts) => logs.push({ event, facts }),
    backoffMs: 1,
    wait: async (ms) => {
      waits.push(ms);
    },
    ...options,
  });
  return { tenant, logs, infos, permits, waits };
};

/** What a promise is rejected with; fails when it is not. */
export const failureOf = async (work: Promise<unknown>): Promise<unknown> => {
  const outcome = await work.then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  );
  if ("error" in outcome) return outcome.error;
  throw new Error(`expected a rejection, got ${JSON.stringify(outcome.value)}`);
};
