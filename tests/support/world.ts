import { afterAll, beforeAll } from "vitest";
import { readConfig } from "@/lib/config";
import type { RunningDatabase } from "@/lib/launch/database";
import { type Context, contextFor } from "@/lib/services/context";
import { refreshDirectory } from "@/lib/services/directory";
import { openRuntime, type Runtime } from "@/lib/services/runtime";
import { startSession } from "@/lib/services/session";
import { migrateStore } from "@/lib/store/migrate";
import { cast } from "../sandbox/cast";
import { type Sandbox, startSandbox } from "../sandbox/server";
import { startEmbedded } from "./embedded";

/** A Wednesday, 10:30 in Shanghai. */
const NOW = Date.parse("2026-11-18T02:30:00Z") / 1000;

export type World = {
  sandbox: Sandbox;
  runtime: Runtime;
  /** Moves the clock of the product and of Feishu together. */
  advance(seconds: number): void;
  /** A signed-in person's context, with a live session of their own. */
  as(userId: string, idempotencyKey?: string): Promise<Context>;
  /** A session of its own, and whether it is still good for anything. */
  session(userId: string): Promise<{ sealed: string; alive(): Promise<boolean> }>;
  /** Calls that Feishu has seen, by path. */
  callsTo(path: string): number;
};

const configFor = (sandbox: Sandbox, databaseUrl: string, more: Record<string, string>) => {
  const reading = readConfig({
    FEISHU_APP_ID: sandbox.appId,
    FEISHU_APP_SECRET: sandbox.appSecret,
    FEISHU_BASE_URL: sandbox.url,
    FEISHU_ACCOUNTS_URL: sandbox.url,
    APP_URL: "http://127.0.0.1:3999",
    SESSION_SECRET: "a-secret-for-tests-only-32-characters-long",
    ADMIN_USER_IDS: cast.admin.userId,
    DATABASE_URL: databaseUrl,
    TELL_PEOPLE: "0",
    ...more,
  });
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return reading.config;
};

/** A fresh tenant, of so many people where it matters, database and clock for the suite around it. */
export const openWorld = (
  more: Record<string, string> = {},
  people: { headCount?: number } = {},
): (() => World) => {
  let world: World | undefined;
  let database: RunningDatabase | undefined;
  beforeAll(async () => {
    let clock = NOW;
    const sandbox = await startSandbox({ now: () => clock * 1000, ...people });
    database = await startEmbedded();
    const runtime = openRuntime(configFor(sandbox, database.url, more), () => clock);
    await migrateStore(runtime.store);
    await refreshDirectory(runtime);
    world = {
      sandbox,
      runtime,
      advance: (seconds) => {
        clock += seconds;
      },
      as: async (userId, idempotencyKey) => {
        const sealed = await startSession(runtime, userId);
        const opening = {
          requestId: crypto.randomUUID(),
          ...(idempotencyKey && { idempotencyKey }),
        };
        const ctx = await contextFor(runtime, sealed, opening);
        if (!ctx) throw new Error("the session is not alive");
        return ctx;
      },
      session: async (userId) => {
        const sealed = await startSession(runtime, userId);
        const alive = async () =>
          (await contextFor(runtime, sealed, { requestId: crypto.randomUUID() })) !== null;
        return { sealed, alive };
      },
      callsTo: (path) => sandbox.calls.filter((call) => call.path.endsWith(path)).length,
    };
  });
  afterAll(async () => {
    await world?.runtime.store.close();
    await world?.sandbox.close();
    await database?.stop();
  });
  return () => {
    if (!world) throw new Error("use the world inside a test");
    return world;
  };
};
