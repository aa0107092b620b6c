import "server-only";
import { addDays, type Day } from "@/lib/attendance/day";
import type { Punch } from "@/lib/attendance/punch";
import { isoAt } from "@/lib/attendance/zone";
import type { EmployeePunches, RawPunch } from "@/lib/contract/employees";
import type { Shortfall } from "@/lib/contract/problem";
import { punchesAsOf, readPunches } from "@/lib/store/punches";
import { note } from "./audit";
import type { Context } from "./context";
import { checkedRange, upToDate } from "./days";
import { dayFinder, punchSpan, refreshPunches, type Untold } from "./punch-days";
import { mustSee } from "./scope";
import { instantOrNull } from "./wire";
import { zoneOf } from "./zone-of";

type Input = { id: string; from: Day; to: Day };
/** What could not be had of one person, without a name: the reader knows whom they asked for. */
const shortfallOf = ({ kind, code }: Untold): Shortfall => ({ kind, code, people: 1, names: [] });

const punchWire = (punch: Punch, day: Day, zone: string): RawPunch => ({
  recordId: punch.recordId,
  day,
  at: isoAt(punch.at, zone),
  source: punch.source,
  byOther: punch.creatorId !== null && punch.creatorId !== punch.employeeId,
  place: punch.place,
  wifi: punch.wifi,
  deviceId: punch.deviceId,
  field: punch.field,
  comment: punch.comment,
  photos: punch.photoUrls.length,
});

/** Raw punches by the work day they count for. Looking at somebody else's is audited. */
export const getPunches = async (ctx: Context, input: Input): Promise<EmployeePunches> => {
  mustSee(ctx.scope, input.id);
  const range = checkedRange(input);
  const nearby = { from: addDays(range.from, -1), to: addDays(range.to, 1) };
  const seen = await upToDate(ctx, input.id, nearby);
  const { zone } = await zoneOf(ctx, input.id, range.to);
  if (input.id !== ctx.viewerId)
    await note(ctx, {
      action: "view-punches",
      employeeId: input.id,
      after: range,
      outcome: "done",
    });
  const employeeIds = [input.id];
  const untold = ctx.storeOnly
    ? []
    : await refreshPunches(
        ctx,
        { employeeIds, range, zone },
        { attention: "screen", priority: "interactive" },
      );
  const dayOf = dayFinder(seen, zone);
  const punches = await readPunches(ctx.store, { employeeIds, ...punchSpan(range, zone) });
  return {
    zone,
    punches: punches
      .map((punch) => punchWire(punch, dayOf(punch), zone))
      .filter(({ day }) => day >= range.from && day <= range.to),
    asOf: instantOrNull(await punchesAsOf(ctx.store, { employeeIds, ...range }), zone),
    shortfalls: untold.map(shortfallOf),
  };
};
