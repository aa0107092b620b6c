import { type ChildProcess, fork } from "node:child_process";
import { resolve } from "node:path";
import { CONFIG_VARIABLES } from "@/lib/config";
import { earlyExit, end } from "@/lib/launch/supervise";
import { cast } from "@/tests/sandbox/cast";
import { BUILT_START } from "./build-state";
import { type SandboxProcess, startSandboxProcess } from "./sandbox-process";

type Options = {
  port: number;
  dataDir: string;
  sessionSecret: string;
  quiet?: boolean;
  /** A PostgreSQL to use; without it the embedded one in `dataDir`. */
  databaseUrl?: string;
};
type App = {
  url: string;
  /** The process that `npm start` is: the app and the database are its children. */
  pid: number;
  /** Resolves with the code of a start-up that ended by itself. */
  ended: Promise<number | null>;
  stop(): Promise<void>;
};
export type Stack = App & { sandboxUrl: string };

/** The built app, started as `npm start` starts it, against a sandbox. Resolves when it answers. */
export async function startApp(
  { port, dataDir, sessionSecret, quiet, databaseUrl = "" }: Options,
  sandbox: SandboxProcess,
): Promise<App> {
  const url = addressOf(port);
  // Blank first: neither the shell nor an .env of a real company may reach into a demo.
  const blank = Object.fromEntries(CONFIG_VARIABLES.map(({ name }) => [name, ""]));
  const child = fork(BUILT_START, [], {
    execArgv: [],
    stdio: ["ignore", quiet ? "ignore" : "inherit", "inherit", "ipc"],
    env: {
      ...process.env,
      ...blank,
      NO_PROXY: "127.0.0.1,localhost",
      FEISHU_APP_ID: sandbox.appId,
      FEISHU_APP_SECRET: sandbox.appSecret,
      FEISHU_BASE_URL: sandbox.url,
      FEISHU_ACCOUNTS_URL: sandbox.url,
      APP_URL: url,
      PORT: String(port),
      DATA_DIR: resolve(dataDir),
      DATABASE_URL: databaseUrl,
      SESSION_SECRET: sessionSecret,
      ADMIN_USER_IDS: cast.admin.userId,
    },
  });
  try {
    await Promise.race([saysReady(child), earlyExit("Rollcall", child)]);
  } catch (error) {
    await end(child);
    throw error;
  }
  return {
    url,
    pid: child.pid ?? 0,
    stop: () => end(child),
    ended: new Promise((ok) => child.once("exit", ok)),
  };
}

type OwnSandbox = {
  heads: number;
  /** What the company is to look like before the app first reads it. */
  prepare?: (sandboxUrl: string) => Promise<void>;
};

/** The built app with a sandbox of its own. Resolves when it answers. */
export async function startStack({ heads, prepare, ...options }: Options & OwnSandbox) {
  const callback = `${addressOf(options.port)}/api/auth/callback`;
  const sandbox = await startSandboxProcess(callback, heads);
  try {
    await prepare?.(sandbox.url);
    const app = await startApp(options, sandbox);
    const stop = async () => {
      await app.stop();
      await sandbox.stop();
    };
    return { ...app, sandboxUrl: sandbox.url, stop } satisfies Stack;
  } catch (error) {
    await sandbox.stop();
    throw error;
  }
}

const addressOf = (port: number) => `http://127.0.0.1:${port}`;

function saysReady(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => child.once("message", () => resolve()));
}
