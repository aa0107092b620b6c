import "server-only";
import { addDays, type Day, type DayRange, earlier, later } from "@/lib/attendance/day";
import { saveRemedies } from "@/lib/store/remedies";
import type { RemedyRequest } from "@/lib/store/requests";
import type { Store } from "@/lib/store/store";
import { logBehind } from "./log";
import { waitAtMost } from "./patience";
import { refreshResults } from "./results";
import type { Runtime } from "./runtime";

/**
 * A correction that Feishu has just taken (`at` in epoch seconds) is pending: every list and count has
 * it at once. It bears no instants, so that Feishu's own record takes its place whenever it is read.
 */
export const keepPending = (
  store: Store,
  request: RemedyRequest,
  { approvalId, at }: { approvalId: string; at: number },
): Promise<void> => {
  const { employeeId, day, punchNo, workType, time, reason } = request;
  const told = { employeeId, day, punchNo, workType, time, reason };
  const unknown = { zone: null, createdAt: null, updatedAt: null };
  return saveRemedies(store, {
    ...{ employeeIds: [employeeId], range: { from: day, to: addDays(day, -1) }, fetchedAt: at },
    remedies: [{ ...told, ...unknown, approvalId, state: "pending" }],
  });
};

type Changed = { employeeId: string; day: Day };

/** The answer to a write, and a look that meets one, waits so long for what was changed. */
const PATIENCE_MS = 3000;

/** Whose days are being read again after a write. */
const underWay = new WeakMap<Runtime["tenant"], Map<string, Promise<void>>>();
const changesOf = ({ tenant }: Runtime) => {
  const known = underWay.get(tenant) ?? new Map<string, Promise<void>>();
  underWay.set(tenant, known);
  return known;
};

/** Everybody once, those with the same span of changed days together. */
const bySpan = (changed: readonly Changed[]) => {
  const spans = new Map<string, DayRange>();
  for (const { employeeId, day } of changed) {
    const { from, to } = spans.get(employeeId) ?? { from: day, to: day };
    spans.set(employeeId, { from: earlier(from, day), to: later(to, day) });
  }
  const groups = new Map<string, { range: DayRange; employeeIds: string[] }>();
  for (const [employeeId, range] of spans) {
    const key = `${range.from} ${range.to}`;
    const group = groups.get(key) ?? { range, employeeIds: [] };
    group.employeeIds.push(employeeId);
    groups.set(key, group);
  }
  return [...groups.values()];
};

/**
 * Reads the days again that a write has changed and waits a moment for them, so that every list and
 * count that is asked for after its answer has them. A failure changes nothing: they stay stale.
 */
export const seeChanges = async (runtime: Runtime, changed: readonly Changed[]): Promise<void> => {
  const changes = changesOf(runtime);
  const work = bySpan(changed).map(async (asked) => {
    const seen = refreshResults(runtime, asked, { attention: "rest", priority: "interactive" })
      .catch((cause: unknown) => logBehind(cause, "results after a write"))
      .finally(() => {
        for (const id of asked.employeeIds) if (changes.get(id) === seen) changes.delete(id);
      });
    for (const id of asked.employeeIds) changes.set(id, seen);
    await seen;
  });
  await waitAtMost(PATIENCE_MS, Promise.all(work));
};

/** Waits a moment for what a write is just changing of these people. */
export const whileChanging = async (
  runtime: Runtime,
  people: readonly { employeeId: string }[],
): Promise<void> => {
  const changes = changesOf(runtime);
  if (changes.size === 0) return;
  const theirs = people.flatMap(({ employeeId }) => changes.get(employeeId) ?? []);
  if (theirs.length > 0) await waitAtMost(PATIENCE_MS, Promise.all(theirs));
};
