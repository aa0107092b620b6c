import "server-only";
import type { DayRange } from "@/lib/attendance/day";
import { type ReadApart, type ResultChunk, resultsFetcher } from "@/lib/feishu/results";
import { type PackedDays, packDays } from "@/lib/store/packed-days";
import { saveResults } from "@/lib/store/results";
import type { Priority } from "./chunk-line";
import type { Runtime } from "./runtime";

const fetchDays = resultsFetcher<PackedDays>();

type Door = Pick<Runtime, "tenant" | "store" | "reading">;

const inItsThread = (
  { tenant, reading }: Door,
  range: DayRange,
): ReadApart<PackedDays> | undefined =>
  reading &&
  (async (bytes) => {
    const found = await reading.read(bytes, range);
    for (const [kind, word] of found?.heard ?? []) tenant.hear(kind, word);
    return found;
  });

/**
 * Asks Feishu for one chunk and keeps what it answers; `at`, in epoch seconds, is when the fetch begins.
 * Answers whom Feishu refused, and by which groups and shifts the days were judged.
 */
export const bringChunk = async (
  door: Door,
  { chunk, at }: { chunk: ResultChunk; at: number },
  priority: Priority,
) => {
  const { employeeIds, from, to } = chunk;
  const range = { from, to };
  // Somebody who waits is not to wait for the thread as well: others' answers stand in line there.
  const apart = priority === "background" ? inItsThread(door, range) : undefined;
  const answer = await fetchDays(door.tenant, chunk, { priority }, apart);
  const { records, unauthorized, invalid } = answer;
  const refused = new Set([...unauthorized, ...invalid]);
  const days = [packDays(range, records), ...answer.apart];
  await saveResults(door.store, {
    employeeIds: employeeIds.filter((id) => !refused.has(id)),
    ...{ range, days, fetchedAt: at },
  });
  const rosters = days.flatMap((each) => each.rosters);
  return {
    unauthorized,
    invalid,
    groupIds: rosters.flatMap(({ groupId }) => groupId ?? []),
    shiftIds: rosters.flatMap(({ shiftId }) => shiftId ?? []),
  };
};
