"use client";

import { useQuery } from "@tanstack/react-query";
import { useRouter, useSearchParams } from "next/navigation";
import { useRef } from "react";
import { storyAddress } from "@/components/day/story-address";
import type { Day } from "@/lib/attendance/day";
import type { RemedyWire } from "@/lib/contract/remedies";
import { queries } from "@/lib/queries";
import { useRemediesView } from "../use-remedies-view";

const PAGE = 50;

type Beside = Pick<RemedyWire, "approvalId" | "name">;
export type StoryNeighbours = {
  position: number;
  total: number;
  previous: Beside | null;
  next: Beside | null;
  open: (remedy: Beside | null) => void;
};

const around = (rows: readonly Beside[], approvalId: string) => {
  const at = rows.findIndex((each) => each.approvalId === approvalId);
  if (at < 0) return null;
  return { position: at + 1, previous: rows[at - 1] ?? null, next: rows[at + 1] ?? null };
};

/** What stands before and after it in the list that it was opened from, as that was then: deciding takes it away. */
export const useStoryNeighbours = (approvalId: string, today: Day): StoryNeighbours | null => {
  const router = useRouter();
  const params = useSearchParams();
  const view = useRemediesView(today);
  const { data } = useQuery({
    ...queries.remedies({ ...view.input, limit: PAGE }),
    enabled: params.get("via") === "list",
  });
  const found = data ? around(data.remedies, approvalId) : null;
  const seen = useRef<Omit<StoryNeighbours, "open"> | null>(null);
  if (found && data) seen.current = { ...found, total: data.total };
  return (
    seen.current && {
      ...seen.current,
      open: (remedy) => remedy && router.push(storyAddress(remedy.approvalId, params)),
    }
  );
};
