import "server-only";
import { cellFrom, passesByCharacter } from "@/lib/attendance/cell-code";
import { type Day, type DayRange, eachDay } from "@/lib/attendance/day";
import {
  daysLeftUntil,
  EXCEPTION_CODES,
  isExceptionState,
  isPastDue,
  type Rank,
} from "@/lib/attendance/exceptions";
import type { Person } from "@/lib/attendance/person";
import { type Deadline, deadlineOf, type Group } from "@/lib/attendance/shift";
import { dayAt, isZone } from "@/lib/attendance/zone";
import { readKnownDays } from "@/lib/store/known-days";
import { rostersBehind } from "@/lib/store/rosters";
import type { Context } from "./context";
import { gaveUpOn } from "./desk";
import { placesIn } from "./paging";
import { readRules } from "./rules";
import { asOfDay, idsOf, pastDays, unseenIn } from "./scope-results";

/** The rule and the clock by which a day is told: its own group's, or the deployment's zone. */
type Setting = { group: Group | null; zone: string; zoneAssumed: boolean; today: Day };
/** What all people of a group share on a day. `left`: days until the deadline, null without one. */
type Due = { deadline: Deadline; past: boolean; left: number | null };
/** A day with something unresolved, as its cell tells. */
export type ExceptionDay = Rank & {
  code: string;
  shiftId: string | null;
  setting: Setting;
  left: number | null;
};

const settingOf = ({ now, config }: Context, group: Group | null): Setting => {
  const known = group !== null && isZone(group.zone);
  const zone = known ? group.zone : config.timeZone;
  return { group, zone, zoneAssumed: !known, today: dayAt(now(), zone) };
};

const dueOf = ({ group, today }: Setting, day: Day): Due => {
  const deadline = deadlineOf(day, group?.rule ?? null);
  return { deadline, past: isPastDue(deadline, today), left: daysLeftUntil(deadline, today) };
};

type Plan = { shiftId: string | null; setting: Setting; dues: Map<Day, Due> };

/** What every day of a group shares is worked out once per group, and once per group and day. */
const plansFrom = async (ctx: Context, marks: string): Promise<(mark: string) => Plan> => {
  const [{ groups }, rosterOf] = await Promise.all([
    readRules(ctx),
    rostersBehind(ctx.store, new Set(marks)),
  ]);
  const byGroup = new Map<string, Omit<Plan, "shiftId">>();
  const byMark = new Map<string, Plan>();
  return (mark) => {
    const known = byMark.get(mark);
    if (known) return known;
    const { groupId, shiftId } = rosterOf(mark);
    const key = groupId ?? "";
    const shared = byGroup.get(key) ?? {
      setting: settingOf(ctx, groups.get(key) ?? null),
      dues: new Map(),
    };
    byGroup.set(key, shared);
    const plan = { ...shared, shiftId };
    byMark.set(mark, plan);
    return plan;
  };
};

type Found = {
  days: ExceptionDay[];
  /** Person-days that have come and that nobody has answered for yet. */
  unseen: number;
  asOf: number | null;
};

const STATE_OF = new Map(
  EXCEPTION_CODES.flatMap((code) => {
    const { state } = cellFrom(code);
    return isExceptionState(state) ? [[code, state] as const] : [];
  }),
);

const IS_EXCEPTION = passesByCharacter(({ state }) => isExceptionState(state));

/** Every unresolved day of these people as last seen, from their cells alone; in no order. */
export const exceptionDays = async (
  ctx: Context,
  people: readonly Person[],
  range: DayRange,
): Promise<Found> => {
  const { store, now, config } = ctx;
  const employeeIds = idsOf(people);
  const day = asOfDay(range, dayAt(now(), config.timeZone));
  const known = await readKnownDays(store, { employeeIds, ...range, asOfDay: day });
  const { codes, rosters, length, asOf } = known;
  const planOf = await plansFrom(ctx, rosters);
  const places = placesOf(ctx);
  const spread = eachDay(range);
  const days: ExceptionDay[] = [];
  for (let at = 0; at < codes.length; at += 1) {
    if (!IS_EXCEPTION[codes.charCodeAt(at)]) continue;
    const code = codes.charAt(at);
    const state = STATE_OF.get(code);
    const on = spread[at % length];
    const employeeId = employeeIds[Math.floor(at / length)];
    if (state === undefined || on === undefined || employeeId === undefined) continue;
    const { shiftId, setting, dues } = planOf(rosters.charAt(at));
    // A day that has not begun for its person is no exception, whatever came of it.
    if (on > setting.today) continue;
    const due = dues.get(on) ?? dueOf(setting, on);
    dues.set(on, due);
    const { deadline, past, left } = due;
    const place = places.get(employeeId) ?? -1;
    const head = { deadline, state };
    days.push({
      employeeId,
      place,
      day: on,
      state,
      deadline,
      past,
      head,
      left,
      code,
      shiftId,
      setting,
    });
  }
  const counts = (place: number) => !gaveUpOn(ctx, employeeIds[place] ?? "");
  return { days, unseen: unseenIn(known, pastDays(ctx, range), counts), asOf };
};

/** Everybody's place in the scope's own order. */
export const placesOf = ({ scope }: Context): ReadonlyMap<string, number> => placesIn(scope.listed);
