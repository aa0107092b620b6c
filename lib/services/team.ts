import "server-only";
import { LOADING } from "@/lib/attendance/cell-code";
import type { Day, DayRange } from "@/lib/attendance/day";
import type { Person } from "@/lib/attendance/person";
import type { Side } from "@/lib/attendance/record";
import { dayAt } from "@/lib/attendance/zone";
import { MOST_IN_DETAIL, type Team, type TeamRow } from "@/lib/contract/team";
import { readKnownDays } from "@/lib/store/known-days";
import type { Context } from "./context";
import { checkedRange } from "./days";
import { restingGap } from "./desk";
import { whileChanging } from "./own-writes";
import { cursorAfter, pageOf } from "./paging";
import { listedIn } from "./scope";
import {
  asOfDay,
  bringUpToDate,
  cellsAsOf,
  idsOf,
  ON_SCREEN,
  pastDays,
  unseenIn,
} from "./scope-results";
import { shortfallsOf } from "./shortfalls";
import { rowsFrom, teamNamed } from "./team-rows";
import { narrows, shownBy } from "./team-selection";
import { withTimes } from "./team-times";
import { instantOrNull } from "./wire";
import { zonesIn, zonesShown } from "./zones-shown";

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
  rows
    .filter(({ codes }) => codes.includes(LOADING))
    .reduce((sum, { codes }) => sum + codes.split(LOADING).length - 1, 0);

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

type Looked = { shown: readonly Person[]; behind: readonly Person[]; isFirst: boolean };

/** What the store holds of those shown; cells that were never fetched are waited for a while. */
const knownOrWaitedFor = async (ctx: Context, looked: Looked, range: DayRange) => {
  const { shown, behind, isFirst } = looked;
  const today = dayAt(ctx.now(), ctx.config.timeZone);
  const employeeIds = idsOf(shown);
  const asked = { employeeIds, ...range, asOfDay: asOfDay(range, today) };
  if (!ctx.storeOnly) await whileChanging(ctx, shown);
  const known = await readKnownDays(ctx.store, asked);
  // Who was asked for in vain and rests keeps nobody waiting, and nobody has later pages on screen yet.
  const isAsked = (place: number) => restingGap(ctx, employeeIds[place] ?? "") === null;
  const missing = !ctx.storeOnly && isFirst && unseenIn(known, pastDays(ctx, range), isAsked) > 0;
  await bringUpToDate(ctx, { shown, behind, missing }, range);
  return missing ? readKnownDays(ctx.store, asked) : known;
};

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
  const first = paged(narrowed ? [] : named);
  const shown = narrowed ? named : first.page;
  const today = dayAt(ctx.now(), ctx.config.timeZone);
  // The first page has everybody behind it looked at; those who read on need not do that again.
  const isFirst = cursor === undefined;
  const behind = isFirst && !narrowed ? named.slice(limit) : [];
  const known = await knownOrWaitedFor(ctx, { shown, behind, isFirst }, range);
  const looked = rowsFrom(ctx, shown, range, known).map(({ row }) => row);
  const fits = shownBy({ status, punch }, range, pastDays(ctx, range));
  const found = new Map(narrowed ? looked.filter(fits).map((row) => [row.employeeId, row]) : []);
  const matching = narrowed ? named.filter(({ employeeId }) => found.has(employeeId)) : named;
  const { page, next } = narrowed ? paged(matching) : first;
  const rows = narrowed ? page.flatMap(({ employeeId }) => found.get(employeeId) ?? []) : looked;
  const ids = idsOf(page);
  const asOf = narrowed ? await cellsAsOf(ctx, ids, range, today) : known.asOf;
  return {
    ...range,
    today,
    zones: narrowed ? await zonesShown(ctx, ids, range) : await zonesIn(ctx, range, known),
    rows: input.detail ? await withTimes(ctx, rows, range) : rows,
    total: matching.length,
    nextCursor: next === null ? null : cursorAfter(next),
    loading: loadingIn(looked),
    asOf: instantOrNull(asOf, ctx.config.timeZone),
    shortfalls: shortfallsOf(ctx, shown),
  };
};
