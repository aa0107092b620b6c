import "server-only";
import { deskOf } from "./desk";
import type { Runtime } from "./runtime";

const FIRST_SECONDS = 15;
const MOST_SECONDS = 300;

/** Whether it is time to try again what was put off under this key; the clock may have been set back. */
export const isDue = (runtime: Runtime, key: string): boolean => {
  const put = deskOf(runtime).putOff.get(key);
  if (put === undefined) return true;
  const waited = runtime.now() - put.at;
  return waited < 0 || waited >= Math.min(MOST_SECONDS, FIRST_SECONDS * 2 ** (put.times - 1));
};

/** What came to nothing is tried again after fifteen seconds, then half as often each time, to five minutes. */
export const putOff = (runtime: Runtime, key: string): void => {
  const { putOff: all } = deskOf(runtime);
  all.set(key, { times: (all.get(key)?.times ?? 0) + 1, at: runtime.now() });
};

/** It came to something. */
export const goneWell = (runtime: Runtime, key: string): void => {
  deskOf(runtime).putOff.delete(key);
};

/** Somebody waits for the first try; later ones must not stand in the way of people. */
export const priorityOf = (runtime: Runtime, key: string): "interactive" | "background" =>
  deskOf(runtime).putOff.has(key) ? "background" : "interactive";

/** How often in a row it came to nothing. */
export const timesPutOff = (runtime: Runtime, key: string): number =>
  deskOf(runtime).putOff.get(key)?.times ?? 0;
