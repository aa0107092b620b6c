"use client";

import { type RefObject, useMemo, useState } from "react";
import { BulkRemedy } from "@/components/day/bulk-remedy/lazy-bulk-remedy";
import { OutageNotices } from "@/components/day/outage/outage-notices";
import { type CountQuery, cellsCounted, stateCounts } from "./grid/model";
import { NOTHING } from "./grid/selection";
import type { GridHandle } from "./grid/team-grid-props";
import { TeamBoard } from "./team-board";
import { sameQuery } from "./team-counts";
import { StatusFilter, TeamLegend } from "./team-legend";
import { TeamNotices } from "./team-notices";
import { TodayStrip } from "./today-strip";
import { Trend, useTrendInput } from "./trend";
import { useBulk } from "./use-bulk";
import type { Drawer } from "./use-drawer";
import type { TeamPages } from "./use-team-pages";
import { type TeamRows, useTeamRows } from "./use-team-rows";
import type { TeamView } from "./use-team-view";

type Props = {
  pages: TeamPages;
  view: TeamView;
  drawer: Drawer;
  grid: RefObject<GridHandle | null>;
};

/** Feishu has answered, and for nobody's day was there a row. */
const isBlank = ({ model, named }: TeamRows) =>
  named.length > 0 && Object.keys(stateCounts(model, named)).every((state) => state === "no-data");

/** What the first page brings: notices, numbers, the grid and its legend. */
export function TeamContent({ pages, view, drawer, grid }: Props) {
  const rows = useTeamRows(pages, view);
  const [selection, setSelection] = useState(NOTHING);
  const onSelectionChange = setSelection;
  const trendInput = useTrendInput(view);
  const bulk = useBulk({ model: rows.model, selection, onSelectionChange, grid });
  const blank = useMemo(() => isBlank(rows), [rows]);
  const failed = pages.shortfalls.some(({ kind }) => kind === "failed");
  const settled = pages.complete && pages.loading === 0 && !failed;
  const show = (query: CountQuery) => {
    if (sameQuery(view.count, query)) view.clearCounted();
    else view.showCountedOfAll(query);
  };
  const showInGrid = (query: CountQuery) => {
    show(query);
    const [first] = cellsCounted(rows.model, query, rows.named);
    if (first) setTimeout(() => grid.current?.focus(first));
  };
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <TeamNotices pages={pages} days={rows.model.days.length} blank={settled && blank} />
      <OutageNotices input={trendInput} ready={settled} />
      <TodayStrip
        rows={rows}
        today={rows.model.today}
        settled={settled}
        shown={view.count}
        onShow={show}
      />
      <StatusFilter rows={rows} view={view} />
      <TeamBoard
        {...{ pages, rows, view, drawer, grid, selection }}
        onSelectionChange={onSelectionChange}
        onCorrectChosen={bulk.begin}
      />
      {bulk.open ? <BulkRemedy {...bulk.open} onClose={bulk.close} /> : null}
      {rows.named.length > 0 ? (
        <>
          <TeamLegend rows={rows} />
          <Trend {...{ rows, view, settled }} onShow={showInGrid} />
        </>
      ) : null}
    </div>
  );
}
