import "server-only";
import { cellFrom, codeOf, LOADING } from "@/lib/attendance/cell-code";
import { type Day, type DayRange, daysBetween, eachDay, earlier } from "@/lib/attendance/day";
import type { Person } from "@/lib/attendance/person";
import { cellOf } from "@/lib/attendance/record";
import { dayAt } from "@/lib/attendance/zone";
import type { Team, TeamRow } from "@/lib/contract/team";
import { readMonthCodes } from "@/lib/store/results";
import type { Context } from "./context";
import { checkedRange } from "./days";
import { gaveUpOn } from "./desk";
import { inBackground } from "./log";
import { cursorAfter, namedLike, pageOf } from "./paging";
import { waitAtMost } from "./patience";
import { refreshResults } from "./results";
import { listedIn } from "./scope";
import { shortfallsOf } from "./shortfalls";
import { departmentName, instantOrNull } from "./wire";
import { zonesShown } from "./zones-shown";

type Input = {
  from: Day;
  to: Day;
  departmentId?: string | undefined;
  q?: string | undefined;
  status?: string | undefined;
  cursor?: string | undefined;
  limit?: number | undefined;
};

const PAGE = 50;
/** A page that Feishu keeps waiting is answered with what there is. */
const PATIENCE_MS = 4000;
const NO_DATA = codeOf(cellOf(null));

/** Cells that nobody is fetching and nobody can: told as "no data", with a shortfall that says why. */
const settle = (ctx: Context, codes: string, { employeeId }: Person): string =>
  gaveUpOn(ctx, employeeId) ? codes.replaceAll(LOADING, NO_DATA) : codes;

/** Days after today cannot have been fetched: they are without data, not on their way. */
const blankFuture = (codes: string, days: number): string =>
  codes.slice(0, days) + codes.slice(days).replaceAll(LOADING, NO_DATA);

/** The rows with a cell in one of these states; all of them when no state is asked for. */
const having = (rows: readonly TeamRow[], status: readonly string[]): readonly TeamRow[] => {
  if (status.length === 0) return rows;
  const fits = ({ codes }: TeamRow) =>
    [...new Set(codes)].some((code) => status.includes(cellFrom(code).state));
  return rows.filter(fits);
};

const idsOf = (people: readonly Person[]) => people.map(({ employeeId }) => employeeId);

type Looked = { shown: readonly Person[]; behind: readonly Person[] };

/**
 * Waits a while for cells of the people shown that were never fetched; whatever is only old, and
 * the people behind them, are refreshed behind the answer.
 */
const bringUpToDate = async (ctx: Context, { shown, behind }: Looked, range: DayRange) => {
  if (ctx.storeOnly) return;
  const refresh = (people: readonly Person[], attention: "screen" | "rest") => {
    const asked = { employeeIds: idsOf(people), range };
    const priority = attention === "screen" ? "interactive" : "background";
    return refreshResults(ctx, asked, { attention, priority });
  };
  const ids = idsOf(shown);
  const upTo = pastDays(ctx, range);
  const known = await readMonthCodes(ctx.store, { employeeIds: ids, ...range });
  const missing = ids.some((id) =>
    (known.get(id)?.codes ?? LOADING).slice(0, upTo).includes(LOADING),
  );
  const first = refresh(shown.slice(0, PAGE), "screen");
  const others = refresh(shown.slice(PAGE), "rest");
  const all = Promise.all([first, others]);
  inBackground(all, "results of a page");
  if (missing) await waitAtMost(PATIENCE_MS, all);
  inBackground(refresh(behind, "rest"), "results of a scope");
};

/** How many days of the range have come, today included. */
const pastDays = ({ now, config }: Context, { from, to }: DayRange): number =>
  Math.max(0, daysBetween(from, earlier(to, dayAt(now(), config.timeZone))) + 1);

/** The oldest answer behind today's cells, or behind the range when it holds no today. */
const asOfOf = async (
  ctx: Context,
  employeeIds: readonly string[],
  range: DayRange,
  today: Day,
) => {
  const now = today >= range.from && today <= range.to ? { from: today, to: today } : range;
  const known = await readMonthCodes(ctx.store, { employeeIds, ...now });
  const times = [...known.values()].flatMap(({ asOf }) => asOf ?? []);
  return times.length > 0 ? Math.min(...times) : null;
};

const rowsOf = async (
  ctx: Context,
  people: readonly Person[],
  range: DayRange,
): Promise<TeamRow[]> => {
  const known = await readMonthCodes(ctx.store, { employeeIds: idsOf(people), ...range });
  const length = eachDay(range).length;
  const past = pastDays(ctx, range);
  return people.map((person) => {
    const codes = known.get(person.employeeId)?.codes ?? LOADING.repeat(length);
    return {
      employeeId: person.employeeId,
      name: person.name,
      ...(person.enName && { enName: person.enName }),
      department: departmentName(ctx.directory, person),
      codes: blankFuture(settle(ctx, codes, person), past),
    };
  });
};

const loadingIn = (rows: readonly TeamRow[]) =>
  rows.reduce((sum, { codes }) => sum + codes.split(LOADING).length - 1, 0);

/** The grid of the people in scope: what the store holds at once, the rest behind it. */
export const getTeam = async (ctx: Context, input: Input): Promise<Team> => {
  const { departmentId, q, cursor, limit = PAGE } = input;
  const range = checkedRange(input);
  const status = input.status?.split(",").filter(Boolean) ?? [];
  const named = namedLike(listedIn(ctx.scope, departmentId), q);
  const paged = (people: readonly Person[]) => pageOf(people, ctx.scope.listed, { cursor, limit });
  // Who has a state is known only when everybody's cells are.
  const shown = status.length === 0 ? paged(named).page : named;
  const here = new Set(idsOf(shown));
  const behind = named.filter(({ employeeId }) => !here.has(employeeId));
  await bringUpToDate(ctx, { shown, behind }, range);
  const looked = await rowsOf(ctx, shown, range);
  const rowOf = new Map(having(looked, status).map((row) => [row.employeeId, row]));
  const matching = status.length === 0 ? named : named.filter((p) => rowOf.has(p.employeeId));
  const { page, next } = paged(matching);
  const today = dayAt(ctx.now(), ctx.config.timeZone);
  const asOf = await asOfOf(ctx, idsOf(page), range, today);
  return {
    ...range,
    today,
    zones: await zonesShown(ctx, idsOf(page), range),
    rows: page.flatMap(({ employeeId }) => rowOf.get(employeeId) ?? []),
    total: matching.length,
    nextCursor: next === null ? null : cursorAfter(next),
    loading: loadingIn(looked),
    asOf: instantOrNull(asOf, ctx.config.timeZone),
    shortfalls: shortfallsOf(ctx, shown),
  };
};
