import "server-only";
import { setTimeout as wait } from "node:timers/promises";

/** Waits for the work, but no longer than `ms`; work that fails in time fails the wait. */
export const waitAtMost = async (ms: number, work: Promise<unknown>): Promise<void> => {
  const stop = new AbortController();
  const late = wait(ms, undefined, { signal: stop.signal }).catch(() => undefined);
  await Promise.race([work, late]).finally(() => stop.abort());
};
