import "server-only";
import { dayAt } from "@/lib/attendance/zone";
import { AppError } from "@/lib/errors";
import { addSpent, readSpent } from "@/lib/store/spent-calls";
import type { Store } from "@/lib/store/store";
import { inBackground } from "./log";

type Priority = "interactive" | "background";
type Budget = { store: Store; dailyCalls: number; zone: string; now: () => number };

/** Spent calls are written together; a process that dies forgets at most these. */
const BATCH = 20;

/**
 * Counts the calls of a day and, once background work has had its share (0 is no limit), refuses
 * more of it with `feishu-quota`. What people do themselves is never refused.
 */
export const callBudget = ({ store, dailyCalls, zone, now }: Budget) => {
  const unsaved = { interactive: 0, background: 0 };
  let seen = { day: "", background: 0 };

  const flush = async () => {
    const spent = { ...unsaved };
    unsaved.interactive = 0;
    unsaved.background = 0;
    await addSpent(store, dayAt(now(), zone), spent);
  };

  return {
    /** Rejects with `feishu-quota` when this call must not be made. */
    async mayCall(priority: Priority): Promise<void> {
      if (priority === "interactive" || dailyCalls === 0) return;
      const today = dayAt(now(), zone);
      if (seen.day !== today || unsaved.background === 0) {
        const [row] = await readSpent(store, { from: today, to: today });
        seen = { day: today, background: row?.background ?? 0 };
      }
      if (seen.background + unsaved.background >= dailyCalls) throw new AppError("feishu-quota");
    },
    count(priority: Priority): void {
      unsaved[priority] += 1;
      if (unsaved.interactive + unsaved.background >= BATCH)
        inBackground(flush(), "counting calls");
    },
    flush,
  };
};
