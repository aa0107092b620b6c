import { type ChildProcess, fork } from "node:child_process";
import { resolve } from "node:path";
import { CONFIG_VARIABLES } from "@/lib/config";
import { earlyExit, end } from "@/lib/launch/supervise";
import { cast } from "@/tests/sandbox/cast";
import { BUILT_START } from "./build-state";
import { startSandboxProcess } from "./sandbox-process";

type Options = {
  port: number;
  dataDir: string;
  sessionSecret: string;
  heads: number;
  quiet?: boolean;
};
export type Stack = {
  url: string;
  sandboxUrl: string;
  /** The process that `npm start` is: the app and the database are its children. */
  pid: number;
  /** Resolves with the code of a start-up that ended by itself. */
  ended: Promise<number | null>;
  stop(): Promise<void>;
};

/** The built app against the sandbox, started as `npm start` starts it. Resolves when it answers. */
export async function startStack({
  port,
  dataDir,
  sessionSecret,
  heads,
  quiet,
}: Options): Promise<Stack> {
  const url = `http://127.0.0.1:${port}`;
  const sandbox = await startSandboxProcess(`${url}/api/auth/callback`, heads);
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
      SESSION_SECRET: sessionSecret,
      ADMIN_USER_IDS: cast.admin.userId,
    },
  });
  const stop = async () => {
    await end(child);
    await sandbox.stop();
  };
  try {
    await Promise.race([saysReady(child), earlyExit("Rollcall", child)]);
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    url,
    sandboxUrl: sandbox.url,
    pid: child.pid ?? 0,
    stop,
    ended: new Promise((ok) => child.once("exit", ok)),
  };
}

function saysReady(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => child.once("message", () => resolve()));
}
