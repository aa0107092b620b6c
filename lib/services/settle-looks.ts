import "server-only";
import PQueue from "p-queue";
import type { Day } from "@/lib/attendance/day";
import { MAX_IDS } from "@/lib/feishu/chunks";
import { groupsOf, type Look, lookAtAll } from "./look";
import type { Runtime } from "./runtime";
import { priorityOf, timesPutOff } from "./settle-pace";

type Row = { id: string; employeeId: string; day: Day };
type Settling<T> = {
  /** Whether it is still this process's turn. */
  held: () => boolean;
  settle: (row: T, look: Look) => Promise<void>;
  /** Those at whom nobody could look. */
  unseen: (rows: readonly T[], cause: unknown) => void;
};

const AT_ONCE = 8;
/** Feishu is down, then, and not somebody's record. */
const FAILURES_IN_A_ROW = 2;

/** What failed together is looked at in ever smaller groups, so that one record cannot fail the others for ever. */
const pacedGroups = <T extends Row>(runtime: Runtime, rows: readonly T[]): [T, ...T[]][] => {
  const bySize = new Map<number, T[]>();
  for (const row of rows) {
    const size = Math.max(1, Math.floor(MAX_IDS / 4 ** timesPutOff(runtime, row.id)));
    bySize.set(size, [...(bySize.get(size) ?? []), row]);
  }
  const largestFirst = [...bySize].sort(([a], [b]) => b - a);
  return largestFirst.flatMap(([size, some]) => groupsOf(some, size));
};

/** Looks at the rows in groups of up to fifty people and settles each by what was seen. */
export const settleByLooks = async <T extends Row>(
  runtime: Runtime,
  rows: readonly T[],
  { held, settle, unseen }: Settling<T>,
): Promise<void> => {
  let failures = 0;
  for (const group of pacedGroups(runtime, rows)) {
    if (!held() || failures >= FAILURES_IN_A_ROW) return;
    const looking = lookAtAll(runtime, group, priorityOf(runtime, group[0].id));
    const look = await looking.catch((cause: unknown) => {
      unseen(group, cause);
      return null;
    });
    failures = look ? 0 : failures + 1;
    if (!look) continue;
    const queue = new PQueue({ concurrency: AT_ONCE });
    await queue.addAll(group.map((row) => async () => held() && settle(row, look)));
  }
};
