"use client";

import {
  type QueryClient,
  type UseQueryResult,
  useQueries,
  useQueryClient,
} from "@tanstack/react-query";
import type { DayRange } from "@/lib/attendance/day";
import type { Team } from "@/lib/contract/team";
import { queries } from "@/lib/queries";
import { firstPageOf } from "./first-page";

type Input = Parameters<typeof queries.team>[0];
type Base = DayRange & Pick<Input, "departmentId">;

/** Every answer has a fixed cost, so a large scope comes in few. */
const NEXT_PAGES = 10_000;
/** While cells are still being fetched behind an answer; a long one is asked for again less often. */
const POLL_MS = 1000;
const POLL_MS_A_ROW = 0.3;
const OLD_MS = 75_000;
/** How soon the refreshed answer is asked for. */
const REFRESH_MS = 10_000;

/** The pages known so far and the one after them, in order: each names where the next begins. */
const inputsOf = (client: QueryClient, base: Base): Input[] => {
  const inputs: Input[] = [firstPageOf(base)];
  const begun = new Set<string>();
  for (const input of inputs) {
    const next = client.getQueryData(queries.team(input).queryKey)?.nextCursor;
    if (!next || begun.has(next)) continue;
    begun.add(next);
    inputs.push({ ...base, limit: NEXT_PAGES, cursor: next });
  }
  return inputs;
};

const merged = (results: UseQueryResult<Team, Error>[]) => {
  const pages = results.flatMap(({ data }) => data ?? []);
  const asOfs = pages.flatMap(({ asOf }) => asOf ?? []).sort();
  return {
    first: pages[0],
    rows: pages.flatMap(({ rows }) => rows),
    total: Math.max(0, ...pages.map(({ total }) => total)),
    loading: pages.reduce((sum, { loading }) => sum + loading, 0),
    asOf: pages.length === 0 ? undefined : (asOfs[0] ?? null),
    shortfalls: pages.flatMap(({ shortfalls }) => shortfalls),
    /** Every page is here: totals speak of everyone. */
    complete: pages.length > 0 && pages.at(-1)?.nextCursor === null,
    error: results.find(({ isError }) => isError)?.error ?? null,
    busy: results.some(({ isFetching }) => isFetching),
    refetch: () => {
      for (const result of results) void result.refetch();
    },
  };
};

type Polled = { state: { data: Team | undefined } };

/** The server refreshes the first page's today when it is a minute old: a newer answer is on its way. */
const isBehind = ({ asOf, today, from, to }: Team): boolean =>
  asOf !== null && today >= from && today <= to && Date.now() - Date.parse(asOf) > OLD_MS;

const pollFirst = ({ state: { data } }: Polled) => {
  if (data === undefined) return false;
  if (data.loading > 0) return POLL_MS;
  return isBehind(data) && REFRESH_MS;
};

const pollNext = ({ state: { data } }: Polled) =>
  data?.loading ? POLL_MS + data.rows.length * POLL_MS_A_ROW : false;

/** Everyone in scope: the first page at once, the others appended as they come. */
export const useTeamPages = (base: Base) => {
  const client = useQueryClient();
  return useQueries({
    queries: inputsOf(client, base).map((input, page) => ({
      ...queries.team(input),
      refetchInterval: page === 0 ? pollFirst : pollNext,
    })),
    combine: merged,
  });
};
export type TeamPages = ReturnType<typeof useTeamPages>;
