import "server-only";
import { type Day, type DayRange, addDays, monthOf } from "@/lib/attendance/day";
import type { Remedy } from "@/lib/attendance/remedy";
import { endOfDay, startOfDay } from "@/lib/attendance/zone";
import type { Shortfall } from "@/lib/contract/problem";
import { toAppError } from "@/lib/errors";
import { fetchRemedies } from "@/lib/feishu/remedies";
import { saveRemedies, staleRemedies } from "@/lib/store/remedies";
import type { Runtime } from "./runtime";

type Priority = "interactive" | "background";
const FRESH_SECONDS = 60;

/** Feishu filters by the corrected instant: a day on each side covers every zone and night shifts. */
const secondsAround = ({ from, to }: DayRange) => ({
  fromSeconds: startOfDay(addDays(from, -1), "UTC"),
  toSeconds: endOfDay(addDays(to, 2), "UTC"),
});

/** A fresh look at one person's corrections around a day, in all five states; kept as well. */
export const lookAt = async (runtime: Runtime, employeeId: string, day: Day): Promise<Remedy[]> => {
  const fetchedAt = runtime.now();
  const employeeIds = [employeeId];
  const { remedies } = await fetchRemedies(
    runtime.tenant,
    { employeeIds, ...secondsAround({ from: day, to: day }) },
    { priority: "interactive" },
  );
  const nothingWhole = { from: day, to: addDays(day, -1) };
  await saveRemedies(runtime.store, { employeeIds, range: nothingWhole, remedies, fetchedAt });
  return remedies.filter((each) => each.day === day && each.employeeId === employeeId);
};

const fetchMonth = async (runtime: Runtime, employeeIds: string[], month: DayRange, priority: Priority) => {
  const fetchedAt = runtime.now();
  const answer = await fetchRemedies(runtime.tenant, { employeeIds, ...secondsAround(month) }, { priority });
  const unknown = new Set([...answer.unauthorized, ...answer.invalid]);
  await saveRemedies(runtime.store, {
    employeeIds: employeeIds.filter((id) => !unknown.has(id)),
    range: month,
    remedies: answer.remedies,
    fetchedAt,
  });
  return answer;
};

const shortfall = (kind: Shortfall["kind"], code: string, people: number): Shortfall[] =>
  people === 0 ? [] : [{ kind, code, people, names: [] }];

/** Brings the corrections of people up to date by whole months; answers what could not be read. */
export const refreshRemedies = async (
  runtime: Runtime,
  employeeIds: readonly string[],
  range: DayRange,
  priority: Priority,
): Promise<Shortfall[]> => {
  const freshness = { now: runtime.now(), maxAgeSeconds: FRESH_SECONDS, since: [] };
  const stale = await staleRemedies(runtime.store, { employeeIds, ...range, freshness });
  const months = new Map<Day, string[]>();
  for (const { employeeId, days } of stale)
    for (const first of days) months.set(first, [...(months.get(first) ?? []), employeeId]);
  const outcomes = await Promise.all(
    [...months].map(async ([first, ids]) => {
      try {
        const answer = await fetchMonth(runtime, ids, monthOf(first), priority);
        return [
          ...shortfall("unauthorized", "feishu-range", answer.unauthorized.length),
          ...shortfall("invalid", "not-found", answer.invalid.length),
        ];
      } catch (error) {
        return shortfall("failed", toAppError(error).code, ids.length);
      }
    }),
  );
  return outcomes.flat();
};
