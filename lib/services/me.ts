import "server-only";
import { addDays, monthOf } from "@/lib/attendance/day";
import { isoAt } from "@/lib/attendance/zone";
import type { ViewerInfo } from "@/lib/contract/me";
import { countRemedies } from "@/lib/store/remedies";
import type { Context } from "./context";
import { listedIn } from "./scope";
import { zoneOf } from "./zone-of";

/** Pending corrections of others, of this month and the one before, as last seen. */
const countPending = async (ctx: Context, today: ViewerInfo["today"]): Promise<number> => {
  if (ctx.scope.role === "employee") return 0;
  const { from } = monthOf(addDays(monthOf(today).from, -1));
  const others = ctx.scope.listed.map((p) => p.employeeId).filter((id) => id !== ctx.viewerId);
  const to = addDays(today, 1);
  const counts = await countRemedies(ctx.store, { employeeIds: others, from, to });
  return counts.pending;
};

/** Who is signed in, what they may see, and which day it is for them. */
export const getMe = async (ctx: Context): Promise<ViewerInfo> => {
  const { zone, zoneAssumed, today } = await zoneOf(ctx, ctx.viewerId);
  return {
    employeeId: ctx.viewerId,
    name: ctx.directory.people.get(ctx.viewerId)?.name ?? ctx.viewerId,
    role: ctx.scope.role,
    zone,
    zoneAssumed,
    today,
    now: isoAt(ctx.now(), zone),
    departments: ctx.scope.departments.map(({ departmentId, name, depth }) => ({
      departmentId,
      name,
      depth,
      people: listedIn(ctx.scope, departmentId).length,
    })),
    peopleInScope: ctx.scope.listed.length,
    pendingDecisions: await countPending(ctx, today),
  };
};
