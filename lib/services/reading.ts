import "server-only";
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { Worker } from "node:worker_threads";
import { createBirpc } from "birpc";
import type { DayRange } from "@/lib/attendance/day";
import type { ReadResults } from "@/lib/feishu/results-answer";
import type { PackedDays } from "@/lib/store/packed-days";
import { log, nameOf } from "./log";

export type ReadAnswer = Omit<ReadResults, "records"> & { results: PackedDays };

/** What the thread does. */
export type ThreadSide = {
  /** The results in the bytes of an answer; null where it is to be read the usual way. */
  read(bytes: Uint8Array, range: DayRange): ReadAnswer | null;
};

/** A thread for answers that nobody waits for: those who wait have the server's own to themselves. */
export type Reading = {
  /** Starts the thread ahead of its first answer. */
  start(): void;
  /** As in `ThreadSide`; null as well where there is no thread, or it was lost at the answer. */
  read(bytes: Uint8Array, range: DayRange): Promise<ReadAnswer | null>;
};

/** The thread's script: it lies in the folder of the built server, where nothing is built there is none. */
export const builtThread = (folder = "."): string | undefined => {
  const file = resolve(/* turbopackIgnore: true */ folder, "launch/reading-thread.mjs");
  return existsSync(file) ? file : undefined;
};

/** An answer takes 10 ms; another process takes over what is under way here after thirty seconds. */
const STUCK_MS = 10_000;

const startThread = (file: string, stuckMs: number) => {
  // Without the options of the server's own thread: one of them ends it with its parent.
  const worker = new Worker(/* turbopackIgnore: true */ file, { execArgv: [] });
  const side = createBirpc<ThreadSide, object>(
    {},
    {
      post: (message) => worker.postMessage(message),
      on: (hear) => worker.on("message", hear),
      timeout: stuckMs,
    },
  );
  // Everything under way then fails, with what the thread failed with.
  worker.once("error", (error) => side.$close(error));
  worker.once("exit", () => side.$close());
  worker.unref();
  return { side, end: () => worker.terminate() };
};
type Thread = ReturnType<typeof startThread>;

/** Node's code of a failure says more than its name. */
const reasonOf = (error: unknown): string =>
  error instanceof Error && "code" in error && typeof error.code === "string"
    ? error.code
    : nameOf(error);

/** So many threads may be lost one after the other before no further one is tried. */
const MOST_LOST = 5;

/** Nothing is started before it is used, and nothing ever fails: who is answered null reads by himself. */
export const openReading = (file: string, stuckMs = STUCK_MS): Reading => {
  let current: Thread | null = null;
  let lost = 0;
  const lose = (error: unknown) => {
    current = null;
    lost += 1;
    log.warn({ cause: reasonOf(error), lost }, "the thread for answers was lost");
  };
  const started = (): Thread | null => {
    if (current !== null || lost >= MOST_LOST) return current;
    try {
      current = startThread(file, stuckMs);
    } catch (error) {
      lose(error);
    }
    return current;
  };
  return {
    start: () => void started(),
    read: async (bytes, range) => {
      const thread = started();
      if (thread === null) return null;
      try {
        const answer = await thread.side.read(bytes, range);
        lost = 0;
        return answer;
      } catch (error) {
        // The first of all that were under way tells it.
        if (current === thread) lose(error);
        void thread.end();
        return null;
      }
    },
  };
};
