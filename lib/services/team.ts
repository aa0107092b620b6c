import "server-only";
import { LOADING } from "@/lib/attendance/cell-code";
import type { Day } from "@/lib/attendance/day";
import type { Person } from "@/lib/attendance/person";
import type { Side } from "@/lib/attendance/record";
import { dayAt } from "@/lib/attendance/zone";
import { MOST_IN_DETAIL, type Team, type TeamRow } from "@/lib/contract/team";
import type { Context } from "./context";
import { checkedRange } from "./days";
import { cursorAfter, pageOf } from "./paging";
import { listedIn } from "./scope";
import { bringUpToDate, cellsAsOf, idsOf, ON_SCREEN, pastDays, unseenDays } from "./scope-results";
import { shortfallsOf } from "./shortfalls";
import { teamNamed, teamRowsOf } from "./team-rows";
import { narrows, shownBy } from "./team-selection";
import { withTimes } from "./team-times";
import { instantOrNull } from "./wire";
import { zonesShown } from "./zones-shown";

type Input = {
  from: Day;
  to: Day;
  departmentId?: string | undefined;
  q?: string | undefined;
  status?: string | undefined;
  punch?: Side | undefined;
  people?: readonly string[] | undefined;
  detail?: "times" | undefined;
  cursor?: string | undefined;
  limit?: number | undefined;
};

const loadingIn = (rows: readonly TeamRow[]) =>
  rows.reduce((sum, { codes }) => sum + codes.split(LOADING).length - 1, 0);

const askedFor = ({ scope }: Context, { departmentId, people }: Input): readonly Person[] => {
  const listed = listedIn(scope, departmentId);
  if (people === undefined) return listed;
  const ids = new Set(people);
  return listed.filter(({ employeeId }) => ids.has(employeeId));
};

/** Details are a second look at rows that the first one had read. */
const looking = (ctx: Context, { detail, people, limit = people?.length || ON_SCREEN }: Input) =>
  detail === undefined
    ? { ctx, limit }
    : { ctx: { ...ctx, storeOnly: true }, limit: Math.min(limit, MOST_IN_DETAIL) };

/** The grid of the people in scope: what the store holds at once, the rest behind it. */
export const getTeam = async (asking: Context, input: Input): Promise<Team> => {
  const { ctx, limit } = looking(asking, input);
  const { q, cursor } = input;
  const range = checkedRange(input);
  const named = teamNamed(ctx, askedFor(ctx, input), q);
  const { status, punch } = input;
  const narrowed = narrows({ status, punch });
  const paged = (people: readonly Person[]) => pageOf(people, ctx.scope.listed, { cursor, limit });
  // Who has a state is known only when everybody's cells are.
  const shown = narrowed ? named : paged(named).page;
  const here = new Set(idsOf(shown));
  const behind = named.filter(({ employeeId }) => !here.has(employeeId));
  const missing = !ctx.storeOnly && (await unseenDays(ctx, idsOf(shown), range)) > 0;
  await bringUpToDate(ctx, { shown, behind, missing }, range);
  const looked = (await teamRowsOf(ctx, shown, range)).map(({ row }) => row);
  const fits = shownBy({ status, punch }, range, pastDays(ctx, range));
  const rowOf = new Map(looked.filter(fits).map((row) => [row.employeeId, row]));
  const matching = narrowed ? named.filter((p) => rowOf.has(p.employeeId)) : named;
  const { page, next } = paged(matching);
  const today = dayAt(ctx.now(), ctx.config.timeZone);
  const rows = page.flatMap(({ employeeId }) => rowOf.get(employeeId) ?? []);
  const asOf = await cellsAsOf(ctx, idsOf(page), range, today);
  return {
    ...range,
    today,
    zones: await zonesShown(ctx, idsOf(page), range),
    rows: input.detail ? await withTimes(ctx, rows, range) : rows,
    total: matching.length,
    nextCursor: next === null ? null : cursorAfter(next),
    loading: loadingIn(looked),
    asOf: instantOrNull(asOf, ctx.config.timeZone),
    shortfalls: shortfallsOf(ctx, shown),
  };
};
