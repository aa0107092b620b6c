import "server-only";
import { codeOf, LOADING } from "@/lib/attendance/cell-code";
import type { DayRange } from "@/lib/attendance/day";
import type { Person } from "@/lib/attendance/person";
import { cellOf } from "@/lib/attendance/record";
import { isNamedLike } from "@/lib/attendance/team-filter";
import type { TeamRow } from "@/lib/contract/team";
import { type KnownDays, readKnownDays } from "@/lib/store/known-days";
import type { Context } from "./context";
import { gaveUpOn } from "./desk";
import { idsOf, pastDays } from "./scope-results";
import { departmentName } from "./wire";

const NO_DATA = codeOf(cellOf(null));

/** Cells that nobody is fetching and nobody can: told as "no data", with a shortfall that says why. */
const settle = (ctx: Context, codes: string, { employeeId }: Person): string =>
  gaveUpOn(ctx, employeeId) ? codes.replaceAll(LOADING, NO_DATA) : codes;

/** Days after today cannot have been fetched: they are without data, not on their way. */
const blankFuture = (codes: string, days: number): string =>
  days >= codes.length
    ? codes
    : codes.slice(0, days) + codes.slice(days).replaceAll(LOADING, NO_DATA);

/** Those whose name, department or id holds the text; everybody for none. */
export const teamNamed = (
  { directory }: Context,
  people: readonly Person[],
  q: string | undefined,
): readonly Person[] => {
  if (!q?.trim()) return people;
  return people.filter((person) => {
    const { name, enName, employeeId } = person;
    const department = departmentName(directory, person);
    return isNamedLike({ name, enName: enName ?? undefined, department, employeeId }, q);
  });
};

/** `read` holds the codes before what nobody can fetch became "no data": there a day is not loaded. */
export type KnownRow = { row: TeamRow; read: string };

/** The grid's rows of these people, who were asked for in this order. */
export const rowsFrom = (
  ctx: Context,
  people: readonly Person[],
  range: DayRange,
  { codes, length }: KnownDays,
): KnownRow[] => {
  const past = pastDays(ctx, range);
  return people.map((person, i) => {
    const read = blankFuture(codes.slice(i * length, (i + 1) * length), past);
    const row = {
      employeeId: person.employeeId,
      name: person.name,
      ...(person.enName && { enName: person.enName }),
      department: departmentName(ctx.directory, person),
      codes: settle(ctx, read, person),
    };
    return { row, read };
  });
};

/** The grid's rows of these people as the store has them. */
export const teamRowsOf = async (
  ctx: Context,
  people: readonly Person[],
  range: DayRange,
): Promise<KnownRow[]> => {
  const known = await readKnownDays(ctx.store, { employeeIds: idsOf(people), ...range });
  return rowsFrom(ctx, people, range, known);
};
