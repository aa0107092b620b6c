import "server-only";
import type { Person } from "@/lib/attendance/person";
import type { People } from "@/lib/contract/employees";
import type { Context } from "./context";
import { cursorAfter, namedLike, pageOf } from "./paging";
import { listedIn } from "./scope";
import { personWire } from "./wire";

type Input = {
  q?: string | undefined;
  departmentId?: string | undefined;
  cursor?: string | undefined;
  limit?: number | undefined;
  beside?: string | undefined;
};

/** Who comes before and after a person among these people; null where they are not among them. */
const besideOf = (ctx: Context, people: readonly Person[], id: string | undefined) => {
  const at = people.findIndex(({ employeeId }) => employeeId === id);
  if (at < 0) return null;
  const told = (person: Person | undefined) => (person ? personWire(ctx.directory, person) : null);
  return { position: at + 1, previous: told(people[at - 1]), next: told(people[at + 1]) };
};

const PAGE = 50;

/** People in scope by name. */
export const listEmployees = async (ctx: Context, input: Input): Promise<People> => {
  const people = namedLike(listedIn(ctx.scope, input.departmentId), input.q);
  const { page, next } = pageOf(people, ctx.scope.listed, {
    cursor: input.cursor,
    limit: input.limit ?? PAGE,
  });
  return {
    people: page.map((person) => personWire(ctx.directory, person)),
    total: people.length,
    nextCursor: next === null ? null : cursorAfter(next),
    beside: besideOf(ctx, people, input.beside),
  };
};
