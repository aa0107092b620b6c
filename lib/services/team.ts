import "server-only";
import { setTimeout as wait } from "node:timers/promises";
import { LOADING, cellFrom, codeOf } from "@/lib/attendance/cell-code";
import { type Day, type DayRange, daysBetween, earlier, eachDay } from "@/lib/attendance/day";
import type { Person } from "@/lib/attendance/person";
import { cellOf } from "@/lib/attendance/record";
import { dayAt } from "@/lib/attendance/zone";
import type { Team, TeamRow } from "@/lib/contract/team";
import { readMonthCodes } from "@/lib/store/results";
import type { Context } from "./context";
import { checkedRange } from "./days";
import { deskOf } from "./desk";
import { inBackground } from "./log";
import { cursorAfter, namedLike, pageOf } from "./paging";
import { refreshResults } from "./results";
import { readRules, zonesOf } from "./rules";
import { listedIn } from "./scope";
import { shortfallsOf } from "./shortfalls";
import { departmentName, instantOrNull } from "./wire";

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
const settle = (ctx: Context, codes: string, { employeeId }: Person): string => {
  const { busy, gaps } = deskOf(ctx);
  return gaps.has(employeeId) && !busy.has(employeeId) ? codes.replaceAll(LOADING, NO_DATA) : codes;
};

/** Days after today cannot have been fetched: they are without data, not on their way. */
const blankFuture = (codes: string, days: number): string =>
  codes.slice(0, days) + codes.slice(days).replaceAll(LOADING, NO_DATA);

const withStatus = async (
  ctx: Context,
  people: readonly Person[],
  range: DayRange,
  status: readonly string[],
): Promise<readonly Person[]> => {
  const rows = await rowsOf(ctx, people, range);
  const has = ({ codes }: TeamRow) =>
    [...new Set(codes)].some((code) => status.includes(cellFrom(code).state));
  const kept = new Set(rows.filter(has).map(({ employeeId }) => employeeId));
  return people.filter(({ employeeId }) => kept.has(employeeId));
};

const idsOf = (people: readonly Person[]) => people.map(({ employeeId }) => employeeId);

/** The first page waits for cells it has never had; whatever is only old is refreshed behind it. */
const bringUpToDate = async (ctx: Context, people: readonly Person[], range: DayRange) => {
  if (ctx.storeOnly) return;
  const page = idsOf(people.slice(0, PAGE));
  const upTo = pastDays(ctx, range);
  const known = await readMonthCodes(ctx.store, { employeeIds: page, ...range });
  const missing = page.some((id) => (known.get(id)?.codes ?? LOADING).slice(0, upTo).includes(LOADING));
  const first = refreshResults(
    ctx,
    { employeeIds: page, range },
    { attention: "screen", priority: "interactive" },
  );
  inBackground(first, "results of a page");
  if (missing) await Promise.race([first, wait(PATIENCE_MS)]);
  const rest = { employeeIds: idsOf(people.slice(PAGE)), range };
  inBackground(
    refreshResults(ctx, rest, { attention: "rest", priority: "background" }),
    "results of a scope",
  );
};

/** How many days of the range have come, today included. */
const pastDays = ({ now, config }: Context, { from, to }: DayRange): number =>
  Math.max(0, daysBetween(from, earlier(to, dayAt(now(), config.timeZone))) + 1);

/** The oldest answer behind today's cells, or behind the range when it holds no today. */
const asOfOf = async (ctx: Context, employeeIds: readonly string[], range: DayRange, today: Day) => {
  const now = today >= range.from && today <= range.to ? { from: today, to: today } : range;
  const known = await readMonthCodes(ctx.store, { employeeIds, ...now });
  const times = [...known.values()].flatMap(({ asOf }) => asOf ?? []);
  return times.length > 0 ? Math.min(...times) : null;
};

const rowsOf = async (ctx: Context, people: readonly Person[], range: DayRange): Promise<TeamRow[]> => {
  const known = await readMonthCodes(ctx.store, { employeeIds: idsOf(people), ...range });
  const length = eachDay(range).length;
  const past = pastDays(ctx, range);
  return people.map((person) => {
    const codes = known.get(person.employeeId)?.codes ?? LOADING.repeat(length);
    return {
      employeeId: person.employeeId,
      name: person.name,
      department: departmentName(ctx.directory, person),
      codes: blankFuture(settle(ctx, codes, person), past),
    };
  });
};

/** The grid of the people in scope: what the store holds at once, the rest behind it. */
export const getTeam = async (ctx: Context, input: Input): Promise<Team> => {
  const { departmentId, q, cursor, limit = PAGE } = input;
  const range = checkedRange(input);
  const status = input.status?.split(",").filter(Boolean) ?? [];
  const named = namedLike(listedIn(ctx.scope, departmentId), q);
  const matching = status.length === 0 ? named : await withStatus(ctx, named, range, status);
  const { page, next } = pageOf(matching, cursor, limit);
  await bringUpToDate(ctx, page, range);
  const rows = await rowsOf(ctx, page, range);
  const today = dayAt(ctx.now(), ctx.config.timeZone);
  const asOf = await asOfOf(ctx, idsOf(page), range, today);
  return {
    ...range,
    today,
    zones: zonesOf(await readRules(ctx), ctx),
    rows,
    total: matching.length,
    nextCursor: next === null ? null : cursorAfter(next),
    loading: rows.reduce((sum, { codes }) => sum + codes.split(LOADING).length - 1, 0),
    asOf: instantOrNull(asOf, ctx.config.timeZone),
    shortfalls: shortfallsOf(ctx, page),
  };
};
