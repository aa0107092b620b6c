import "server-only";
import pRetry from "p-retry";
import { FeishuError } from "./failure";

export type Priority = "interactive" | "background";

export type Pacing = {
  /** Milliseconds before the second attempt; doubled at random, then tripled. */
  backoffMs: number;
  wait: (ms: number) => Promise<void>;
};

const ATTEMPTS = 3;
/** The longest wait, in seconds, that a reset header may ask of us. */
const LONGEST_RESET = { interactive: 5, background: 60 } as const satisfies Record<
  Priority,
  number
>;

const mayRepeat = (error: Error, kind: "read" | "write"): error is FeishuError => {
  if (!(error instanceof FeishuError)) return false;
  if (error.retry === "gateway") return true;
  return kind === "read" && (error.retry === "busy" || error.retry === "server");
};

/**
 * Runs up to three times. A write runs again only if the gateway refused it, which is waited out for
 * as long as it says, or for one to two seconds when it does not say.
 */
export const retrying = <T>(
  { backoffMs, wait }: Pacing,
  kind: "read" | "write",
  priority: Priority,
  run: () => Promise<T>,
): Promise<T> =>
  pRetry(run, {
    retries: ATTEMPTS - 1,
    minTimeout: backoffMs,
    factor: 3,
    randomize: true,
    shouldRetry: async ({ error }) => {
      if (!mayRepeat(error, kind)) return false;
      const seconds = error.resetSeconds ?? (error.retry === "gateway" ? 1 + Math.random() : 0);
      if (seconds > 0) await wait(Math.min(seconds, LONGEST_RESET[priority]) * 1000);
      return true;
    },
  });
