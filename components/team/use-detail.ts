"use client";

import { type UseQueryResult, useQueries, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useMemo, useState } from "react";
import type { DayRange } from "@/lib/attendance/day";
import type { Team, TeamRow } from "@/lib/contract/team";
import { queries } from "@/lib/queries";
import { refreshTeamTimes } from "@/lib/queries/refresh";
import type { Detail } from "./grid/detail";
import type { Density } from "./grid/geometry";
import type { TeamPages } from "./use-team-pages";
import type { TeamRows } from "./use-team-rows";

const KINDS = { comfortable: null, compact: null, times: "times", hours: "hours" } as const;
/** So many people are asked for at once; those next to them come along. */
const CHUNK = 50;
const AROUND = 12;
/** Those looked at last are kept for whoever scrolls back. */
const KEPT_CHUNKS = 20;

type Rows = { first: number; last: number };
type People = readonly string[];

const NOBODY: People = [];

/** The chunks that hold these people, new ones for those whom none holds yet. */
export const withChunks = (
  chunks: readonly People[],
  inView: People,
  around: People,
): readonly People[] => {
  const held = new Set(chunks.flat());
  if (inView.every((id) => held.has(id))) return chunks;
  const wanted = around.filter((id) => !held.has(id));
  const fresh = Array.from({ length: Math.ceil(wanted.length / CHUNK) }, (_, i) =>
    wanted.slice(i * CHUNK, (i + 1) * CHUNK),
  );
  return [...chunks, ...fresh].slice(-KEPT_CHUNKS);
};

/** Times only where they belong to the mark that is shown: a cell never says two things. */
export const agreeing = (row: TeamRow, shown: TeamRow | undefined) =>
  row.times?.map((day, i) => (row.codes.charAt(i) === shown?.codes.charAt(i) ? day : null)) ?? [];

const merged = (results: UseQueryResult<Team, Error>[]) => ({
  rows: results.flatMap(({ data }) => data?.rows ?? []),
  failed: results.some(({ isError }) => isError),
  busy: results.some(({ isFetching }) => isFetching),
  refetch: () => {
    for (const { refetch } of results) void refetch();
  },
});

type Given = { density: Density; period: DayRange; pages: TeamPages; rows: TeamRows };

/** Who is in view, and the chunks in which they are asked for. */
const useChunks = ({ model, visible }: Pick<TeamRows, "model" | "visible">) => {
  const [asked, setAsked] = useState({ inView: NOBODY, chunks: [NOBODY] });
  const onRowsInView = useCallback(
    ({ first, last }: Rows) => {
      const idsOf = (from: number, to: number) =>
        Array.from(visible.slice(Math.max(0, from), Math.max(0, to + 1))).flatMap(
          (row) => model.rows[row]?.employeeId ?? [],
        );
      const inView = idsOf(first, last);
      const around = idsOf(first - AROUND, last + AROUND);
      setAsked((now) => {
        const chunks = withChunks(now.chunks, inView, around);
        const same = chunks === now.chunks && inView.join() === now.inView.join();
        return same ? now : { inView, chunks: [...chunks] };
      });
    },
    [model, visible],
  );
  return { ...asked, onRowsInView };
};

/** Read again whenever the page was, so that both tell of the same moment. */
const useRefreshedWith = ({ rows, asOf }: TeamPages, on: boolean) => {
  const client = useQueryClient();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a newer page is the occasion
  useEffect(() => {
    if (on) void refreshTeamTimes(client);
  }, [client, on, rows, asOf]);
};

/** Punch times of the people in view, once scrolling has come to rest, and of none in the other densities. */
export const useDetail = ({ density, period, pages, rows: { model, visible } }: Given) => {
  const kind = KINDS[density];
  const { inView, chunks, onRowsInView } = useChunks({ model, visible });
  const { from, to } = period;
  const seen = new Set(inView);
  const { rows, failed, busy, refetch } = useQueries({
    queries: (kind ? chunks : []).map((people) => ({
      ...queries.team({ from, to, people, detail: "times", limit: CHUNK }),
      enabled: people.some((id) => seen.has(id)),
    })),
    combine: merged,
  });
  useRefreshedWith(pages, kind !== null);
  const detail = useMemo((): Detail | null => {
    if (kind === null) return null;
    const shown = new Map(model.rows.map((row) => [row.employeeId, row]));
    const of = new Map(
      rows.map((row) => [row.employeeId, agreeing(row, shown.get(row.employeeId))]),
    );
    return { kind, of };
  }, [kind, rows, model]);
  return { detail, failed, busy, refetch, ...(kind && { onRowsInView }) };
};
export type TeamDetail = ReturnType<typeof useDetail>;
