import "server-only";
import { dayAt, isoAt } from "@/lib/attendance/zone";
import { type Check, type Diagnostics, UNTOLD_REASONS } from "@/lib/contract/settings";
import { AppError } from "@/lib/errors";
import { directoryRefreshedAt } from "@/lib/store/directory";
import { readFact } from "@/lib/store/facts";
import { type OutboxRow, readUndelivered } from "@/lib/store/outbox";
import { readSpent } from "@/lib/store/spent-calls";
import { callbackFact, callbackUrl } from "./callback-url";
import { connectionChecks, inOrder } from "./connection";
import { walkConnection } from "./connection-walk";
import type { Context } from "./context";
import { DIRECTORY_REFRESH_SECONDS } from "./directory";
import type { Runtime } from "./runtime";
import { TENANT_FACT } from "./sign-in";

/** Refreshes that may be missed before the directory counts as not kept up to date. */
const MISSED = 4;

const spentToday = async ({ store, config, now }: Runtime): Promise<Diagnostics["calls"]> => {
  const today = dayAt(now(), config.timeZone);
  const [spent] = await readSpent(store, { from: today, to: today });
  return {
    interactive: spent?.interactive ?? 0,
    background: spent?.background ?? 0,
    limit: config.feishuDailyCalls || null,
  };
};

const UNTOLD_SECONDS = 7 * 86_400;

const whyUntold = ({ state, why }: OutboxRow): (typeof UNTOLD_REASONS)[number] => {
  const told = state === "failed" ? why : state;
  return UNTOLD_REASONS.find((reason) => reason === told) ?? "other";
};

const telling = async ({ store, config, now }: Runtime): Promise<Diagnostics["telling"]> => {
  const { count, newest } = await readUndelivered(store, now() - UNTOLD_SECONDS);
  const at = isoAt(newest?.settledAt ?? now(), config.timeZone);
  return {
    on: config.tellPeople,
    undelivered: count,
    newest: newest && { why: whyUntold(newest), at },
  };
};

const ownChecks = (
  { now }: Runtime,
  known: { tenantKey: string | null; refreshedAt: number | null; calls: Diagnostics["calls"] },
): Check[] => {
  const { tenantKey, refreshedAt, calls } = known;
  const age = refreshedAt === null ? Number.POSITIVE_INFINITY : now() - refreshedAt;
  const spent = calls.limit !== null && calls.background >= calls.limit;
  return [
    { id: "tenant", state: tenantKey === null ? "unknown" : "ok" },
    { id: "directory", state: age > MISSED * DIRECTORY_REFRESH_SECONDS ? "failing" : "ok" },
    { id: "calls", state: spent ? "failing" : "ok" },
  ];
};

const diagnose = async (runtime: Runtime): Promise<Diagnostics> => {
  const { config, store, tenant, now } = runtime;
  const walk = await walkConnection(tenant, config, now());
  const [learnt, cameBackAt, refreshedAt, calls] = await Promise.all([
    readFact(store, TENANT_FACT),
    readFact(store, callbackFact(config)),
    directoryRefreshedAt(store),
    spentToday(runtime),
  ]);
  const tenantKey = config.feishuTenantKey ?? learnt;
  const known = { listedAdmins: config.adminUserIds.length, cameBack: cameBackAt !== null };
  const own = ownChecks(runtime, { tenantKey, refreshedAt, calls });
  return {
    checkedAt: isoAt(now(), config.timeZone),
    checks: inOrder([...connectionChecks(walk, known), ...own]),
    redirectUrl: callbackUrl(config),
    directoryAsOf: refreshedAt === null ? null : isoAt(refreshedAt, config.timeZone),
    calls,
    telling: await telling(runtime),
  };
};

const underWay = new WeakMap<Runtime["tenant"], Promise<Diagnostics>>();

/**
 * Tries every step of the connection now; administrators only. Who asks while a walk is under way
 * joins it. What Feishu refuses is in the answer, never thrown.
 */
export const getDiagnostics = ({ scope, ...runtime }: Context): Promise<Diagnostics> => {
  if (scope.role !== "admin") return Promise.reject(new AppError("admins-only"));
  const known = underWay.get(runtime.tenant);
  if (known) return known;
  const started = diagnose(runtime).finally(() => underWay.delete(runtime.tenant));
  underWay.set(runtime.tenant, started);
  return started;
};
