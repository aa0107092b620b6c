import "server-only";
import { releaseLease, renewLease, takeLease } from "@/lib/store/leases";
import type { Store } from "@/lib/store/store";
import { inBackground } from "./log";

/** Who dies keeps others waiting for at most this long. */
const LEASE_SECONDS = 120;

/** Repeats `beat` every `ms` while the work goes on; a beat that fails is logged and comes again. */
export const withHeartbeat = async <T>(
  ms: number,
  beat: () => Promise<unknown>,
  work: () => Promise<T>,
): Promise<T> => {
  const timer = setInterval(() => inBackground(beat(), "heartbeat"), ms);
  return work().finally(() => clearInterval(timer));
};

/**
 * Does the work in one process at a time, however long it takes; nothing while another one is at it.
 * `held` is false from the moment in which the lease may have gone to somebody else.
 */
export const underLease = async (
  store: Store,
  name: string,
  work: (held: () => boolean) => Promise<void>,
): Promise<void> => {
  const owner = crypto.randomUUID();
  if (!(await takeLease(store, name, owner, LEASE_SECONDS))) return;
  let held = true;
  const renew = async () => {
    held = false;
    held = await renewLease(store, name, owner, LEASE_SECONDS);
  };
  await withHeartbeat((LEASE_SECONDS * 1000) / 3, renew, () => work(() => held)).finally(() =>
    releaseLease(store, name, owner),
  );
};
