import "server-only";
import { cellFrom } from "@/lib/attendance/cell-code";
import { addDays, type Day, type DayRange } from "@/lib/attendance/day";
import {
  EXCEPTION_CODES,
  exceptionOf,
  isExceptionState,
  isPastDue,
  type Rank,
} from "@/lib/attendance/exceptions";
import type { Person } from "@/lib/attendance/person";
import type { Side } from "@/lib/attendance/record";
import { deadlineOf, type Group } from "@/lib/attendance/shift";
import { dayAt, isZone } from "@/lib/attendance/zone";
import { type CodedDay, siftCells } from "@/lib/store/cells";
import { readRecords } from "@/lib/store/results";
import type { Context } from "./context";
import { gaveUpOn } from "./desk";
import { readRules } from "./rules";
import { asOfDay, idsOf, pastDays } from "./scope-results";

/** The rule and the clock by which a day is told: its own group's, or the deployment's zone. */
type Setting = { group: Group | null; zone: string; zoneAssumed: boolean; today: Day };
/** A day with something unresolved, as its cell tells. */
export type ExceptionDay = Rank & Setting & { code: string; shiftId: string | null };

const settingOf = ({ now, config }: Context, group: Group | null): Setting => {
  const known = group !== null && isZone(group.zone);
  const zone = known ? group.zone : config.timeZone;
  return { group, zone, zoneAssumed: !known, today: dayAt(now(), zone) };
};

/** What every day of a group shares is worked out once per group. */
const settingsFrom = async (ctx: Context): Promise<(groupId: string | null) => Setting> => {
  const { groups } = await readRules(ctx);
  const known = new Map<string, Setting>();
  return (groupId) => {
    const key = groupId ?? "";
    const setting = known.get(key) ?? settingOf(ctx, groups.get(key) ?? null);
    known.set(key, setting);
    return setting;
  };
};

const ranked = (cell: CodedDay, place: number, setting: Setting): ExceptionDay[] => {
  const { employeeId, day, code, shiftId } = cell;
  const { state } = cellFrom(code);
  // A day that has not begun for its person is no exception, whatever came of it.
  if (!isExceptionState(state) || day > setting.today) return [];
  const deadline = deadlineOf(day, setting.group?.rule ?? null);
  const past = isPastDue(deadline, setting.today);
  const head = { deadline, state };
  return [{ ...setting, ...head, employeeId, day, code, shiftId, place, past, head }];
};

type Found = {
  days: ExceptionDay[];
  /** Person-days that have come and that nobody has answered for yet. */
  unseen: number;
  asOf: number | null;
};

/** Every unresolved day of these people as last seen, from their cells alone; in no order. */
export const exceptionDays = async (
  ctx: Context,
  people: readonly Person[],
  range: DayRange,
): Promise<Found> => {
  const past = pastDays(ctx, range);
  const except = idsOf(people).filter((id) => gaveUpOn(ctx, id));
  const asked = {
    ...{ employeeIds: idsOf(people), ...range, codes: EXCEPTION_CODES, except },
    until: addDays(range.from, past - 1),
    asOfDay: asOfDay(range, dayAt(ctx.now(), ctx.config.timeZone)),
  };
  const [cells, setting] = await Promise.all([siftCells(ctx.store, asked), settingsFrom(ctx)]);
  const places = placesOf(ctx);
  return {
    days: cells.coded.flatMap((cell) =>
      ranked(cell, places.get(cell.employeeId) ?? -1, setting(cell.groupId)),
    ),
    unseen: (people.length - except.length) * past - cells.seen,
    asOf: cells.asOf,
  };
};

/** Everybody's place in the scope's own order. */
export const placesOf = ({ scope }: Context): ReadonlyMap<string, number> =>
  new Map(scope.listed.map(({ employeeId }, place) => [employeeId, place]));

const dayKey = ({ employeeId, day }: { employeeId: string; day: Day }) => `${employeeId} ${day}`;

/**
 * Those with an unresolved punch of the side. A cell names the punches of its worst state only, so
 * the others are looked up.
 */
export const withPunch = async (
  ctx: Context,
  found: readonly ExceptionDay[],
  side: Side,
): Promise<ExceptionDay[]> => {
  const says = ({ code }: ExceptionDay) => [side, "both"].includes(cellFrom(code).side);
  const doubtful = found.filter((each) => !says(each));
  const days = doubtful.map(({ day }) => day).sort();
  const [from, to] = [days[0], days.at(-1)];
  if (from === undefined || to === undefined) return [...found];
  const employeeIds = [...new Set(doubtful.map(({ employeeId }) => employeeId))];
  const codes = [...new Set(doubtful.map(({ code }) => code))];
  const records = await readRecords(ctx.store, { employeeIds, from, to, codes });
  const having = new Set(
    records
      .filter(({ record }) => exceptionOf(record)?.punches.some((punch) => punch.side === side))
      .map(dayKey),
  );
  return found.filter((each) => says(each) || having.has(dayKey(each)));
};
