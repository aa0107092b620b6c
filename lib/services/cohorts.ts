import "server-only";
import type { DayRange } from "@/lib/attendance/day";
import { FEWEST_MISSED } from "@/lib/attendance/outage";
import { endOfDay, startOfDay } from "@/lib/attendance/zone";
import type { ShiftCells } from "@/lib/store/shift-cells";
import { type PlaceUse, readPlaceUse } from "@/lib/store/usual-places";
import type { Context } from "./context";

/** People who would miss the same punch if one thing failed: best known first. */
export const KINDS = ["device", "place", "shift"] as const;
export type Cohort = {
  kind: (typeof KINDS)[number];
  /** The device or the place itself; null for a shift, which is told by its ids. */
  name: string | null;
  groupId: string | null;
  shiftId: string | null;
  members: ReadonlySet<string>;
};

/** Where more than half of somebody's punches were made is where they usually punch. */
const usualOf = (uses: readonly PlaceUse[], keyOf: (use: PlaceUse) => string | null) => {
  const times = new Map<string, Map<string, number>>();
  for (const use of uses) {
    const key = keyOf(use);
    if (key === null) continue;
    const of = times.get(use.employeeId) ?? new Map<string, number>();
    times.set(use.employeeId, of.set(key, (of.get(key) ?? 0) + use.times));
  }
  const usual = new Map<string, Set<string>>();
  for (const [employeeId, of] of times) {
    const all = [...of.values()].reduce((sum, n) => sum + n, 0);
    const [key] = [...of].find(([, n]) => n > all / 2) ?? [];
    if (key !== undefined) usual.set(key, (usual.get(key) ?? new Set()).add(employeeId));
  }
  return usual;
};

const sharedBy = (
  kind: "device" | "place",
  usual: ReadonlyMap<string, ReadonlySet<string>>,
): Cohort[] =>
  [...usual].map(([name, members]) => ({ kind, name, groupId: null, shiftId: null, members }));

const onShifts = (rows: readonly ShiftCells[]): Cohort[] => {
  const cohorts = new Map<string, Cohort & { members: Set<string> }>();
  for (const { employeeId, groupId, shiftId } of rows) {
    // Those in no group share nothing that anybody knows of.
    if (groupId === null) continue;
    const key = JSON.stringify([groupId, shiftId]);
    const kind = "shift" as const;
    const made = { kind, name: null, groupId, shiftId, members: new Set<string>() };
    const cohort = cohorts.get(key) ?? made;
    cohort.members.add(employeeId);
    cohorts.set(key, cohort);
  }
  return [...cohorts.values()];
};

/** Everybody's cohorts, from punches that were read before and from the shifts of their days. */
export const cohortsOf = async (
  ctx: Context,
  rows: readonly ShiftCells[],
  range: DayRange,
): Promise<Cohort[]> => {
  const { timeZone } = ctx.config;
  const span = { from: startOfDay(range.from, timeZone), to: endOfDay(range.to, timeZone) };
  const employeeIds = [...new Set(rows.map(({ employeeId }) => employeeId))];
  const uses = await readPlaceUse(ctx.store, { employeeIds, ...span });
  return [
    ...sharedBy(
      "device",
      usualOf(uses, ({ deviceId }) => deviceId),
    ),
    ...sharedBy(
      "place",
      usualOf(uses, ({ place }) => place),
    ),
    ...onShifts(rows),
  ].filter(({ members }) => members.size >= FEWEST_MISSED);
};
