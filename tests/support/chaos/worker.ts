import { type Config, readConfig } from "@/lib/config";
import { toAppError } from "@/lib/errors";
import { openTenant, type Tenant } from "@/lib/feishu/tenant";
import { type Context, contextFor } from "@/lib/services/context";
import { createRemedies } from "@/lib/services/create-remedies";
import { createRemedy } from "@/lib/services/create-remedy";
import { decideRemedies } from "@/lib/services/decide-remedies";
import { refreshDirectory } from "@/lib/services/directory";
import { openRuntime, type Runtime } from "@/lib/services/runtime";
import { startSession } from "@/lib/services/session";
import { settleRequests } from "@/lib/services/settle";
import { settleDecisions } from "@/lib/services/settle-decisions";
import { migrateStore } from "@/lib/store/migrate";
import type { Store } from "@/lib/store/store";
import { call, isFinal, type Order, type Reply } from "./orders";

// One server process without its HTTP: the same use cases, on a clock that the test moves.
let now = Number(process.env.CHAOS_NOW);
let stepsLeft = Number.POSITIVE_INFINITY;

function step() {
  stepsLeft -= 1;
  if (stepsLeft === 0) process.kill(process.pid, "SIGKILL");
}

async function betweenSteps<T>(work: () => Promise<T>): Promise<T> {
  step();
  const result = await work();
  step();
  return result;
}

const mortalStore = (store: Store): Store => ({
  ...store,
  write: (work) => betweenSteps(() => store.write(work)),
  transact: (work) => betweenSteps(() => store.transact(work)),
});

/** Waits for nothing and has no limits: neither is what is tested here. */
function mortalTenant(config: Config): Tenant {
  const tenant = openTenant({
    appId: config.feishuAppId,
    appSecret: config.feishuAppSecret,
    baseUrl: config.feishuBaseUrl,
    accountsUrl: config.feishuAccountsUrl,
    takePermits: async () => undefined,
    timeoutMs: 8000,
    now: () => now * 1000,
    backoffMs: 1,
    wait: async () => undefined,
  });
  return { ...tenant, send: (...sent) => betweenSteps(() => tenant.send(...sent)) };
}

function openMortal(): Runtime {
  const reading = readConfig(process.env);
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  const { store } = openRuntime(reading.config);
  const tenant = mortalTenant(reading.config);
  return { config: reading.config, store: mortalStore(store), tenant, now: () => now };
}

const runtime = openMortal();
const sessions = new Map<string, Promise<string>>();

async function as(actor: string, idempotencyKey: string | undefined): Promise<Context> {
  const sealed = sessions.get(actor) ?? startSession(runtime, actor);
  sessions.set(actor, sealed);
  const ctx = await contextFor(runtime, await sealed, {
    requestId: crypto.randomUUID(),
    ...(idempotencyKey !== undefined && { idempotencyKey }),
  });
  if (!ctx) throw new Error(`${actor} is not signed in`);
  return ctx;
}

async function carryOut(order: Order): Promise<unknown> {
  switch (order.kind) {
    case "prepare":
      await migrateStore(runtime.store);
      return refreshDirectory(runtime).then(() => null);
    case "clock":
      now = order.now;
      return null;
    case "die":
      stepsLeft = order.step;
      return null;
    case "settle":
      await Promise.all([settleRequests(runtime), settleDecisions(runtime)]);
      return null;
    case "submit":
      return createRemedy(await as(order.actor, order.key), order.input);
    case "batch":
      return createRemedies(await as(order.actor, order.key), order.input);
    case "decide":
      return decideRemedies(await as(order.actor, order.key), order.input);
  }
}

async function answer(id: number, order: Order): Promise<Reply> {
  try {
    return { id, value: await carryOut(order) };
  } catch (cause) {
    const { code, params } = toAppError(cause);
    if (code === "internal") console.error(cause);
    const final = isFinal(code);
    const { approvalId } = params;
    return { id, refused: { code, final, ...(approvalId && { approvalId: String(approvalId) }) } };
  }
}

process.on("message", async (message) => {
  const { id, order } = call.parse(message);
  process.send?.(await answer(id, order));
});
process.on("disconnect", () => process.exit(0));
process.send?.("ready");
