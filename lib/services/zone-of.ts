import "server-only";
import { addDays, type Day, earlier } from "@/lib/attendance/day";
import type { Group } from "@/lib/attendance/shift";
import { dayAt, isZone } from "@/lib/attendance/zone";
import { readRecords } from "@/lib/store/results";
import { readRules } from "./rules";
import type { Runtime } from "./runtime";

/** The zone in which a person's times are told; assumed when no group of theirs names one. */
export type ZoneOf = { zone: string; zoneAssumed: boolean; group: Group | null; today: Day };

const LOOK_BACK_DAYS = 45;

/** The zone of the group that a person was in on a day or last before it, else the default. */
export const zoneOf = async (runtime: Runtime, employeeId: string, day?: Day): Promise<ZoneOf> => {
  const now = runtime.now();
  // Somewhere it may be tomorrow already.
  const latest = addDays(dayAt(now, runtime.config.timeZone), 1);
  const to = earlier(day ?? latest, latest);
  const seen = await readRecords(runtime.store, {
    employeeIds: [employeeId],
    from: addDays(to, -LOOK_BACK_DAYS),
    to,
  });
  const groupId = seen.findLast(({ record }) => record?.groupId)?.record?.groupId ?? null;
  const { groups } = await readRules(runtime);
  const group = groupId === null ? null : (groups.get(groupId) ?? null);
  const known = group !== null && isZone(group.zone);
  const zone = known ? group.zone : runtime.config.timeZone;
  return { zone, zoneAssumed: !known, group, today: dayAt(now, zone) };
};
