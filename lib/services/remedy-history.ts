import "server-only";
import { type Day, type DayRange, monthOf } from "@/lib/attendance/day";
import { toAppError } from "@/lib/errors";
import { MAX_IDS, piecesOf } from "@/lib/feishu/chunks";
import { fetchRemedies } from "@/lib/feishu/remedies";
import { saveRemedies, staleRemedies } from "@/lib/store/remedies";
import { deskOf, type Gap, gapsFor, restingGap } from "./desk";
import type { Attention } from "./freshness";
import { secondsAround } from "./look";
import type { Runtime } from "./runtime";

type Priority = "interactive" | "background";
/** How old a history may be: of few people on screen, and of a whole scope while somebody looks. */
const AGES = { screen: 60, rest: 15 * 60 } as const satisfies Record<Attention, number>;
const PRIORITIES = { screen: "interactive", rest: "background" } as const satisfies Record<
  Attention,
  Priority
>;

/** Stores one month and answers for whom it brought nothing. */
const fetchMonth = async (
  runtime: Runtime,
  { employeeIds, month }: { employeeIds: string[]; month: DayRange },
  priority: Priority,
): Promise<[string, Gap][]> => {
  const at = runtime.now();
  const asked = { employeeIds, ...secondsAround(month) };
  try {
    const answer = await fetchRemedies(runtime.tenant, asked, { priority });
    const refused = new Map<string, Gap>([
      ...gapsFor(answer.unauthorized, { kind: "unauthorized", code: "feishu-range", at }),
      ...gapsFor(answer.invalid, { kind: "invalid", code: "not-found", at }),
    ]);
    for (const [id, gap] of refused) deskOf(runtime).gaps.set(id, gap);
    await saveRemedies(runtime.store, {
      employeeIds: employeeIds.filter((id) => !refused.has(id)),
      range: month,
      remedies: answer.remedies,
      fetchedAt: at,
    });
    return [...refused];
  } catch (error) {
    return gapsFor(employeeIds, { kind: "failed", code: toAppError(error).code, at });
  }
};

const FAILURES_IN_A_ROW = 2;

/** Fifty people at a time, so that a failure is theirs alone; after two in a row the rest is not asked for. */
const fetchPieces = async (
  runtime: Runtime,
  { employeeIds, month }: { employeeIds: string[]; month: DayRange },
  priority: Priority,
): Promise<[string, Gap][]> => {
  const gaps: [string, Gap][] = [];
  let failures: Gap[] = [];
  for (const part of piecesOf(employeeIds, MAX_IDS)) {
    const [last] = failures;
    if (last && failures.length >= FAILURES_IN_A_ROW) {
      gaps.push(...gapsFor(part, last));
      continue;
    }
    const found = await fetchMonth(runtime, { employeeIds: part, month }, priority);
    const failed = found.flatMap(([, gap]) => (gap.kind === "failed" ? [gap] : []))[0];
    failures = failed ? [failed, ...failures] : [];
    gaps.push(...found);
  }
  return gaps;
};

/** People whom Feishu refused a while ago: one of them makes a whole call of fifty fail. */
const refusedLately = (runtime: Runtime, employeeIds: readonly string[]): [string, Gap][] =>
  employeeIds.flatMap((id) => {
    const gap = restingGap(runtime, id);
    return gap === null || gap.kind === "failed" ? [] : gapsFor([id], gap);
  });

/** Brings the corrections of people up to date by whole months; answers whose could not be read. */
export const refreshRemedies = async (
  runtime: Runtime,
  employeeIds: readonly string[],
  range: DayRange,
  attention: Attention = "screen",
): Promise<Map<string, Gap>> => {
  const freshness = { now: runtime.now(), maxAgeSeconds: AGES[attention], since: [] };
  const gaps = new Map(refusedLately(runtime, employeeIds));
  const asked = employeeIds.filter((id) => !gaps.has(id));
  const stale = await staleRemedies(runtime.store, { employeeIds: asked, ...range, freshness });
  const months = new Map<Day, string[]>();
  for (const { employeeId, days } of stale)
    for (const first of days) months.set(first, [...(months.get(first) ?? []), employeeId]);
  const outcomes = await Promise.all(
    [...months].map(([first, ids]) =>
      fetchPieces(runtime, { employeeIds: ids, month: monthOf(first) }, PRIORITIES[attention]),
    ),
  );
  return new Map([...gaps, ...outcomes.flat()]);
};
