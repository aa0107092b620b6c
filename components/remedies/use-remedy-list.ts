"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { queries } from "@/lib/queries";
import type { RemediesView } from "./use-remedies-view";

const PAGE = 50;
/** How often we look whether Feishu has confirmed what is still open. */
const SETTLING_MS = 4000;

type Trail = { of: string; cursors: readonly string[] };

/** One page of the list; it looks again by itself while a request of ours is unconfirmed. */
export const useRemedyList = (input: RemediesView["input"]) => {
  const of = JSON.stringify(input);
  const [trail, setTrail] = useState<Trail>({ of, cursors: [] });
  const cursors = trail.of === of ? trail.cursors : [];
  const cursor = cursors.at(-1);
  const query = useQuery({
    ...queries.remedies({ ...input, limit: PAGE, ...(cursor !== undefined && { cursor }) }),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => ((state.data?.open.length ?? 0) > 0 ? SETTLING_MS : false),
  });
  const next = query.data?.nextCursor ?? null;
  const before = cursors.length * PAGE;
  const shown = query.data?.remedies.length ?? 0;
  return {
    query,
    page: { from: shown === 0 ? 0 : before + 1, to: before + shown, total: query.data?.total ?? 0 },
    onPrevious:
      cursors.length > 0 ? () => setTrail({ of, cursors: cursors.slice(0, -1) }) : undefined,
    onNext:
      next !== null && !query.isPlaceholderData
        ? () => setTrail({ of, cursors: [...cursors, next] })
        : undefined,
  };
};

export type RemedyListState = ReturnType<typeof useRemedyList>;
