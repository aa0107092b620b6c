import "server-only";
import type { Day, DayRange } from "@/lib/attendance/day";
import { MAX_IDS } from "@/lib/feishu/chunks";
import { type ResultChunk, resultChunks } from "@/lib/feishu/results";

/** The days of somebody that are to be fetched, ascending. */
export type Need = { employeeId: string; days: readonly Day[] };

/** People who need the same span go together: fifty to a call, thirty days at most. */
export const chunksFor = (needs: readonly Need[]): ResultChunk[] => {
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

/** Those of whom fifty go together already, and those who may find others to go with. */
export const fillingCalls = (needs: readonly Need[]): { filling: Need[]; left: Need[] } => {
  const full = chunksFor(needs).filter(({ employeeIds }) => employeeIds.length === MAX_IDS);
  const fills = new Set(full.flatMap(({ employeeIds }) => employeeIds));
  return {
    filling: needs.filter(({ employeeId }) => fills.has(employeeId)),
    left: needs.filter(({ employeeId }) => !fills.has(employeeId)),
  };
};
