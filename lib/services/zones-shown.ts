import "server-only";
import { addDays, type DayRange, daysBetween, earlier, later } from "@/lib/attendance/day";
import { dayAt, isZone } from "@/lib/attendance/zone";
import { type KnownDays, readKnownDays } from "@/lib/store/known-days";
import { rostersBehind } from "@/lib/store/rosters";
import type { Context } from "./context";
import { readRules } from "./rules";

/** How far back a person's group is looked for; it rarely changes. */
const GROUP_DAYS = 7;

/** The days of the range in which groups are looked for. */
const spanOf = (ctx: Context, range: DayRange): DayRange => {
  const to = earlier(range.to, dayAt(ctx.now(), ctx.config.timeZone));
  return { from: later(range.from, addDays(to, -GROUP_DAYS)), to };
};

const zonesOf = async (ctx: Context, marks: ReadonlySet<string>): Promise<string[]> => {
  const [{ groups }, rosterOf] = await Promise.all([
    readRules(ctx),
    rostersBehind(ctx.store, marks),
  ]);
  const ids = [...marks].map((mark) => rosterOf(mark).groupId);
  const zones = ids.flatMap((id) => groups.get(id ?? "")?.zone ?? []).filter(isZone);
  return zones.length > 0 ? [...new Set(zones)].sort() : [ctx.config.timeZone];
};

/** The zones in which these days are told, as read for the range; the default where no group names one. */
export const zonesIn = (
  ctx: Context,
  range: DayRange,
  { rosters, length }: KnownDays,
): Promise<string[]> => {
  const { from, to } = spanOf(ctx, range);
  const [first, last] = [daysBetween(range.from, from), daysBetween(range.from, to)];
  const marks = new Set<string>();
  for (let i = 0; i < rosters.length; i += length)
    for (let place = first; place <= last; place += 1) marks.add(rosters.charAt(i + place));
  return zonesOf(ctx, marks);
};

/** The zones in which these people's days are told; the default where no group names one. */
export const zonesShown = async (
  ctx: Context,
  employeeIds: readonly string[],
  range: DayRange,
): Promise<string[]> => {
  const span = spanOf(ctx, range);
  return zonesOf(ctx, new Set((await readKnownDays(ctx.store, { employeeIds, ...span })).rosters));
};
