import "server-only";
import { exceptionOf, groupKey, type OpenPunch } from "@/lib/attendance/exceptions";
import { slotOf, workTypeOf } from "@/lib/attendance/remedy";
import type { ExceptionItem, ExceptionPunch } from "@/lib/contract/exceptions";
import { openRequests } from "@/lib/store/requests";
import { readRecords, type SeenDay } from "@/lib/store/results";
import type { Context } from "./context";
import type { ExceptionDay } from "./exception-days";
import { inBackground } from "./log";
import { historiesOf } from "./quota-left";
import { type Span, spanOf } from "./remedy-span";
import { naming } from "./remedy-wire";
import { remindedOn } from "./reminded";
import { readRules } from "./rules";
import { settleRequests } from "./settle";
import { instantOrNull, punchWire } from "./wire";

type Waiting = NonNullable<ExceptionPunch["waiting"]>;

const MANY = 10_000;
const dayKey = ({ employeeId, day }: { employeeId: string; day: string }) => `${employeeId} ${day}`;

/** Our own requests for these days that Feishu has not been seen to hold; they are settled behind. */
const ownRequests = async (ctx: Context, span: Span) => {
  const open = await openRequests(ctx.store, { ...span, limit: MANY });
  if (open.length > 0 && !ctx.storeOnly)
    inBackground(
      settleRequests(ctx, { employeeIds: open.map((row) => row.employeeId) }),
      "settling",
    );
  return open;
};

const quotaAsked = ({ employeeId, day, setting: { today, group } }: ExceptionDay) => ({
  ...{ employeeId, day, today, group },
});

/** Everything that the days of a page are told with, each read once for all of them. */
const around = async (ctx: Context, page: readonly ExceptionDay[], span: Span) => {
  const [seen, open, histories, { shifts }, reminded] = await Promise.all([
    readRecords(ctx.store, { ...span, codes: [...new Set(page.map(({ code }) => code))] }),
    ownRequests(ctx, span),
    historiesOf(ctx, page.map(quotaAsked)),
    readRules(ctx),
    remindedOn(
      ctx,
      page.map(({ employeeId, day, setting: { today } }) => ({ employeeId, day, today })),
    ),
  ]);
  const waiting = new Map<string, Waiting>();
  for (const { state, approvalId, punchNo, workType, ...rest } of histories.spent)
    if (state === "pending")
      waiting.set(`${dayKey(rest)} ${slotOf(punchNo, workType)}`, {
        ...{ state, approvalId, requestId: null },
      });
  for (const { slot, state, id, ...rest } of open)
    waiting.set(`${dayKey(rest)} ${slot}`, { state, requestId: id, approvalId: null });
  const byDay = new Map(seen.map((each) => [dayKey(each), each]));
  return { seen: byDay, waiting, histories, shifts, reminded };
};
type Around = Awaited<ReturnType<typeof around>>;

const punchTold = (
  open: OpenPunch,
  found: ExceptionDay,
  known: Pick<Around, "waiting" | "reminded"> & {
    shift: Parameters<typeof punchWire>[1]["shift"];
  },
): ExceptionPunch => {
  const { segment, side, state } = open;
  const workType = workTypeOf(side, found.setting.group?.free ?? false);
  const correctable = segment.kind === "normal";
  const slot = slotOf(segment.punchNo, workType);
  const { zone, today } = found.setting;
  const reminded = correctable ? known.reminded({ ...found, slot, today, zone }) : undefined;
  return {
    ...punchWire(open, { day: found.day, zone, shift: known.shift }),
    ...{ kind: segment.kind, punchNo: segment.punchNo, side, workType, state, correctable },
    waiting: (correctable && known.waiting.get(`${dayKey(found)} ${slot}`)) || null,
    ...(reminded && { reminded }),
  };
};

const told = (
  ctx: Context,
  found: ExceptionDay,
  { record, fetchedAt }: SeenDay,
  known: Around & { ofPerson: number },
): ExceptionItem[] => {
  const exception = exceptionOf(record);
  // Resolved since the list was made: nobody is accused on what was.
  if (!record || !exception) return [];
  const { day, deadline, past, left, code } = found;
  const { group, zone, zoneAssumed, today } = found.setting;
  const shift = known.shifts.get(record.shiftId ?? "") ?? null;
  return [
    {
      ...naming(ctx, found.employeeId),
      own: found.employeeId === ctx.viewerId,
      ...{ day, state: exception.state, code, zone, zoneAssumed, today, deadline, past },
      group: group?.name ?? null,
      shift: shift?.name ?? null,
      daysLeft: left,
      aboutLeft: known.histories.leftFor(quotaAsked(found)),
      punches: exception.punches.map((each) => punchTold(each, found, { ...known, shift })),
      ofPerson: known.ofPerson,
      asOf: instantOrNull(fetchedAt, zone),
    },
  ];
};

/** The days of a page in full. `counts` has how many of each person's match. */
export const exceptionsWire = async (
  ctx: Context,
  page: readonly ExceptionDay[],
  counts: ReadonlyMap<string, number>,
): Promise<ExceptionItem[]> => {
  const span = spanOf(page);
  if (span === null) return [];
  const known = await around(ctx, page, span);
  return page.flatMap((found) => {
    const seen = known.seen.get(dayKey(found));
    const ofPerson = counts.get(groupKey(found)) ?? 1;
    return seen ? told(ctx, found, seen, { ...known, ofPerson }) : [];
  });
};
