import "server-only";
import type { Day } from "@/lib/attendance/day";
import {
  ofSamePunch,
  proposedTime,
  type Remedy,
  SPENT_STATES,
  slotOf,
  type Window,
} from "@/lib/attendance/remedy";
import { aboutLeft, deadlineOf, type Group, quotaPeriod } from "@/lib/attendance/shift";
import { wallAt } from "@/lib/attendance/zone";
import type { Windows, WindowWire } from "@/lib/contract/employees";
import type { ErrorCode } from "@/lib/errors";
import { fetchWindows } from "@/lib/feishu/windows";
import { readRemedies } from "@/lib/store/listed-remedies";
import type { Context } from "./context";
import { checkedDay, upToDate, weekUpTo } from "./days";
import { refreshRemedies } from "./remedy-history";
import { remindedOn } from "./reminded";
import { mustSee } from "./scope";
import { zoneOf } from "./zone-of";

type Input = { id: string; date: Day };
const MANY = 500;

/** The corrections of the day's quota period; `whole` unless Feishu could not be asked. */
const inPeriod = async (ctx: Context, { id, date }: Input, group: Group | null) => {
  const period = group ? quotaPeriod(date, group.rule) : { from: date, to: date };
  const gaps = await refreshRemedies(ctx, [id], period);
  const page = await readRemedies(ctx.store, { employeeIds: [id], ...period, limit: MANY });
  return { remedies: page.remedies, whole: gaps.size === 0 };
};

type Around = {
  now: Windows["now"];
  sameDay: readonly Remedy[];
  remindedOf: (slot: string) => WindowWire["reminded"];
};

const windowWire = (window: Window, { now, sameDay: today, remindedOf }: Around): WindowWire => {
  const slot = slotOf(window.punchNo, window.workType);
  const reminded = remindedOf(slot);
  const twin = ofSamePunch(today, slot).find(({ state }) => state === "pending");
  return {
    ...window,
    proposed: proposedTime(window, now),
    pendingApprovalId: twin?.approvalId ?? null,
    ...(reminded && { reminded }),
  };
};

/**
 * What may be corrected on a day, or why nothing may: always a fresh answer of Feishu. The deadline
 * comes from the group's rule and is null when that is unknown; what is left is only about right.
 */
export const getWindows = async (ctx: Context, input: Input): Promise<Windows> => {
  const { id, date } = input;
  mustSee(ctx.scope, id);
  checkedDay(date);
  await upToDate(ctx, id, weekUpTo(date));
  const { zone, zoneAssumed, group, today } = await zoneOf(ctx, id, date);
  const now = wallAt(ctx.now(), zone);
  const deadline = deadlineOf(date, group?.rule ?? null);
  const told = { zone, zoneAssumed, now };
  const refused = (reason: ErrorCode): Windows => ({
    ...told,
    answer: { eligible: false, reason, deadline },
  });
  if (date > today) return refused("future-time");
  const answer = await fetchWindows(
    ctx.tenant,
    { employeeId: id, day: date },
    { priority: "interactive" },
  );
  if (!answer.eligible) return refused(answer.reason);
  const { remedies, whole } = await inPeriod(ctx, input, group);
  const used = remedies.filter(({ state }) => SPENT_STATES.includes(state)).length;
  const sameDay = remedies.filter(({ day }) => day === date);
  const onDay = { employeeId: id, day: date, today };
  const reminded = await remindedOn(ctx, [onDay]);
  const around = { now, sameDay, remindedOf: (slot: string) => reminded({ ...onDay, slot, zone }) };
  return {
    ...told,
    answer: {
      eligible: true,
      windows: answer.windows.map((window) => windowWire(window, around)),
      deadline,
      aboutLeft: group === null ? null : aboutLeft(group.rule, whole ? used : null),
    },
  };
};
