import "server-only";
import {
  addDays,
  type Day,
  type DayRange,
  daysBetween,
  eachDay,
  earlier,
} from "@/lib/attendance/day";
import type { EmployeeDays } from "@/lib/contract/employees";
import { AppError } from "@/lib/errors";
import { readRecords, type SeenDay } from "@/lib/store/results";
import type { Context } from "./context";
import { gaveUpOn } from "./desk";
import { inBackground } from "./log";
import { waitAtMost } from "./patience";
import { refreshResults } from "./results";
import { type Rules, readRules } from "./rules";
import { mustSee } from "./scope";
import { shortfallsOf } from "./shortfalls";
import { dayWire, instantOrNull, personWire } from "./wire";
import { zoneOf } from "./zone-of";

type Input = { id: string; from: Day; to: Day };
const LONGEST_DAYS = 62;
/** Feishu attendance began later; calendar arithmetic near year 9999 would leave the calendar. */
const EARLIEST: Day = "2015-01-01";
const LATEST: Day = "2200-01-01";
const PATIENCE_MS = 8000;

/** Whether a work day may be asked for at all. */
export const isPlausible = (day: Day): boolean => day >= EARLIEST && day <= LATEST;

/** A work day that may be asked for; anything else is a bad field. */
export const checkedDay = (day: Day, field = "date"): Day => {
  if (isPlausible(day)) return day;
  throw new AppError("invalid-fields", { fields: [{ field, problem: "span" }] });
};

/** A range of at most 62 days; anything else is a bad field. */
export const checkedRange = ({ from, to }: DayRange): DayRange => {
  const days = daysBetween(from, to);
  if (isPlausible(from) && isPlausible(to) && days >= 0 && days < LONGEST_DAYS) return { from, to };
  throw new AppError("invalid-fields", { fields: [{ field: "to", problem: "span" }] });
};

/** Results of one person, brought up to date first where days are missing. */
export const upToDate = async (
  ctx: Context,
  employeeId: string,
  range: DayRange,
): Promise<SeenDay[]> => {
  const read = () => readRecords(ctx.store, { employeeIds: [employeeId], ...range });
  const before = await read();
  if (ctx.storeOnly) return before;
  const fresh = refreshResults(
    ctx,
    { employeeIds: [employeeId], range },
    { attention: "screen", priority: "interactive" },
  );
  inBackground(fresh, "results of a person");
  await waitAtMost(PATIENCE_MS, fresh);
  return read();
};

/** A person's last week up to a day: enough to know the group they are in and its zone. */
export const weekUpTo = (date: Day): DayRange => ({ from: addDays(date, -6), to: date });

const rulesOf = (seen: SeenDay | undefined, { groups, shifts }: Rules) => ({
  group: groups.get(seen?.record?.groupId ?? "") ?? null,
  shift: shifts.get(seen?.record?.shiftId ?? "") ?? null,
});

/** One person's work days in full. People outside the scope are not found. */
export const getDays = async (ctx: Context, input: Input): Promise<EmployeeDays> => {
  mustSee(ctx.scope, input.id);
  const range = checkedRange(input);
  const person = ctx.directory.people.get(input.id);
  if (!person) throw new AppError("not-found");
  const seen = new Map((await upToDate(ctx, input.id, range)).map((each) => [each.day, each]));
  const { zone, zoneAssumed, today } = await zoneOf(ctx, input.id, range.to);
  const rules = await readRules(ctx);
  const fetched = [...seen.values()].map(({ fetchedAt }) => fetchedAt);
  const current = seen.get(earlier(today, range.to))?.fetchedAt;
  return {
    person: personWire(ctx.directory, person),
    zone,
    zoneAssumed,
    today,
    days: eachDay(range).map((day) => {
      const known = seen.get(day);
      return dayWire(day, known?.record ?? null, rulesOf(known, rules), zone, {
        fetchedAt: known?.fetchedAt ?? null,
        coming: day <= today && !gaveUpOn(ctx, input.id),
      });
    }),
    asOf: instantOrNull(current ?? (fetched.length > 0 ? Math.min(...fetched) : null), zone),
    shortfalls: shortfallsOf(ctx, [person]),
  };
};
