import "server-only";
import { cellFrom } from "@/lib/attendance/cell-code";
import type { Day } from "@/lib/attendance/day";
import { exceptionOf } from "@/lib/attendance/exceptions";
import type { Side } from "@/lib/attendance/record";
import { readRecords } from "@/lib/store/results";
import type { Context } from "./context";
import type { ExceptionDay } from "./exception-days";

const dayKey = ({ employeeId, day }: { employeeId: string; day: Day }) => `${employeeId} ${day}`;

/**
 * Those with an unresolved punch of the side. A cell names the punches of its worst state only, so
 * the others are looked up.
 */
export const withPunch = async (
  ctx: Context,
  found: readonly ExceptionDay[],
  side: Side,
): Promise<ExceptionDay[]> => {
  const says = ({ code }: ExceptionDay) => [side, "both"].includes(cellFrom(code).side);
  const doubtful = found.filter((each) => !says(each));
  const days = doubtful.map(({ day }) => day).sort();
  const [from, to] = [days[0], days.at(-1)];
  if (from === undefined || to === undefined) return [...found];
  const employeeIds = [...new Set(doubtful.map(({ employeeId }) => employeeId))];
  const codes = [...new Set(doubtful.map(({ code }) => code))];
  const records = await readRecords(ctx.store, { employeeIds, from, to, codes });
  const having = new Set(
    records
      .filter(({ record }) => exceptionOf(record)?.punches.some((punch) => punch.side === side))
      .map(dayKey),
  );
  return found.filter((each) => says(each) || having.has(dayKey(each)));
};
