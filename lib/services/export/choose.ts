import "server-only";
import { LOADING } from "@/lib/attendance/cell-code";
import { type Day, type DayRange, eachDay } from "@/lib/attendance/day";
import type { Person } from "@/lib/attendance/person";
import { dayAt } from "@/lib/attendance/zone";
import type { ExportInput, ExportProgress } from "@/lib/contract/exports";
import type { Shortfall } from "@/lib/contract/problem";
import type { Context } from "../context";
import { inBackground } from "../log";
import { waitAtMost } from "../patience";
import { refreshResults } from "../results";
import { cellsAsOf, idsOf, pastDays, unseenDays } from "../scope-results";
import { shortfallsOf } from "../shortfalls";
import { type KnownRow, teamRowsOf } from "../team-rows";
import { inOrder, shownBy } from "../team-selection";
import { zonesShown } from "../zones-shown";
import { pagesOf } from "./lists";

export type Run = {
  ctx: Context;
  input: ExportInput;
  range: DayRange;
  tell: (progress: ExportProgress) => void;
  /** Nobody wants the file any more. */
  signal: AbortSignal;
};

/** Who is in the file, in its order, and what their days are known to be. */
export type Chosen = {
  days: readonly Day[];
  /** How many of the days have come. */
  coming: number;
  rows: readonly KnownRow[];
  people: readonly Person[];
  unread: { people: number; days: number };
  /** Epoch seconds, as the screen tells it. */
  asOf: number | null;
  zones: readonly string[];
  shortfalls: readonly Shortfall[];
};

const PAGE = 500;
/** How long all the days that were never read are waited for; the rest is told as not read. */
const PATIENCE_MS = 300_000;

/** Days that have come and were never read. */
export const unreadIn = ({ read }: KnownRow): number => read.split(LOADING).length - 1;

const knownOf = async ({ ctx, range, tell, signal }: Run, people: readonly Person[]) => {
  const rows: KnownRow[] = [];
  const until = performance.now() + PATIENCE_MS;
  for (const page of pagesOf(people, PAGE)) {
    if (signal.aborted) break;
    tell({ phase: "reading", people: rows.length, of: people.length });
    const employeeIds = idsOf(page);
    const attention = { attention: "rest", priority: "background" } as const;
    const missing = (await unseenDays(ctx, employeeIds, range)) > 0;
    const fresh = refreshResults(ctx, { employeeIds, range }, attention);
    inBackground(fresh, "results of an export");
    if (missing) await waitAtMost(Math.max(0, until - performance.now()), fresh);
    rows.push(...(await teamRowsOf(ctx, page, range)));
  }
  return rows;
};

/**
 * Reads what was never read of these people, 500 at a time, and narrows and sorts them as the
 * screen does. What cannot be had in time is not read, and told so.
 */
export const choose = async (run: Run, people: readonly Person[]): Promise<Chosen> => {
  const { ctx, input, range } = run;
  const known = await knownOf(run, people);
  const coming = pastDays(ctx, range);
  const fits = shownBy(input, range, coming);
  const shown = new Map(known.flatMap((each) => (fits(each.row) ? [[each.row, each]] : [])));
  const order = inOrder([...shown.keys()], {
    sort: input.sort,
    descending: input.desc === "true",
    language: ctx.language ?? "zh-CN",
  });
  const rows = order.flatMap((row) => shown.get(row) ?? []);
  const ids = order.map(({ employeeId }) => employeeId);
  const found = ids.flatMap((id) => ctx.directory.people.get(id) ?? []);
  const unread = rows.map(unreadIn).filter((days) => days > 0);
  const today = dayAt(ctx.now(), ctx.config.timeZone);
  return {
    days: eachDay(range),
    coming,
    rows,
    people: found,
    unread: { people: unread.length, days: unread.reduce((sum, days) => sum + days, 0) },
    asOf: await cellsAsOf(ctx, ids, range, today),
    zones: await zonesShown(ctx, ids, range),
    shortfalls: shortfallsOf(ctx, found),
  };
};
