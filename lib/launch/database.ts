import { type ChildProcess, fork } from "node:child_process";
import { createServer } from "node:net";
import { extname, join } from "node:path";
import { databaseAddress } from "./database-address";
import { earlyExit, type Supervised, supervise } from "./supervise";

export type RunningDatabase = Supervised & { url: string };
type Options = { dataDir: string; say(line: string): void; onGivingUp(): void };

/**
 * Starts the embedded database of a folder in a process of its own and keeps it alive at one address.
 * Rejects when the folder is in use or cannot be opened; the process has then said why.
 */
export async function startDatabase(options: Options): Promise<RunningDatabase> {
  const address = databaseAddress(options.dataDir, await freePort());
  const where = "path" in address.listen ? address.listen.path : String(address.listen.port);
  const name = "the database";
  const start = () => {
    const child = forkSibling("embedded-database", [address.folder, where]);
    return { child, ready: Promise.race([saysReady(child), earlyExit(name, child)]) };
  };
  const supervised = await supervise({ ...options, name, start });
  return { ...supervised, url: address.url };
}

/** Forks another entry of this folder, compiled or not as this one is. It hears when its parent is gone. */
function forkSibling(entry: string, args: string[]): ChildProcess {
  const extension = extname(import.meta.filename);
  return fork(join(import.meta.dirname, `${entry}${extension}`), args, {
    execArgv: extension === ".ts" ? ["--import", "tsx"] : [],
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
}

function saysReady(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => child.once("message", () => resolve()));
}

/** A TCP port of the loopback interface that was free a moment ago. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      const port = typeof address === "object" && address ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}
