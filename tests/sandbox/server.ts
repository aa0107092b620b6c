import { randomBytes } from "node:crypto";
import type { AddressInfo } from "node:net";
import { createAdaptorServer } from "@hono/node-server";
import { Hono } from "hono";
import { createControl } from "./http/control";
import { Events } from "./http/events";
import { Faults } from "./http/faults";
import { Limiter } from "./http/limits";
import { createRouter } from "./http/router";
import type { CallRecord, World } from "./http/row";
import { allRows } from "./routes/all-rows";
import { createTenant, seedTenant } from "./seed/tenant";
import { ReadyTasks } from "./state/ready-tasks";
import { SignIns } from "./state/sign-ins";
import type { Tenant } from "./state/tenant";
import { TenantTokens } from "./state/tokens";

interface SandboxOptions {
  /** Epoch milliseconds; the machine's clock when absent. */
  readonly now?: () => number;
  /** Milliseconds for the rate limits only; the machine's clock when absent, even if `now` stands still. */
  readonly rateNow?: () => number;
  readonly headCount?: number;
  readonly port?: number;
  readonly host?: string;
  readonly appId?: string;
  readonly appSecret?: string;
  /** Callbacks that the authorize page accepts; without a list, any on this machine. */
  readonly redirectUris?: readonly string[];
  readonly ratePerSecond?: number;
}

export interface Sandbox {
  readonly url: string;
  readonly appId: string;
  readonly appSecret: string;
  readonly tenantKey: string;
  readonly calls: readonly CallRecord[];
  readonly tenant: Tenant;
  readonly faults: Faults;
  readonly events: Events;
  /** Back to the seed as of now: state, faults, limits and the call log; tokens stay valid. */
  reset(): void;
  close(): Promise<void>;
}

/** Starts a Feishu stand-in on a free port of this machine. */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const world = createWorld(options);
  const { tenant, faults, calls } = world;
  const reset = () => {
    seedTenant(tenant);
    faults.reset();
    world.events.reset();
    world.limiter.reset();
    world.ready.clear();
    calls.length = 0;
  };
  const router = createRouter(world, allRows);
  const app = new Hono().route("/__sandbox", createControl(world, reset)).mount("/", router.fetch);
  const host = options.host ?? "127.0.0.1";
  const server = createAdaptorServer({ fetch: app.fetch });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(options.port ?? 0, host, resolve);
  });
  const address = server.address();
  const port = isAddress(address) ? address.port : 0;
  tenant.origin = `http://${host}:${port}`;
  return {
    url: tenant.origin,
    appId: tenant.appId,
    appSecret: tenant.appSecret,
    tenantKey: tenant.tenantKey,
    calls,
    tenant,
    faults,
    events: world.events,
    reset,
    close: () =>
      new Promise((resolve) => {
        faults.reset();
        world.events.unsubscribe();
        server.close(() => resolve());
        if ("closeAllConnections" in server) server.closeAllConnections();
      }),
  };
}

function createWorld(options: SandboxOptions): World {
  const tenant = createTenant({
    now: options.now ?? Date.now,
    headCount: options.headCount ?? 200,
    appId: options.appId ?? `cli_${randomBytes(8).toString("hex")}`,
    appSecret: options.appSecret ?? randomBytes(16).toString("hex"),
  });
  return {
    tenant,
    tokens: new TenantTokens(),
    signIns: new SignIns(),
    faults: new Faults(tenant.clock),
    limiter: new Limiter(options.rateNow ?? Date.now),
    events: new Events(tenant),
    ready: new ReadyTasks(),
    calls: [],
    redirectUris: options.redirectUris,
    ratePerSecond: options.ratePerSecond,
  };
}

function isAddress(address: string | AddressInfo | null): address is AddressInfo {
  return typeof address === "object" && address !== null;
}
