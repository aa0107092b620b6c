import "server-only";
import { addDays, type Day, type DayRange } from "@/lib/attendance/day";
import type { Punch } from "@/lib/attendance/punch";
import { judgedPunches } from "@/lib/attendance/record";
import { dayAt, endOfDay, startOfDay } from "@/lib/attendance/zone";
import { type ErrorCode, toAppError } from "@/lib/errors";
import { fetchPunches } from "@/lib/feishu/punches";
import { savePunches, stalePunches } from "@/lib/store/punches";
import type { SeenDay } from "@/lib/store/results";
import { type Attention, freshnessFor } from "./freshness";
import type { Runtime } from "./runtime";

/** People whose days are told in one zone. */
export type PunchesOf = { employeeIds: readonly string[]; range: DayRange; zone: string };
export type Untold = {
  employeeId: string;
  kind: "unauthorized" | "invalid" | "failed";
  code: ErrorCode;
};

/** The instants that may hold punches of these work days: shifts cross midnight at either end. */
export const punchSpan = ({ from, to }: DayRange, zone: string) => ({
  from: startOfDay(addDays(from, -1), zone),
  to: endOfDay(addDays(to, 1), zone) - 1,
});

/**
 * Brings raw punches up to date where they are missing or too old; answers for whom Feishu told
 * nothing, and why.
 */
export const refreshPunches = async (
  runtime: Runtime,
  { employeeIds, range, zone }: PunchesOf,
  { attention, priority }: { attention: Attention; priority: "interactive" | "background" },
): Promise<Untold[]> => {
  const freshness = freshnessFor(attention, runtime.now(), [zone]);
  const stale = await stalePunches(runtime.store, { employeeIds, ...range, freshness });
  const asked = stale.map(({ employeeId }) => employeeId);
  if (asked.length === 0) return [];
  const fetchedAt = runtime.now();
  const span = punchSpan(range, zone);
  const untold = (ids: readonly string[], kind: Untold["kind"], code: ErrorCode): Untold[] =>
    ids.map((employeeId) => ({ employeeId, kind, code }));
  try {
    const { punches, unauthorized, invalid } = await fetchPunches(
      runtime.tenant,
      { employeeIds: asked, fromSeconds: span.from, toSeconds: span.to + 1 },
      { priority },
    );
    const refused = new Set([...unauthorized, ...invalid]);
    const told = asked.filter((id) => !refused.has(id));
    await savePunches(runtime.store, { employeeIds: told, range, span, punches, fetchedAt });
    return [
      ...untold(unauthorized, "unauthorized", "feishu-range"),
      ...untold(invalid, "invalid", "not-found"),
    ];
  } catch (error) {
    return untold(asked, "failed", toAppError(error).code);
  }
};

/** The work day a punch was counted for, by Feishu's results; else the day on which it was made. */
export const dayFinder = (seen: readonly SeenDay[], zone: string): ((punch: Punch) => Day) => {
  const counted = new Map(
    seen.flatMap(({ day, record }) =>
      record
        ? judgedPunches(record).flatMap(({ punch }) =>
            punch.recordId === null ? [] : [[punch.recordId, day] as const],
          )
        : [],
    ),
  );
  return ({ recordId, at }) => counted.get(recordId) ?? dayAt(at, zone);
};
