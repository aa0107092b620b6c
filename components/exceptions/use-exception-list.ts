"use client";

import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { Exceptions } from "@/lib/contract/exceptions";
import { queries } from "@/lib/queries";
import { withoutRepeats } from "./groups";

type Filter = Parameters<typeof queries.exceptions>[0];

/** While days are still being fetched behind an answer. */
const POLL_MS = 2000;
const OLD_MS = 75_000;
/** How soon the refreshed answer is asked for; a long list is not read over and over for it. */
const REFRESH_MS = 10_000;
const MOST_POLLED_PAGES = 4;

/** The server refreshes what is old behind its answer: a newer one is on its way. */
const isBehind = ({ asOf, today, to }: Exceptions): boolean =>
  asOf !== null && today <= to && Date.now() - Date.parse(asOf) > OLD_MS;

type Polled = { state: { data: { pages: readonly Exceptions[] } | undefined } };

const pollOf = ({ state: { data } }: Polled): number | false => {
  const [first] = data?.pages ?? [];
  if (!data || !first || data.pages.length > MOST_POLLED_PAGES) return false;
  if (first.loading > 0) return POLL_MS;
  return isBehind(first) && REFRESH_MS;
};

/** The list as far as it has been asked for. */
export const useExceptionList = (filter: Filter, enabled = true) => {
  const query = useInfiniteQuery({
    ...queries.exceptions(filter),
    enabled,
    placeholderData: keepPreviousData,
    refetchInterval: pollOf,
  });
  const { data, error, isFetching, isFetchingNextPage, hasNextPage, refetch, fetchNextPage } =
    query;
  const items = useMemo(
    () => withoutRepeats(data?.pages.flatMap((page) => page.items) ?? []),
    [data],
  );
  const last = data?.pages.at(-1);
  return {
    items,
    /** What the newest answer says about all pages together. */
    told: last,
    /** The first page is read again first: it says how fresh everything is. */
    asOf: data?.pages[0]?.asOf,
    shortfalls: data?.pages[0]?.shortfalls ?? [],
    loading: data?.pages[0]?.loading ?? 0,
    whole: last?.nextCursor === null,
    error,
    busy: isFetching,
    refetch: () => void refetch(),
    more: hasNextPage ? () => void fetchNextPage() : undefined,
    adding: isFetchingNextPage,
  };
};
export type ExceptionList = ReturnType<typeof useExceptionList>;
