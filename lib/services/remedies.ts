import "server-only";
import type { Day } from "@/lib/attendance/day";
import type { Person } from "@/lib/attendance/person";
import type { Filed, RemedyState } from "@/lib/attendance/remedy";
import type { OpenRequest, Remedies } from "@/lib/contract/remedies";
import { type RemedyPage, readRemedies } from "@/lib/store/listed-remedies";
import { remediesAsOf } from "@/lib/store/remedies";
import { type OpenRequest as OpenRow, openRequests } from "@/lib/store/requests";
import { countAwaiting } from "./awaiting";
import type { Context } from "./context";
import { checkedRange } from "./days";
import { inBackground } from "./log";
import { namedLike } from "./paging";
import { readPending } from "./pending-order";
import { seeDays } from "./remedy-days";
import { naming, remediesWire } from "./remedy-wire";
import { listedIn, mustSee } from "./scope";
import { catchUp } from "./scope-history";
import { idsOf } from "./scope-results";
import { settleRequests } from "./settle";
import { shortfallsIn } from "./shortfalls";
import { instantOrNull } from "./wire";

type Input = {
  from: Day;
  to: Day;
  status?: RemedyState | undefined;
  employeeId?: string | undefined;
  departmentId?: string | undefined;
  filed?: Filed | undefined;
  q?: string | undefined;
  cursor?: string | undefined;
  limit?: number | undefined;
};

const PAGE = 50;

const openWire = (ctx: Context, row: OpenRow): OpenRequest => ({
  requestId: row.id,
  employeeId: row.employeeId,
  name: naming(ctx, row.employeeId).name,
  day: row.day,
  punchNo: row.punchNo,
  workType: row.workType,
  time: row.time,
  reason: row.reason,
  state: row.state,
  filedBy: { employeeId: row.actorId, name: naming(ctx, row.actorId).name },
  createdAt: instantOrNull(row.createdAt, ctx.config.timeZone) ?? "",
});

const peopleAsked = (ctx: Context, input: Input): readonly Person[] => {
  const { employeeId, departmentId, q } = input;
  if (employeeId === undefined) return namedLike(listedIn(ctx.scope, departmentId), q);
  mustSee(ctx.scope, employeeId);
  const person = ctx.directory.people.get(employeeId);
  return person ? [person] : [];
};

const readPage = async (
  ctx: Context,
  asked: Parameters<typeof readRemedies>[1],
): Promise<RemedyPage> => {
  if (asked.state === "pending") return readPending(ctx, asked);
  const page = await readRemedies(ctx.store, asked);
  await seeDays(ctx, page.remedies);
  return page;
};

/**
 * Corrections in all five states of the people in scope, with our own that are not confirmed yet: newest
 * work day first, those that wait alone by what runs out first.
 */
export const listRemedies = async (ctx: Context, input: Input): Promise<Remedies> => {
  const range = checkedRange(input);
  const people = peopleAsked(ctx, input);
  const employeeIds = idsOf(people);
  const { status: state, filed, cursor, limit = PAGE } = input;
  const asked = {
    ...{ employeeIds, ...range },
    filed: filed && { how: filed, viewerId: ctx.viewerId },
  };
  // A name that is nobody's is looked for among all of them.
  const everybody = people.length === 0 && input.employeeId === undefined;
  const looked = everybody ? idsOf(listedIn(ctx.scope, input.departmentId)) : employeeIds;
  const gaps = await catchUp(ctx, looked, range);
  const page = await readPage(ctx, { ...asked, state, cursor, limit });
  const open = await openRequests(ctx.store, { employeeIds, ...range });
  if (open.length > 0 && !ctx.storeOnly)
    inBackground(
      settleRequests(ctx, { employeeIds: open.map((row) => row.employeeId) }),
      "settling",
    );
  const asOf = await remediesAsOf(ctx.store, { employeeIds: looked, ...range });
  const all = Object.values(page.counts).reduce((sum, n) => sum + n, 0);
  return {
    remedies: await remediesWire(ctx, page.remedies),
    open: open.map((row) => openWire(ctx, row)),
    counts: page.counts,
    awaiting: await countAwaiting(ctx, { ...asked, filed }),
    total: state === undefined ? all : page.counts[state],
    nextCursor: page.nextCursor,
    asOf: instantOrNull(asOf, ctx.config.timeZone),
    shortfalls: shortfallsIn(gaps, people),
  };
};
