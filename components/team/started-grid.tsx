"use client";

import { useStarted } from "@/components/ui/use-started";
import { TeamGrid } from "./grid/team-grid";
import type { TeamGridProps } from "./grid/team-grid-props";
import { SheetPlace } from "./grid-skeleton";

/** Only a browser can measure and draw the grid: the page is sent with its place. */
export function StartedGrid(props: TeamGridProps) {
  if (useStarted()) return <TeamGrid {...props} />;
  return <SheetPlace people={props.visible.length} className={props.className} />;
}
