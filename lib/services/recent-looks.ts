import "server-only";
import { createHash } from "node:crypto";
import type { DayRange } from "@/lib/attendance/day";
import type { Store } from "@/lib/store/store";
import type { Runtime } from "./runtime";

/** Whose answers have just been found good enough need not be looked at again by everybody who asks. */
const LOOK_AGAIN_SECONDS = 5;
const recent = new WeakMap<Store, Map<string, number>>();

const looksAt = ({ store, now }: Runtime): Map<string, number> => {
  const looks = recent.get(store) ?? new Map<string, number>();
  recent.set(store, looks);
  for (const [key, at] of looks) if (Math.abs(now() - at) >= LOOK_AGAIN_SECONDS) looks.delete(key);
  return looks;
};

type Asked = { employeeIds: readonly string[]; range: DayRange };

const keyOf = ({ employeeIds, range }: Asked): string =>
  createHash("sha256")
    .update(JSON.stringify([range.from, range.to, employeeIds]))
    .digest("base64");

/** Looks at exactly these people and days, unless that is being done or has just ended well. */
export const unlessLookedAt = async (
  runtime: Runtime,
  asked: Asked,
  look: () => Promise<void>,
): Promise<void> => {
  const looks = looksAt(runtime);
  const key = keyOf(asked);
  if (looks.has(key)) return;
  looks.set(key, runtime.now());
  try {
    await look();
    looks.set(key, runtime.now());
  } catch (error) {
    looks.delete(key);
    throw error;
  }
};

/** After days were made stale: what was found good enough, also by looks under way, may not be so any more. */
export const forgetLooks = (store: Store): void => {
  recent.delete(store);
};
