import type { ChildProcess } from "node:child_process";

type Started = { child: ChildProcess; ready: Promise<void> };
type Options = {
  name: string;
  /** Starts the process; `ready` rejects when it dies before it can do its work. */
  start(): Started;
  say(line: string): void;
  /** Called once, when the process has died too often to be started again. */
  onGivingUp(): void;
};

export type Supervised = { stop(): Promise<void> };

const MANY_DEATHS = 5;
const WITHIN_MS = 60_000;
const PATIENCE_MS = 10_000;

/**
 * Starts a process and starts it again whenever it dies, until it has died five times in a minute.
 * The first start must succeed: its failure rejects, because it is about the surroundings, not luck.
 * `stop` asks with SIGTERM and insists with SIGKILL after ten seconds.
 */
export async function supervise({ name, start, say, onGivingUp }: Options): Promise<Supervised> {
  let current = start();
  let stopping = false;
  let deaths: number[] = [];

  function watch() {
    current.child.once("exit", (code, signal) => {
      if (stopping) return;
      const now = performance.now();
      deaths = [...deaths.filter((at) => now - at < WITHIN_MS), now];
      say(`${name} ended unexpectedly (${signal ?? `code ${code}`})`);
      if (deaths.length >= MANY_DEATHS) return onGivingUp();
      current = start();
      watch();
      current.ready.then(() => say(`${name} is back`)).catch(() => {});
    });
  }

  await current.ready;
  watch();
  return {
    async stop() {
      stopping = true;
      await end(current.child);
    },
  };
}

/** Resolves when the process is gone. */
export async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGTERM");
  const insist = setTimeout(() => child.kill("SIGKILL"), PATIENCE_MS);
  await gone;
  clearTimeout(insist);
}

/** Rejects when the process exits; meant to race against what says that it is ready. */
export function earlyExit(name: string, child: ChildProcess): Promise<never> {
  return new Promise((_, reject) => {
    child.once("error", reject);
    child.once("exit", (code, signal) => {
      reject(new Error(`${name} could not start (${signal ?? `code ${code}`})`));
    });
  });
}
