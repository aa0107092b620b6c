import "server-only";
import { type Day, type DayRange, monthOf } from "@/lib/attendance/day";
import { byRank, rankedByPerson } from "@/lib/attendance/exceptions";
import type { Person } from "@/lib/attendance/person";
import { dayAt } from "@/lib/attendance/zone";
import type { Exceptions, ExceptionsInput } from "@/lib/contract/exceptions";
import type { Context } from "./context";
import { checkedRange } from "./days";
import { cursorOf, rankFrom } from "./exception-cursor";
import { type ExceptionDay, exceptionDays, placesOf } from "./exception-days";
import { countsOf, inState, isAsked, isDue, perPerson } from "./exception-filters";
import { withPunch } from "./exception-punch";
import { exceptionsWire } from "./exception-wire";
import { whileChanging } from "./own-writes";
import { namedLike } from "./paging";
import { listedIn } from "./scope";
import { bringUpToDate, cellsAsOf, idsOf, ON_SCREEN } from "./scope-results";
import { shortfallsOf } from "./shortfalls";
import { teamNamed } from "./team-rows";
import { instantOrNull } from "./wire";

/** The month up to today, or up to the given end, where nothing else is asked for. */
const periodOf = ({ from, to }: ExceptionsInput, today: Day): DayRange => {
  const last = to ?? today;
  return checkedRange({ from: from ?? monthOf(last).from, to: last });
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
  // A count alone is in no order.
  if (input.limit === 0) return { found, matching, unseen, asOf };
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
  if (!ctx.storeOnly) await whileChanging(ctx, asked.people);
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

/** When what is told was so; where nobody is found it is told of all who were searched. */
const asOfAll = (ctx: Context, listed: readonly Person[], { people, range }: Asked, today: Day) =>
  people.length > 0 || listed.length === 0 ? null : cellsAsOf(ctx, idsOf(listed), range, today);

/** The unresolved days of the people in scope, from the store and brought up to date around it. */
export const listExceptions = async (ctx: Context, input: ExceptionsInput): Promise<Exceptions> => {
  const today = dayAt(ctx.now(), ctx.config.timeZone);
  const range = periodOf(input, today);
  const listed = listedIn(ctx.scope, input.departmentId);
  const people = searched(ctx, listed, input.q);
  const seen = await lookOrWait(ctx, input, { people, range });
  const { found, matching, unseen, page, next } = seen;
  const asOf = seen.asOf ?? (await asOfAll(ctx, listed, { people, range }, today));
  const zones = [...new Set(matching.map(({ setting }) => setting.zone))].sort();
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
