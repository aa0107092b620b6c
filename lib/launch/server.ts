import { type ChildProcess, fork } from "node:child_process";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { earlyExit, type Supervised, supervise } from "./supervise";

type Options = {
  /** The folder of Next's standalone server. */
  folder: string;
  host: string;
  port: number;
  env: Readonly<Record<string, string | undefined>>;
  say(line: string): void;
  onGivingUp(): void;
};

/** Starts the built app and keeps it alive. Resolves when it answers; rejects when it cannot start. */
export async function startServer(options: Options): Promise<Supervised> {
  if (await isTaken(options)) {
    throw new Error(`Port ${options.port} is in use by another program: set PORT to a free one.`);
  }
  const name = "the app";
  const start = () => {
    const child = forkServer(options);
    return { child, ready: Promise.race([answers(options, child), earlyExit(name, child)]) };
  };
  return supervise({ ...options, name, start });
}

function forkServer({ folder, host, port, env }: Options): ChildProcess {
  const leash = pathToFileURL(join(import.meta.dirname, "exit-with-parent.mjs")).href;
  return fork(join(folder, "server.js"), {
    cwd: folder,
    execArgv: ["--import", leash],
    env: {
      ...env,
      NODE_ENV: "production",
      NEXT_TELEMETRY_DISABLED: "1",
      HOSTNAME: host,
      PORT: String(port),
    },
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
}

async function answers({ host, port }: Options, child: ChildProcess): Promise<void> {
  const address = `http://${host === "0.0.0.0" ? "127.0.0.1" : host}:${port}/api/health`;
  while (child.exitCode === null && child.signalCode === null) {
    const response = await fetch(address).catch(() => undefined);
    if (response) return void response.body?.cancel();
    await wait(100);
  }
}

function isTaken({ host, port }: Options): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", () => resolve(true));
    probe.listen(port, host, () => probe.close(() => resolve(false)));
  });
}
