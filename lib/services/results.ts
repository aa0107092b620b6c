import "server-only";
import { type Day, type DayRange, earlier } from "@/lib/attendance/day";
import { toAppError } from "@/lib/errors";
import { fetchResults, type ResultChunk, resultChunks } from "@/lib/feishu/results";
import { saveResults, staleCells } from "@/lib/store/results";
import { deskOf, type Gap, gapsFor, restingGap } from "./desk";
import { type Attention, freshnessFor, todayIn } from "./freshness";
import { learnRules, readRules, zonesOf } from "./rules";
import type { Runtime } from "./runtime";

type Priority = "interactive" | "background";
type Asked = { employeeIds: readonly string[]; range: DayRange };
type Gaps = ReadonlyMap<string, Gap>;

/** Stores one chunk and answers for whom it brought nothing. */
const fetchChunk = async (
  runtime: Runtime,
  chunk: ResultChunk,
  priority: Priority,
): Promise<Gaps> => {
  const { employeeIds: ids, from, to } = chunk;
  const at = runtime.now();
  try {
    const answer = await fetchResults(runtime.tenant, chunk, { priority });
    const refused = new Map([
      ...gapsFor(answer.unauthorized, { kind: "unauthorized", code: "feishu-range", at }),
      ...gapsFor(answer.invalid, { kind: "invalid", code: "not-found", at }),
    ]);
    await saveResults(runtime.store, {
      employeeIds: ids.filter((id) => !refused.has(id)),
      range: { from, to },
      records: answer.records,
      fetchedAt: at,
    });
    await learnRules(runtime, {
      groupIds: answer.records.flatMap(({ groupId }) => groupId ?? []),
      shiftIds: answer.records.flatMap(({ shiftId }) => shiftId ?? []),
    });
    return refused;
  } catch (error) {
    return new Map(gapsFor(ids, { kind: "failed", code: toAppError(error).code, at }));
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
  return [...bySpan.values()].flatMap(({ range, ids }) =>
    resultChunks({ employeeIds: ids, range }),
  );
};

const start = (runtime: Runtime, needs: readonly Need[], priority: Priority) => {
  const { busy, gaps } = deskOf(runtime);
  const parts = new Map<string, Promise<Gaps>[]>();
  for (const chunk of chunksFor(needs)) {
    const done = fetchChunk(runtime, chunk, priority);
    for (const id of chunk.employeeIds) parts.set(id, [...(parts.get(id) ?? []), done]);
  }
  for (const [id, done] of parts) {
    const all = Promise.all(done).then((outcomes) => {
      // One span that failed is a gap, whatever the other spans brought.
      const gap = outcomes.flatMap((outcome) => outcome.get(id) ?? [])[0];
      if (gap) gaps.set(id, gap);
      else gaps.delete(id);
      busy.delete(id);
    });
    busy.set(id, all);
  }
};

/** Others may be fetching other days of the same people: a second look asks for what they left. */
const LOOKS = 3;

/**
 * Brings results up to date for people × days: what is missing or too old is fetched in the fewest
 * calls, once however many ask. The promise ends when all of it is stored; failures become gaps.
 */
export const refreshResults = async (
  runtime: Runtime,
  { employeeIds, range }: Asked,
  { attention, priority }: { attention: Attention; priority: Priority },
): Promise<void> => {
  const { busy } = deskOf(runtime);
  if (employeeIds.length === 0) return;
  for (let look = 0; look < LOOKS; look += 1) {
    const zones = zonesOf(await readRules(runtime), runtime);
    const now = runtime.now();
    const to = earlier(range.to, todayIn(now, zones).last);
    const asked = employeeIds.filter((id) => restingGap(runtime, id) === null);
    if (asked.length === 0 || to < range.from) return;
    const freshness = freshnessFor(attention, now, zones);
    const span = { employeeIds: asked, from: range.from, to };
    const stale = await staleCells(runtime.store, { ...span, freshness });
    const free = stale.filter(({ employeeId }) => !busy.has(employeeId));
    start(runtime, free, priority);
    await Promise.all(stale.map(({ employeeId }) => busy.get(employeeId)));
    if (free.length === stale.length) return;
  }
};
