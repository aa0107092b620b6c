import "server-only";
import { type Day, type DayRange, monthOf, weekdayOf } from "@/lib/attendance/day";
import {
  byRank,
  daysLeftUntil,
  EXCEPTION_STATES,
  groupKey,
  rankedByPerson,
} from "@/lib/attendance/exceptions";
import type { Person } from "@/lib/attendance/person";
import { dayAt } from "@/lib/attendance/zone";
import { type Exceptions, type ExceptionsInput, SOON_DAYS } from "@/lib/contract/exceptions";
import { DEFAULT_SHIFT } from "@/lib/contract/trends";
import type { Context } from "./context";
import { checkedRange } from "./days";
import { cursorOf, rankFrom } from "./exception-cursor";
import { type ExceptionDay, exceptionDays, placesOf, withPunch } from "./exception-days";
import { exceptionsWire } from "./exception-wire";
import { namedLike } from "./paging";
import { listedIn } from "./scope";
import { bringUpToDate, ON_SCREEN } from "./scope-results";
import { shortfallsOf } from "./shortfalls";
import { teamNamed } from "./team-rows";
import { instantOrNull } from "./wire";

/** The month up to today, or up to the given end, where nothing else is asked for. */
const periodOf = ({ from, to }: ExceptionsInput, today: Day): DayRange => {
  const last = to ?? today;
  return checkedRange({ from: from ?? monthOf(last).from, to: last });
};

type Wanted = Pick<ExceptionsInput, "state" | "within" | "due">;

const soonIn = (days: number) => (each: ExceptionDay) => {
  const left = daysLeftUntil(each.deadline, each.today);
  return left !== null && left >= 0 && left <= days;
};

const isDue =
  ({ within, due }: Wanted) =>
  (each: ExceptionDay): boolean =>
    (due === undefined || each.past === (due === "past")) &&
    (within === undefined || soonIn(within)(each));

const isAsked =
  (wanted: Pick<ExceptionsInput, "shiftId" | "weekday">) =>
  ({ shiftId, day }: ExceptionDay): boolean =>
    (wanted.shiftId === undefined || (shiftId ?? DEFAULT_SHIFT) === wanted.shiftId) &&
    (wanted.weekday === undefined || weekdayOf(day) === wanted.weekday);

const inState =
  ({ state = [] }: Wanted) =>
  (each: ExceptionDay): boolean =>
    state.length === 0 || state.includes(each.state);

/** Each is what the list holds when the request asks for it besides its other filters. */
const countsOf = (found: readonly ExceptionDay[], wanted: Wanted): Exceptions["counts"] => {
  const due = found.filter(isDue(wanted));
  const open = found.filter(inState(wanted)).filter(({ past }) => !past);
  const soonDays = wanted.within ?? SOON_DAYS;
  const [lackDay, lack, seriousLate, late, early] = EXCEPTION_STATES;
  const of = (state: ExceptionDay["state"]) => due.filter((each) => each.state === state).length;
  return {
    states: {
      [lackDay]: of(lackDay),
      [lack]: of(lack),
      [seriousLate]: of(seriousLate),
      [late]: of(late),
      [early]: of(early),
    },
    open: open.length,
    past: found.filter(inState(wanted)).length - open.length,
    soon: open.filter(soonIn(soonDays)).length,
    soonDays,
    unknown: open.filter(({ deadline }) => deadline === null).length,
  };
};

const perPerson = (matching: readonly ExceptionDay[]) => {
  const counts = new Map<string, number>();
  for (const each of matching) counts.set(groupKey(each), (counts.get(groupKey(each)) ?? 0) + 1);
  return counts;
};

type Asked = { people: readonly Person[]; range: DayRange };
type Seen = {
  found: ExceptionDay[];
  matching: ExceptionDay[];
  unseen: number;
  asOf: number | null;
};

/** What the store holds: all that the counts speak of, and what is asked for in its order. */
const look = async (
  ctx: Context,
  input: ExceptionsInput,
  { people, range }: Asked,
): Promise<Seen> => {
  const { days, unseen, asOf } = await exceptionDays(ctx, people, range);
  const asked = days.filter(isAsked(input));
  const found = input.punch ? await withPunch(ctx, asked, input.punch) : asked;
  const matching = found.filter(isDue(input)).filter(inState(input));
  const ranked = input.grouping === "person" ? rankedByPerson(matching) : matching;
  return { found, matching: ranked.sort(byRank), unseen, asOf };
};

const pageOf = (
  ctx: Context,
  { matching }: Seen,
  { cursor, limit = ON_SCREEN }: ExceptionsInput,
) => {
  const after = cursor === undefined ? null : rankFrom(cursor, placesOf(ctx));
  const rest = after ? matching.filter((each) => byRank(each, after) > 0) : matching;
  const page = rest.slice(0, limit);
  const last = page.at(-1);
  return { page, next: last && rest.length > limit ? cursorOf(last) : null };
};

/** Those on the page first: they are kept fresher than the rest. */
const pageFirst = (people: readonly Person[], page: readonly ExceptionDay[]) => {
  const onPage = new Set(page.map(({ employeeId }) => employeeId));
  const isOn = ({ employeeId }: Person) => onPage.has(employeeId);
  return [...people.filter(isOn), ...people.filter((person) => !isOn(person))];
};

/** What the store holds; cells that were never fetched are waited for a while, the others refreshed behind. */
const lookOrWait = async (ctx: Context, input: ExceptionsInput, asked: Asked) => {
  const once = async () => {
    const seen = await look(ctx, input, asked);
    return { ...seen, ...pageOf(ctx, seen, input) };
  };
  const before = await once();
  if (ctx.storeOnly || input.limit === 0) return before;
  const missing = before.unseen > 0;
  const shown = pageFirst(asked.people, before.page);
  await bringUpToDate(ctx, { shown, behind: [], missing }, asked.range);
  return missing ? once() : before;
};

/** Those whom either the list of people or the team's grid finds by the text. */
const searched = (ctx: Context, listed: readonly Person[], q: string | undefined) => {
  const found = new Set([...namedLike(listed, q), ...teamNamed(ctx, listed, q)]);
  return listed.filter((person) => found.has(person));
};

/** The unresolved days of the people in scope, from the store and brought up to date around it. */
export const listExceptions = async (ctx: Context, input: ExceptionsInput): Promise<Exceptions> => {
  const today = dayAt(ctx.now(), ctx.config.timeZone);
  const range = periodOf(input, today);
  const people = searched(ctx, listedIn(ctx.scope, input.departmentId), input.q);
  const seen = await lookOrWait(ctx, input, { people, range });
  const { found, matching, unseen, page, next, asOf } = seen;
  const zones = [...new Set(matching.map(({ zone }) => zone))].sort();
  return {
    ...range,
    today,
    zones: zones.length > 0 ? zones : [ctx.config.timeZone],
    items: await exceptionsWire(ctx, page, perPerson(matching)),
    total: matching.length,
    people: new Set(matching.map(({ employeeId }) => employeeId)).size,
    counts: countsOf(found, input),
    nextCursor: next,
    loading: unseen,
    asOf: instantOrNull(asOf, ctx.config.timeZone),
    shortfalls: shortfallsOf(ctx, people),
  };
};
