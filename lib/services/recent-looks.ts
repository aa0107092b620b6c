import "server-only";
import type { DayRange } from "@/lib/attendance/day";
import type { Store } from "@/lib/store/store";
import type { Runtime } from "./runtime";

/** Whose answers have just been found good enough need not be looked at again by everybody who asks. */
const LOOK_AGAIN_SECONDS = 5;
/** When somebody was last looked at, by range and person. */
type Looks = Map<string, Map<string, number>>;
const recent = new WeakMap<Store, Looks>();

const looksAt = ({ store, now }: Runtime, { from, to }: DayRange): Map<string, number> => {
  const all: Looks = recent.get(store) ?? new Map();
  recent.set(store, all);
  for (const [key, looks] of all) {
    for (const [id, at] of looks) if (Math.abs(now() - at) >= LOOK_AGAIN_SECONDS) looks.delete(id);
    if (looks.size === 0) all.delete(key);
  }
  const key = `${from} ${to}`;
  const looks = all.get(key) ?? new Map<string, number>();
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
  const looks = looksAt(runtime, range);
  const due = employeeIds.filter((id) => !looks.has(id));
  if (due.length === 0) return;
  const mark = () => {
    for (const id of due) looks.set(id, runtime.now());
  };
  mark();
  try {
    await look(due);
    mark();
  } catch (error) {
    for (const id of due) looks.delete(id);
    throw error;
  }
};

/** After days were made stale: what was found good enough, also by looks under way, may not be so any more. */
export const forgetLooks = (store: Store): void => {
  recent.delete(store);
};
