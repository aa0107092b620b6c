import "server-only";
import { addDays, type Day, type DayRange } from "@/lib/attendance/day";
import type { Punch } from "@/lib/attendance/punch";
import { judgedPunches } from "@/lib/attendance/record";
import { dayAt, endOfDay, isoAt, startOfDay } from "@/lib/attendance/zone";
import type { EmployeePunches, RawPunch } from "@/lib/contract/employees";
import type { Shortfall } from "@/lib/contract/problem";
import { toAppError } from "@/lib/errors";
import { fetchPunches } from "@/lib/feishu/punches";
import { punchesAsOf, readPunches, savePunches, stalePunches } from "@/lib/store/punches";
import type { SeenDay } from "@/lib/store/results";
import { note } from "./audit";
import type { Context } from "./context";
import { checkedRange, upToDate } from "./days";
import { freshnessFor } from "./freshness";
import { mustSee } from "./scope";
import { instantOrNull } from "./wire";
import { zoneOf } from "./zone-of";

type Input = { id: string; from: Day; to: Day };
type Asked = { id: string; range: DayRange; zone: string };

/** The instants that may hold punches of these work days: shifts cross midnight at either end. */
const spanOf = ({ from, to }: DayRange, zone: string) => ({
  from: startOfDay(addDays(from, -1), zone),
  to: endOfDay(addDays(to, 1), zone) - 1,
});

const refresh = async (ctx: Context, { id, range, zone }: Asked): Promise<Shortfall[]> => {
  if (ctx.storeOnly) return [];
  const employeeIds = [id];
  const freshness = freshnessFor("screen", ctx.now(), [zone]);
  const stale = await stalePunches(ctx.store, { employeeIds, ...range, freshness });
  if (stale.length === 0) return [];
  const fetchedAt = ctx.now();
  const span = spanOf(range, zone);
  const gap = (kind: Shortfall["kind"], code: string): Shortfall[] => [
    { kind, code, people: 1, names: [] },
  ];
  try {
    const answer = await fetchPunches(
      ctx.tenant,
      { employeeIds, fromSeconds: span.from, toSeconds: span.to + 1 },
      { priority: "interactive" },
    );
    if (answer.unauthorized.length > 0) return gap("unauthorized", "feishu-range");
    if (answer.invalid.length > 0) return gap("invalid", "not-found");
    await savePunches(ctx.store, { employeeIds, range, span, punches: answer.punches, fetchedAt });
    return [];
  } catch (error) {
    return gap("failed", toAppError(error).code);
  }
};

/** The work day a punch was counted for, by Feishu's results; else the day on which it was made. */
const dayFinder = (seen: readonly SeenDay[], zone: string) => {
  const counted = new Map(
    seen.flatMap(({ day, record }) =>
      record
        ? judgedPunches(record).flatMap(({ punch }) =>
            punch.recordId === null ? [] : [[punch.recordId, day] as const],
          )
        : [],
    ),
  );
  return ({ recordId, at }: Punch): Day => counted.get(recordId) ?? dayAt(at, zone);
};

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
  const shortfalls = await refresh(ctx, { id: input.id, range, zone });
  const employeeIds = [input.id];
  const dayOf = dayFinder(seen, zone);
  const punches = await readPunches(ctx.store, { employeeIds, ...spanOf(range, zone) });
  return {
    zone,
    punches: punches
      .map((punch) => punchWire(punch, dayOf(punch), zone))
      .filter(({ day }) => day >= range.from && day <= range.to),
    asOf: instantOrNull(await punchesAsOf(ctx.store, { employeeIds, ...range }), zone),
    shortfalls,
  };
};
