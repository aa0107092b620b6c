import "server-only";
import { LOADING } from "@/lib/attendance/cell-code";
import { addDays, type Day, type DayRange, daysBetween, earlier } from "@/lib/attendance/day";
import type { Person } from "@/lib/attendance/person";
import { dayAt } from "@/lib/attendance/zone";
import { type KnownDays, readKnownDays } from "@/lib/store/known-days";
import type { Context } from "./context";
import { deskOf } from "./desk";
import { inBackground } from "./log";
import { waitAtMost } from "./patience";
import { unlessLookedAt } from "./recent-looks";
import { refreshResults } from "./results";

/** So many people are on screen at once; those after them are only part of the answer. */
export const ON_SCREEN = 50;
/** A page that Feishu keeps waiting is answered with what there is. */
const PATIENCE_MS = 4000;

export const idsOf = (people: readonly Person[]): string[] =>
  people.map(({ employeeId }) => employeeId);

/** How many days of the range have come, today included. */
export const pastDays = ({ now, config }: Context, { from, to }: DayRange): number =>
  Math.max(0, daysBetween(from, earlier(to, dayAt(now(), config.timeZone))) + 1);

/** How many of each person's first `past` days nobody has answered for yet, of those who are counted. */
export const unseenIn = (
  { codes, length }: KnownDays,
  past: number,
  counts: (place: number) => boolean = () => true,
): number => {
  let unseen = 0;
  for (let at = codes.indexOf(LOADING); at >= 0; at = codes.indexOf(LOADING, at + 1))
    if (at % length < past && counts(Math.floor(at / length))) unseen += 1;
  return unseen;
};

/** How many person-days that have come nobody has answered for yet. */
export const unseenDays = async (
  ctx: Context,
  employeeIds: readonly string[],
  range: DayRange,
): Promise<number> => {
  const past = pastDays(ctx, range);
  const to = addDays(range.from, past - 1);
  return unseenIn(await readKnownDays(ctx.store, { employeeIds, from: range.from, to }), past);
};

type Looked = {
  /** Whose cells make the answer, those on screen first. */
  shown: readonly Person[];
  behind: readonly Person[];
  /** Cells of those shown were never fetched: worth waiting for. */
  missing: boolean;
};

/**
 * Waits a while for cells of the people shown that were never fetched; whatever is only old, and
 * the people behind them, are refreshed behind the answer.
 */
export const bringUpToDate = async (
  ctx: Context,
  { shown, behind, missing }: Looked,
  range: DayRange,
): Promise<void> => {
  if (ctx.storeOnly) return;
  const refresh = (employeeIds: readonly string[], attention: "screen" | "rest") => {
    const priority = attention === "screen" ? "interactive" : "background";
    return refreshResults(ctx, { employeeIds, range }, { attention, priority });
  };
  const { line } = deskOf(ctx);
  const first = line.attend(() => refresh(idsOf(shown.slice(0, ON_SCREEN)), "screen"));
  const rest = (employeeIds: readonly string[]) =>
    unlessLookedAt(ctx, { employeeIds, range }, (due) => refresh(due, "rest"));
  const after = idsOf(shown.slice(ON_SCREEN));
  const others = missing ? refresh(after, "rest") : rest(after);
  const all = Promise.all([first, others]);
  inBackground(all, "results of a page");
  if (missing) await waitAtMost(PATIENCE_MS, all);
  inBackground(rest(idsOf(behind)), "results of a scope");
};

/** The day whose answers tell how fresh a range is: today; null when it holds no today. */
export const asOfDay = ({ from, to }: DayRange, today: Day): Day | null =>
  today >= from && today <= to ? today : null;

/** The oldest answer behind today's cells (epoch seconds), or behind the range when it holds no today. */
export const cellsAsOf = async (
  ctx: Context,
  employeeIds: readonly string[],
  range: DayRange,
  today: Day,
): Promise<number | null> => {
  const day = asOfDay(range, today);
  const now = day === null ? range : { from: day, to: day };
  return (await readKnownDays(ctx.store, { employeeIds, ...now, asOfDay: day })).asOf;
};
