import "server-only";
import type { Day } from "@/lib/attendance/day";
import { type Remedy, type Window, proposedTime, slotOf } from "@/lib/attendance/remedy";
import { type Group, aboutLeft, deadlineOf, quotaPeriod } from "@/lib/attendance/shift";
import { wallAt } from "@/lib/attendance/zone";
import type { WindowWire, Windows } from "@/lib/contract/employees";
import { fetchWindows } from "@/lib/feishu/windows";
import { readRemedies } from "@/lib/store/remedies";
import type { Context } from "./context";
import { upToDate } from "./days";
import { refreshRemedies } from "./remedy-history";
import { mustSee } from "./scope";
import { ofSamePunch } from "./send-request";
import { zoneOf } from "./zone-of";

type Input = { id: string; date: Day };
const MANY = 500;
/** States that use up one of the period's corrections. */
const SPENT: readonly Remedy["state"][] = ["pending", "approved"];

const inPeriod = async (ctx: Context, { id, date }: Input, group: Group | null): Promise<Remedy[]> => {
  const period = group ? quotaPeriod(date, group.rule) : { from: date, to: date };
  await refreshRemedies(ctx, [id], period, "interactive");
  const page = await readRemedies(ctx.store, { employeeIds: [id], ...period, limit: MANY });
  return page.remedies;
};

const windowWire = (window: Window, now: Windows["now"], today: readonly Remedy[]): WindowWire => {
  const slot = slotOf(window.punchNo, window.workType);
  const twin = ofSamePunch(today, slot).find(({ state }) => state === "pending");
  return { ...window, proposed: proposedTime(window, now), pendingApprovalId: twin?.approvalId ?? null };
};

/**
 * What may be corrected on a day, or why nothing may: always a fresh answer of Feishu. The deadline
 * comes from the group's rule and is null when that is unknown; what is left is only about right.
 */
export const getWindows = async (ctx: Context, input: Input): Promise<Windows> => {
  const { id, date } = input;
  mustSee(ctx.scope, id);
  await upToDate(ctx, id, { from: date, to: date });
  const answer = await fetchWindows(ctx.tenant, { employeeId: id, day: date }, { priority: "interactive" });
  const { zone, zoneAssumed, group } = await zoneOf(ctx, id, date);
  const now = wallAt(ctx.now(), zone);
  const deadline = deadlineOf(date, group?.rule ?? null);
  const told = { zone, zoneAssumed, now };
  if (!answer.eligible) return { ...told, answer: { eligible: false, reason: answer.reason, deadline } };
  const history = await inPeriod(ctx, input, group).catch(() => null);
  const used = history?.filter(({ state }) => SPENT.includes(state)).length ?? null;
  const sameDay = history?.filter(({ day }) => day === date) ?? [];
  return {
    ...told,
    answer: {
      eligible: true,
      windows: answer.windows.map((window) => windowWire(window, now, sameDay)),
      deadline,
      aboutLeft: group === null || used === null ? null : aboutLeft(group.rule, used),
    },
  };
};
