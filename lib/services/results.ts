import "server-only";
import { type Day, type DayRange, addDays, earlier } from "@/lib/attendance/day";
import { toAppError } from "@/lib/errors";
import { type ResultChunk, fetchResults, resultChunks } from "@/lib/feishu/results";
import { saveResults, staleCells } from "@/lib/store/results";
import { type Gap, deskOf } from "./desk";
import { type Attention, freshnessFor, todayIn } from "./freshness";
import { learnRules, readRules, zonesOf } from "./rules";
import type { Runtime } from "./runtime";

type Priority = "interactive" | "background";
type Asked = { employeeIds: readonly string[]; range: DayRange };
/** A refused id is asked again after ten minutes, a failed call after five seconds. */
const REST_SECONDS = { unauthorized: 600, invalid: 600, failed: 5 } as const;

export const gapsOf = (runtime: Runtime): ReadonlyMap<string, Gap> => deskOf(runtime).gaps;
export const isBusy = (runtime: Runtime, employeeId: string): boolean =>
  deskOf(runtime).busy.has(employeeId);

const resting = (runtime: Runtime, employeeId: string): boolean => {
  const gap = deskOf(runtime).gaps.get(employeeId);
  return gap !== undefined && runtime.now() - gap.at < REST_SECONDS[gap.kind];
};

const note = (runtime: Runtime, ids: readonly string[], gap: Omit<Gap, "at">) => {
  for (const id of ids) deskOf(runtime).gaps.set(id, { ...gap, at: runtime.now() });
};

const fetchChunk = async (runtime: Runtime, chunk: ResultChunk, priority: Priority) => {
  const { employeeIds: ids, from, to } = chunk;
  const { gaps } = deskOf(runtime);
  const fetchedAt = runtime.now();
  try {
    const answer = await fetchResults(runtime.tenant, chunk, { priority });
    const refused = new Set([...answer.unauthorized, ...answer.invalid]);
    note(runtime, answer.unauthorized, { kind: "unauthorized", code: "feishu-range" });
    note(runtime, answer.invalid, { kind: "invalid", code: "not-found" });
    const known = ids.filter((id) => !refused.has(id));
    for (const id of known) gaps.delete(id);
    await saveResults(runtime.store, {
      employeeIds: known,
      range: { from, to },
      records: answer.records,
      fetchedAt,
    });
    await learnRules(runtime, {
      groupIds: answer.records.flatMap(({ groupId }) => groupId ?? []),
      shiftIds: answer.records.flatMap(({ shiftId }) => shiftId ?? []),
    });
  } catch (error) {
    note(runtime, ids, { kind: "failed", code: toAppError(error).code });
  }
};

type Need = { employeeId: string; days: readonly Day[] };

/** People who need the same span go together: fifty to a call, thirty days at most. */
const chunksFor = (needs: readonly Need[]): ResultChunk[] => {
  const bySpan = new Map<string, { range: DayRange; ids: string[] }>();
  for (const { employeeId, days } of needs) {
    const [from, to] = [days[0], days.at(-1)];
    if (from === undefined || to === undefined) continue;
    const span = bySpan.get(`${from} ${to}`) ?? { range: { from, to }, ids: [] };
    span.ids.push(employeeId);
    bySpan.set(`${from} ${to}`, span);
  }
  return [...bySpan.values()].flatMap(({ range, ids }) => resultChunks({ employeeIds: ids, range }));
};

const start = (runtime: Runtime, needs: readonly Need[], priority: Priority) => {
  const { busy } = deskOf(runtime);
  const parts = new Map<string, Promise<void>[]>();
  for (const chunk of chunksFor(needs)) {
    const done = fetchChunk(runtime, chunk, priority);
    for (const id of chunk.employeeIds) parts.set(id, [...(parts.get(id) ?? []), done]);
  }
  for (const [id, done] of parts) {
    const all = Promise.all(done).then(() => {
      busy.delete(id);
    });
    busy.set(id, all);
  }
};

/**
 * Brings results up to date for people × days: what is missing or too old is fetched in the fewest
 * calls, once however many ask. The promise ends when all of it is stored; failures become gaps.
 */
export const refreshResults = async (
  runtime: Runtime,
  { employeeIds, range }: Asked,
  { attention, priority }: { attention: Attention; priority: Priority },
): Promise<void> => {
  const zones = zonesOf(await readRules(runtime), runtime);
  const now = runtime.now();
  const to = earlier(range.to, todayIn(now, zones).last);
  const asked = employeeIds.filter((id) => !resting(runtime, id));
  if (asked.length === 0 || to < range.from) return;
  const freshness = freshnessFor(attention, now, zones);
  const stale = await staleCells(runtime.store, { employeeIds: asked, from: range.from, to, freshness });
  const { busy } = deskOf(runtime);
  start(runtime, stale.filter(({ employeeId }) => !busy.has(employeeId)), priority);
  await Promise.all(stale.map(({ employeeId }) => busy.get(employeeId)));
};

/** The days around one that may hold punches of it: a night shift ends on the next. */
export const around = (day: Day): DayRange => ({ from: addDays(day, -1), to: addDays(day, 1) });
