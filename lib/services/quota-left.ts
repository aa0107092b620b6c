import "server-only";
import { type Day, type DayRange, earlier, later } from "@/lib/attendance/day";
import { aboutLeft, type Group, quotaPeriod } from "@/lib/attendance/shift";
import { staleRemedies } from "@/lib/store/remedies";
import { type SpentRemedy, spentRemedies } from "@/lib/store/spent-remedies";
import type { Context } from "./context";
import { inBackground } from "./log";
import { waitAtMost } from "./patience";
import { refreshRemedies } from "./remedy-history";
import { EVER } from "./scope-history";

type Asked = { employeeId: string; day: Day; today: Day; group: Group | null };
type Left = ReturnType<typeof aboutLeft>;

/** A history that is not there yet is not worth waiting for longer. */
const PATIENCE_MS = 2000;

/** The part of the day's quota period that has come: nothing later can have been corrected. */
const periodOf = ({ day, today, group }: Asked): DayRange => {
  const { from, to } = group ? quotaPeriod(day, group.rule) : { from: day, to: day };
  return { from, to: later(day, earlier(to, today)) };
};

const spanOf = (periods: readonly DayRange[]): DayRange | null => {
  const [first, ...rest] = periods;
  if (!first) return null;
  return rest.reduce(
    (span, { from, to }) => ({ from: earlier(span.from, from), to: later(span.to, to) }),
    first,
  );
};

/** Whose history of these days is not known as a whole. */
const unreadIn = async (ctx: Context, employeeIds: readonly string[], span: DayRange) => {
  const freshness = { now: ctx.now(), ...EVER };
  const unread = await staleRemedies(ctx.store, { employeeIds, ...span, freshness });
  return new Set(unread.map(({ employeeId }) => employeeId));
};

/** The histories of those on a page, by fifty people and month; only what was never read is waited for. */
const catchUp = async (ctx: Context, employeeIds: readonly string[], span: DayRange) => {
  const unread = await unreadIn(ctx, employeeIds, span);
  if (ctx.storeOnly) return unread;
  const fresh = refreshRemedies(ctx, employeeIds, span, "rest");
  inBackground(fresh, "histories of a page");
  if (unread.size === 0) return unread;
  await waitAtMost(PATIENCE_MS, fresh);
  return unreadIn(ctx, employeeIds, span);
};

/** What is known of the corrections of a page's people in the periods of its days. */
export type Histories = {
  spent: readonly SpentRemedy[];
  /** About how many corrections are left in the period of a day; null while nobody can tell. */
  leftFor(asked: Asked): Left;
};

export const historiesOf = async (ctx: Context, asked: readonly Asked[]): Promise<Histories> => {
  const employeeIds = [...new Set(asked.map(({ employeeId }) => employeeId))];
  const span = spanOf(asked.map(periodOf));
  if (span === null) return { spent: [], leftFor: () => null };
  const unread = await catchUp(ctx, employeeIds, span);
  const spent = await spentRemedies(ctx.store, { employeeIds, ...span });
  return {
    spent,
    leftFor: (one) => {
      if (one.group === null) return null;
      const { from, to } = periodOf(one);
      const used = spent.filter(
        ({ employeeId, day }) => employeeId === one.employeeId && day >= from && day <= to,
      ).length;
      return aboutLeft(one.group.rule, unread.has(one.employeeId) ? null : used);
    },
  };
};
