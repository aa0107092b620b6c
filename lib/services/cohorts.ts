import "server-only";
import type { DayRange } from "@/lib/attendance/day";
import { FEWEST_MISSED } from "@/lib/attendance/outage";
import { endOfDay, startOfDay } from "@/lib/attendance/zone";
import type { Roster } from "@/lib/store/rosters";
import { type PlaceUse, readPlaceUse } from "@/lib/store/usual-places";
import type { Context } from "./context";
import type { CellsOf } from "./trend-counts";

/** People who would miss the same punch if one thing failed: best known first. */
export const KINDS = ["device", "place", "shift"] as const;
export type Cohort = {
  kind: (typeof KINDS)[number];
  /** The device or the place itself; null for a shift, which is told by its ids. */
  name: string | null;
  groupId: string | null;
  shiftId: string | null;
  /** The roster's mark of a shift: only days judged by it are meant. */
  mark: string | null;
  /** Places of people in what was read. */
  members: readonly number[];
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
  places: ReadonlyMap<string, number>,
): Cohort[] =>
  [...usual].map(([name, ids]) => ({
    ...{ kind, name, groupId: null, shiftId: null, mark: null },
    members: [...ids].flatMap((id) => places.get(id) ?? []),
  }));

const onShifts = ({ rosters, length }: CellsOf, rosterOf: (mark: string) => Roster): Cohort[] => {
  const cohorts = new Map<string, number[]>();
  for (let at = 0, person = 0; at < rosters.length; at += length, person += 1)
    for (const mark of new Set(rosters.slice(at, at + length))) {
      const members = cohorts.get(mark);
      if (members) members.push(person);
      else cohorts.set(mark, [person]);
    }
  return [...cohorts].flatMap(([mark, members]) => {
    const { groupId, shiftId } = rosterOf(mark);
    // Those in no group share nothing that anybody knows of.
    return groupId === null ? [] : [{ kind: "shift", name: null, groupId, shiftId, mark, members }];
  });
};

/** Everybody's cohorts, from punches that were read before and from the shifts of their days. */
export const cohortsOf = async (
  ctx: Context,
  cells: CellsOf,
  { range, rosterOf }: { range: DayRange; rosterOf: (mark: string) => Roster },
): Promise<Cohort[]> => {
  const { timeZone } = ctx.config;
  const span = { from: startOfDay(range.from, timeZone), to: endOfDay(range.to, timeZone) };
  const { employeeIds } = cells;
  const uses = await readPlaceUse(ctx.store, { employeeIds, ...span });
  const places = new Map(employeeIds.map((id, place) => [id, place]));
  const [byDevice, byPlace] = [
    usualOf(uses, ({ deviceId }) => deviceId),
    usualOf(uses, ({ place }) => place),
  ];
  return [
    ...sharedBy("device", byDevice, places),
    ...sharedBy("place", byPlace, places),
    ...onShifts(cells, rosterOf),
  ].filter(({ members }) => members.length >= FEWEST_MISSED);
};
