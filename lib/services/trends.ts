import "server-only";
import { addDays, type Day, type DayRange, earlier } from "@/lib/attendance/day";
import { membersUnder, type Person } from "@/lib/attendance/person";
import { dayAt } from "@/lib/attendance/zone";
import type { TopPerson, Trends } from "@/lib/contract/trends";
import { readKnownDays } from "@/lib/store/known-days";
import { rostersBehind } from "@/lib/store/rosters";
import type { Context } from "./context";
import { checkedRange } from "./days";
import { gaveUpOn } from "./desk";
import { outageHints } from "./outages";
import { readRules } from "./rules";
import { listedIn } from "./scope";
import { asOfDay, bringUpToDate, cellsAsOf, idsOf, pastDays } from "./scope-results";
import { shortfallsOf } from "./shortfalls";
import { teamNamed } from "./team-rows";
import {
  type Counted,
  countCells,
  emptyTally,
  sumOf,
  type Tally,
  weekdaysIn,
} from "./trend-counts";
import { departmentName, instantOrNull } from "./wire";

type Input = {
  from: Day;
  to: Day;
  departmentId?: string | undefined;
  q?: string | undefined;
};

const TOP = 10;
/** What is usual is known from so many days at least, older ones than the period's if need be. */
const USUAL_DAYS = 21;

const topOf = (
  ctx: Context,
  people: readonly Person[],
  counted: Counted["people"],
  daysOf: (tally: Tally) => number,
): TopPerson[] =>
  people
    .map((person) => ({ person, days: daysOf(counted.get(person.employeeId) ?? emptyTally()) }))
    .filter(({ days }) => days > 0)
    // Equals stay in the scope's order.
    .sort((a, b) => b.days - a.days)
    .slice(0, TOP)
    .map(({ person, days }) => ({
      employeeId: person.employeeId,
      name: person.name,
      department: departmentName(ctx.directory, person),
      days,
    }));

/** Those that hold somebody of these people, in the order of the tree. */
const byDepartment = (
  { scope }: Context,
  people: readonly Person[],
  counted: Counted,
  past: number,
): Trends["departments"] => {
  const members = membersUnder(scope.departments, people);
  return scope.departments.flatMap(({ departmentId, name, depth }) => {
    const those = members.get(departmentId);
    if (!those) return [];
    return [{ departmentId, name, depth, ...sumOf(those, counted.people, past) }];
  });
};

const byShift = async (ctx: Context, { shifts }: Counted): Promise<Trends["shifts"]> => {
  const rules = await readRules(ctx);
  return [...shifts]
    .filter(([, { required }]) => required > 0)
    .sort(([a, x], [b, y]) => y.required - x.required || (a < b ? -1 : 1))
    .map(([shiftId, { read: _, ...counts }]) => ({
      ...{ shiftId, name: rules.shifts.get(shiftId)?.name ?? null, ...counts },
    }));
};

const byWeekday = (
  people: readonly Person[],
  { weekdays }: Counted,
  times: ReadonlyMap<number, number>,
): Trends["weekdays"] =>
  [...times]
    .sort(([a], [b]) => a - b)
    .map(([weekday, days]) => {
      const { read, ...counts } = weekdays.get(weekday) ?? { ...emptyTally(), read: 0 };
      return { weekday, ...counts, unread: people.length * days - read };
    });

type Asked = { people: readonly Person[]; range: DayRange; past: number };

/** What the store holds. */
const look = async (ctx: Context, { people, range, past }: Asked) => {
  const last = addDays(range.from, past - 1);
  const readFor = { from: earlier(range.from, addDays(last, 1 - USUAL_DAYS)), to: range.to };
  const employeeIds = idsOf(people);
  const today = dayAt(ctx.now(), ctx.config.timeZone);
  const day = asOfDay(range, today);
  const known = await readKnownDays(ctx.store, { employeeIds, ...readFor, asOfDay: day });
  const rosterOf = await rostersBehind(ctx.store, new Set(known.rosters));
  const cells = { ...known, employeeIds };
  const shiftOf = (mark: string) => rosterOf(mark).shiftId;
  const counted = countCells(cells, { readFor, range, past, shiftOf });
  const waiting = people.filter(({ employeeId }) => !gaveUpOn(ctx, employeeId));
  const loading = sumOf(waiting, counted.people, past).unread;
  const asOf = day === null ? await cellsAsOf(ctx, employeeIds, range, today) : known.asOf;
  return { cells, rosterOf, readFor, counted, loading, asOf };
};

/** As last seen; cells that were never fetched are waited for a while, the others refreshed behind. */
const lookOrWait = async (ctx: Context, asked: Asked) => {
  const before = await look(ctx, asked);
  const missing = before.loading > 0;
  await bringUpToDate(ctx, { shown: asked.people, behind: [], missing }, asked.range);
  return missing && !ctx.storeOnly ? look(ctx, asked) : before;
};

/** Problems of the people in scope by department, shift, weekday and person, from their cells alone. */
export const getTrends = async (ctx: Context, input: Input): Promise<Trends> => {
  const range = checkedRange(input);
  const people = teamNamed(ctx, listedIn(ctx.scope, input.departmentId), input.q);
  const past = pastDays(ctx, range);
  const today = dayAt(ctx.now(), ctx.config.timeZone);
  const looked = await lookOrWait(ctx, { people, range, past });
  const { cells, rosterOf, readFor, counted, loading, asOf } = looked;
  const top = (daysOf: (tally: Tally) => number) => topOf(ctx, people, counted.people, daysOf);
  return {
    ...range,
    today,
    total: sumOf(people, counted.people, past),
    departments: byDepartment(ctx, people, counted, past),
    shifts: await byShift(ctx, counted),
    weekdays: byWeekday(people, counted, weekdaysIn(range, past)),
    mostProblems: top(({ lack, late, early }) => lack + late + early),
    mostCorrections: top(({ pending, corrected }) => pending + corrected),
    outages: await outageHints(ctx, { people, cells, rosterOf, readFor, range, past }),
    loading,
    asOf: instantOrNull(asOf, ctx.config.timeZone),
    shortfalls: shortfallsOf(ctx, people),
  };
};
