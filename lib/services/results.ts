import "server-only";
import { type DayRange, earlier } from "@/lib/attendance/day";
import { piecesOf } from "@/lib/feishu/chunks";
import type { Freshness } from "@/lib/store/stale";
import { staleCells } from "@/lib/store/stale-cells";
import type { Priority } from "./chunk-line";
import { deskOf, restingGap } from "./desk";
import { fetchInLine, type Gaps } from "./fetch-results";
import { type Attention, freshnessFor, todayIn } from "./freshness";
import { chunksFor, fillingCalls, type Need } from "./needs";
import { readRules, zonesOf } from "./rules";
import type { Runtime } from "./runtime";

type Asked = { employeeIds: readonly string[]; range: DayRange };

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

/** So few are asked for alone, although a call in the line would bring them among fifty. */
const FEW = 5;
/** Others may be fetching other days of the same people: a second look asks for what they left. */
const LOOKS = 3;

/** People whom one statement looks at. */
const AT_ONCE = 200;

type Walk = Asked &
  Pick<Started, "freshness" | "priority"> & {
    /** Whom somebody is fetching already. */
    going: ReadonlyMap<string, unknown>;
  };

/**
 * Looks whom something must be fetched for, and begins what nobody has begun: calls that are full at
 * once, the others after the last look. Background work that has found something looks on when the
 * line has room, so that its first calls, and everybody else, need not wait for looks at all of a
 * large scope.
 */
const startWhatIsStale = async (
  runtime: Runtime,
  { employeeIds, range, freshness, priority, going }: Walk,
): Promise<{ stale: Need[]; allBegun: boolean }> => {
  const desk = deskOf(runtime);
  const behind = priority === "background";
  const store = behind ? runtime.store.behind : runtime.store;
  const rests = (id: string) => restingGap(runtime, id) !== null;
  const free = (needs: readonly Need[]) =>
    needs.filter(({ employeeId }) => !going.has(employeeId) && !rests(employeeId));
  const stale: Need[] = [];
  const begun = new Set<string>();
  const begin = (needs: readonly Need[]) => {
    start(runtime, { needs, freshness, priority });
    for (const { employeeId } of needs) begun.add(employeeId);
  };
  const ahead = new Set(employeeIds.filter((id) => !rests(id)));
  desk.ahead.add(ahead);
  try {
    let left: Need[] = [];
    for (const piece of piecesOf(employeeIds, AT_ONCE)) {
      if (behind && stale.length > 0) await desk.line.room();
      const asked = { employeeIds: piece.filter((id) => !rests(id)), ...range };
      const found = await staleCells(store, { ...asked, freshness });
      stale.push(...found);
      // Whoever was left comes last: processes that look at the same people begin the same calls.
      const calls = fillingCalls(free([...found, ...left]));
      begin(calls.filling);
      left = calls.left;
      for (const id of piece) ahead.delete(id);
      for (const { employeeId } of left) ahead.add(employeeId);
    }
    begin(free(left));
  } finally {
    desk.ahead.delete(ahead);
  }
  const isOurs = ({ employeeId }: Need) => begun.has(employeeId) || rests(employeeId);
  return { stale, allBegun: stale.every(isOurs) };
};

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
  const waitedFor = priority === "interactive";
  const alone = waitedFor && employeeIds.length <= FEW;
  const going = alone ? urgent : busy;
  if (employeeIds.length === 0) return;
  for (let look = 0; look < LOOKS; look += 1) {
    const zones = zonesOf(await readRules(runtime), runtime);
    const now = runtime.now();
    const to = earlier(range.to, todayIn(now, zones).last);
    if (to < range.from) return;
    const { stale, allBegun } = await startWhatIsStale(runtime, {
      ...{ employeeIds, range: { from: range.from, to }, priority, going },
      freshness: freshnessFor(attention, now, zones),
    });
    if (waitedFor && !alone) line.hurry(stale.map(({ employeeId }) => employeeId));
    await Promise.all(stale.map(({ employeeId }) => going.get(employeeId)));
    if (allBegun) return;
  }
};
