import "server-only";
import { addDays, type Day, type DayRange, monthOf } from "@/lib/attendance/day";
import { type Remedy, SPENT_STATES } from "@/lib/attendance/remedy";
import { aboutLeft, type Group, quotaPeriod } from "@/lib/attendance/shift";
import type { RemedyStory } from "@/lib/contract/remedy-story";
import { readRemedies } from "@/lib/store/listed-remedies";
import type { Context } from "./context";
import type { Gap } from "./desk";
import { refreshRemedies } from "./remedy-history";

const MANY = 500;
const OTHERS_SHOWN = 20;

/** A person's corrections of the period that a day is in and of the one before it. */
export type Around = {
  remedies: readonly Remedy[];
  period: DayRange;
  range: DayRange;
  gaps: ReadonlyMap<string, Gap>;
  /** Feishu has told of the whole period just now. */
  whole: boolean;
};

/** Brings both periods up to date; months where the group's rule is unknown. */
export const readAround = async (
  ctx: Context,
  { employeeId, day }: { employeeId: string; day: Day },
  group: Group | null,
): Promise<Around> => {
  const holding = (each: Day) => (group ? quotaPeriod(each, group.rule) : monthOf(each));
  const period = holding(day);
  const before = holding(addDays(period.from, -1));
  const employeeIds = [employeeId];
  const read = (range: DayRange, attention: "screen" | "rest") =>
    ctx.storeOnly ? new Map<string, Gap>() : refreshRemedies(ctx, employeeIds, range, attention);
  const fresh = await read(period, "screen");
  const gaps = new Map([...(await read(before, "rest")), ...fresh]);
  const range = { from: before.from, to: period.to };
  const { remedies } = await readRemedies(ctx.store, { employeeIds, ...range, limit: MANY });
  return { remedies, period, range, gaps, whole: !ctx.storeOnly && fresh.size === 0 };
};

/** How much of the group's rule is used in the period; null where the rule is unknown. */
export const quotaOf = (
  group: Group | null,
  { remedies, period, whole }: Around,
): RemedyStory["quota"] => {
  if (group === null) return null;
  const isSpent = ({ day, state }: Remedy) => day >= period.from && SPENT_STATES.includes(state);
  const used = whole ? remedies.filter(isSpent).length : null;
  return { ...period, limit: group.rule.limitCount, used, aboutLeft: aboutLeft(group.rule, used) };
};

/** The person's corrections but this one, newest day first. */
export const othersOf = (
  { remedies, range }: Around,
  approvalId: string | undefined,
  zone: string,
): RemedyStory["others"] => {
  const others = remedies.filter((each) => each.approvalId !== approvalId);
  const shown = others.slice(0, OTHERS_SHOWN).map((each) => ({
    ...{ approvalId: each.approvalId, day: each.day, punchNo: each.punchNo },
    ...{ workType: each.workType, time: each.time, state: each.state, zone: each.zone ?? zone },
  }));
  return { ...range, total: others.length, remedies: shown };
};
