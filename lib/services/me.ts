import "server-only";
import { addDays, monthOf } from "@/lib/attendance/day";
import { membersUnder } from "@/lib/attendance/person";
import { isoAt } from "@/lib/attendance/zone";
import type { ViewerInfo } from "@/lib/contract/me";
import { countAwaiting, readUncounted } from "./awaiting";
import type { Context } from "./context";
import type { Scope } from "./scope";
import { zoneOf } from "./zone-of";

/** What waits for the viewer, of this month and the one before, as last seen. */
const countPending = (ctx: Context, today: ViewerInfo["today"]): Promise<number> => {
  const { from } = monthOf(addDays(monthOf(today).from, -1));
  const employeeIds = ctx.scope.listed.map((person) => person.employeeId);
  const counted = { employeeIds, from, to: addDays(today, 1) };
  readUncounted(ctx, counted);
  return countAwaiting(ctx, counted);
};

type Filter = ViewerInfo["departments"][number];
const known = new WeakMap<Scope, readonly Filter[]>();

/** The departments of a scope with their heads counted, once for as long as the scope lasts. */
const filtersOf = (scope: Scope): Filter[] => {
  const members = membersUnder(scope.departments, scope.listed);
  return scope.departments.map(({ departmentId, name, depth }) => ({
    ...{ departmentId, name, depth },
    people: members.get(departmentId)?.length ?? 0,
  }));
};

const departmentsOf = (scope: Scope): Filter[] => {
  const filters = known.get(scope) ?? filtersOf(scope);
  known.set(scope, filters);
  return [...filters];
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
    departments: departmentsOf(ctx.scope),
    peopleInScope: ctx.scope.listed.length,
    pendingDecisions: await countPending(ctx, today),
  };
};
