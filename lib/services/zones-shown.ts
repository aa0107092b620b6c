import "server-only";
import { addDays, type DayRange, earlier, later } from "@/lib/attendance/day";
import { dayAt, isZone } from "@/lib/attendance/zone";
import { groupsSeen } from "@/lib/store/groups-seen";
import type { Context } from "./context";
import { readRules } from "./rules";

/** How far back a person's group is looked for; it rarely changes. */
const GROUP_DAYS = 7;

/** The zones in which these people's days are told; the default where no group names one. */
export const zonesShown = async (
  ctx: Context,
  employeeIds: readonly string[],
  range: DayRange,
): Promise<string[]> => {
  const to = earlier(range.to, dayAt(ctx.now(), ctx.config.timeZone));
  const from = later(range.from, addDays(to, -GROUP_DAYS));
  const [{ groups }, ids] = await Promise.all([
    readRules(ctx),
    groupsSeen(ctx.store, { employeeIds, from, to }),
  ]);
  const zones = ids.flatMap((id) => groups.get(id)?.zone ?? []).filter(isZone);
  return zones.length > 0 ? [...new Set(zones)].sort() : [ctx.config.timeZone];
};
