import "server-only";
import type { DayRange } from "@/lib/attendance/day";
import type { Store } from "@/lib/store/store";
import type { Runtime } from "./runtime";

/** Whose answers have just been found good enough need not be looked at again by everybody who asks. */
const LOOK_AGAIN_SECONDS = 5;
/** When people were last looked at for a range of days, and when any of them was. */
type Looks = { at: Map<string, number>; last: number };
const recent = new WeakMap<Store, Map<string, Looks>>();

const isRecent = (at: number | undefined, now: number) =>
  at !== undefined && Math.abs(now - at) < LOOK_AGAIN_SECONDS;

const looksAt = ({ store }: Runtime, { from, to }: DayRange, now: number): Looks => {
  const all = recent.get(store) ?? new Map<string, Looks>();
  recent.set(store, all);
  for (const [key, { last }] of all) if (!isRecent(last, now)) all.delete(key);
  const key = `${from} ${to}`;
  const looks = all.get(key) ?? { at: new Map<string, number>(), last: now };
  all.set(key, looks);
  return looks;
};

type Asked = { employeeIds: readonly string[]; range: DayRange };

/** Looks at those of these people for whom that is not being done and has not just ended well. */
export const unlessLookedAt = async (
  runtime: Runtime,
  { employeeIds, range }: Asked,
  look: (employeeIds: readonly string[]) => Promise<void>,
): Promise<void> => {
  const asked = runtime.now();
  const looks = looksAt(runtime, range, asked);
  const due = employeeIds.filter((id) => !isRecent(looks.at.get(id), asked));
  if (due.length === 0) return;
  const mark = () => {
    looks.last = runtime.now();
    for (const id of due) looks.at.set(id, looks.last);
  };
  mark();
  try {
    await look(due);
    mark();
  } catch (error) {
    for (const id of due) looks.at.delete(id);
    throw error;
  }
};

/** After days were made stale: what was found good enough, also by looks under way, may not be so any more. */
export const forgetLooks = (store: Store): void => {
  recent.delete(store);
};
