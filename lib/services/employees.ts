import "server-only";
import type { PersonBrief } from "@/lib/contract/employees";
import type { Context } from "./context";
import { cursorAfter, namedLike, pageOf } from "./paging";
import { listedIn } from "./scope";
import { personWire } from "./wire";

type Input = {
  q?: string | undefined;
  departmentId?: string | undefined;
  cursor?: string | undefined;
  limit?: number | undefined;
};
type People = { people: PersonBrief[]; total: number; nextCursor: string | null };

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
  };
};
