"use client";

import { lazy, Suspense } from "react";
import { useStarted } from "@/components/ui/use-started";
import type { TeamGridProps } from "./grid/team-grid-props";
import { SheetPlace } from "./grid-skeleton";

const load = () => import("./grid/team-grid").then(({ TeamGrid }) => ({ default: TeamGrid }));
const TeamGrid = lazy(load);

// Fetched while the page comes alive; a fetch that fails is the grid's own to tell.
if (typeof window !== "undefined") load().catch(() => undefined);

/** Only a browser can measure and draw the grid: the page is sent with its place. */
export function StartedGrid(props: TeamGridProps) {
  const place = <SheetPlace people={props.visible.length} className={props.className} />;
  if (!useStarted()) return place;
  return (
    <Suspense fallback={place}>
      <TeamGrid {...props} />
    </Suspense>
  );
}
