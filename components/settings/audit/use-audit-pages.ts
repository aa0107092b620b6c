"use client";

import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import type { AuditEntryWire, AuditFilter } from "@/lib/contract/audit";
import { queries } from "@/lib/queries";

const NONE: readonly AuditEntryWire[] = [];

/** The lines read so far, newest first, and how to read on. */
export const useAuditPages = (filter: AuditFilter) => {
  const query = useInfiniteQuery({
    ...queries.audit(filter),
    placeholderData: keepPreviousData,
    refetchOnWindowFocus: false,
  });
  const { data, error, isFetching, isFetchingNextPage, hasNextPage } = query;
  return {
    entries: data?.pages.flatMap(({ entries }) => entries) ?? NONE,
    zone: data?.pages[0]?.zone,
    known: data !== undefined,
    error,
    busy: isFetching,
    readingOn: isFetchingNextPage,
    refetch: () => void query.refetch(),
    readOn: hasNextPage && !query.isPlaceholderData ? () => void query.fetchNextPage() : undefined,
  };
};
export type AuditPages = ReturnType<typeof useAuditPages>;
