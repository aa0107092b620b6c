import "server-only";
import { dueTellings } from "@/lib/store/outbox";
import { underLease } from "./lease";
import { inBackground } from "./log";
import type { Runtime } from "./runtime";
import { sendTelling } from "./send-telling";
import { noteUntold } from "./untold";

const AT_A_TIME = 100;

/**
 * Tells people by the app's bot what the ledgers say has happened, each once. Runs in one process at a
 * time, and not at all where it is switched off. What does not get through ends the round: it may be
 * down for everybody.
 */
export const tellPeople = async (runtime: Runtime): Promise<void> => {
  const { config, store, now } = runtime;
  if (!config.tellPeople) return;
  await underLease(store, "tell", async (held) => {
    await noteUntold(runtime);
    for (const row of await dueTellings(store, { now: now(), limit: AT_A_TIME })) {
      if (!held()) return;
      const { state } = await sendTelling(runtime, row);
      if (state === "waiting") return;
    }
  });
};

/** Tells people soon: nobody waits for it, and nothing fails because of it. */
export const tellSoon = (runtime: Runtime): void => {
  inBackground(tellPeople(runtime), "telling people");
};
