import "server-only";
import { type DayRange, eachDay } from "@/lib/attendance/day";
import { dayTimesOf } from "@/lib/attendance/day-times";
import type { TeamRow } from "@/lib/contract/team";
import { readRecords } from "@/lib/store/results";
import type { Context } from "./context";
import { byPerson, daysOf } from "./export/people";
import { readRules } from "./rules";
import { pastDays } from "./scope-results";

/** The rows with the times of their punches, each day in the zone that it is told in; null where it was never read. */
export const withTimes = async (
  ctx: Context,
  rows: readonly TeamRow[],
  range: DayRange,
): Promise<TeamRow[]> => {
  const employeeIds = rows.map(({ employeeId }) => employeeId);
  const known = byPerson(await readRecords(ctx.store, { employeeIds, ...range }));
  const rules = await readRules(ctx);
  const span = { days: eachDay(range), coming: pastDays(ctx, range) };
  return rows.map((row) => {
    const { days } = daysOf(span, known.get(row.employeeId), rules, ctx.config.timeZone);
    const times = days.map(({ seen, record, zone }) => (seen ? dayTimesOf(record, zone) : null));
    return { ...row, times };
  });
};
