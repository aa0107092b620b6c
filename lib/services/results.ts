import "server-only";
import { type Day, type DayRange, earlier } from "@/lib/attendance/day";
import { piecesOf } from "@/lib/feishu/chunks";
import { type ResultChunk, resultChunks } from "@/lib/feishu/results";
import type { Freshness } from "@/lib/store/stale";
import { staleCells } from "@/lib/store/stale-cells";
import type { Priority } from "./chunk-line";
import { deskOf, restingGap } from "./desk";
import { fetchInLine, type Gaps } from "./fetch-results";
import { type Attention, freshnessFor, todayIn } from "./freshness";
import { readRules, zonesOf } from "./rules";
import type { Runtime } from "./runtime";

type Asked = { employeeIds: readonly string[]; range: DayRange };

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

type Started = { needs: readonly Need[]; freshness: Freshness; priority: Priority };

const start = (runtime: Runtime, { needs, freshness, priority }: Started) => {
  const { busy, urgent, gaps } = deskOf(runtime);
  const kept = priority === "interactive" ? [busy, urgent] : [busy];
  const parts = new Map<string, Promise<Gaps>[]>();
  for (const chunk of chunksFor(needs)) {
    const done = fetchInLine(runtime, { chunk, freshness }, priority);
    for (const id of chunk.employeeIds) parts.set(id, [...(parts.get(id) ?? []), done]);
  }
  for (const [id, done] of parts) {
    const all = Promise.all(done).then((outcomes) => {
      // One span that failed is a gap, whatever the other spans brought.
      const gap = outcomes.flatMap((outcome) => outcome.get(id) ?? [])[0];
      if (gap) gaps.set(id, gap);
      else gaps.delete(id);
      for (const map of kept) if (map.get(id) === all) map.delete(id);
    });
    for (const map of kept) if (!map.has(id)) map.set(id, all);
  }
};

/** People whom one statement looks at, of which few run at once: nobody stands behind all of a large scope. */
const AT_ONCE = 1000;
/** So few are asked for alone, although a call in the line would bring them among fifty. */
const FEW = 5;
/** Others may be fetching other days of the same people: a second look asks for what they left. */
const LOOKS = 3;

/**
 * Brings results up to date for people × days: what is missing or too old is fetched in the fewest
 * calls, once however many ask; a few people whom somebody waits for do not wait for a call that brings
 * them with others. The promise ends when all of it is stored; failures become gaps.
 */
export const refreshResults = async (
  runtime: Runtime,
  { employeeIds, range }: Asked,
  { attention, priority }: { attention: Attention; priority: Priority },
): Promise<void> => {
  const { busy, urgent, line } = deskOf(runtime);
  const { store } = runtime;
  const waitedFor = priority === "interactive";
  const alone = waitedFor && employeeIds.length <= FEW;
  const going = alone ? urgent : busy;
  if (employeeIds.length === 0) return;
  for (let look = 0; look < LOOKS; look += 1) {
    const zones = zonesOf(await readRules(runtime), runtime);
    const now = runtime.now();
    const to = earlier(range.to, todayIn(now, zones).last);
    const asked = employeeIds.filter((id) => restingGap(runtime, id) === null);
    if (asked.length === 0 || to < range.from) return;
    const freshness = freshnessFor(attention, now, zones);
    const span = { from: range.from, to };
    const inLine = waitedFor ? store : store.behind;
    const looked = piecesOf(asked, AT_ONCE).map((employeeIds) =>
      staleCells(inLine, { ...span, employeeIds, freshness }),
    );
    const stale = (await Promise.all(looked)).flat();
    const free = stale.filter(({ employeeId }) => !going.has(employeeId));
    start(runtime, { needs: free, freshness, priority });
    if (waitedFor && !alone) line.hurry(stale.map(({ employeeId }) => employeeId));
    await Promise.all(stale.map(({ employeeId }) => going.get(employeeId)));
    if (free.length === stale.length) return;
  }
};
