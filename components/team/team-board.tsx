"use client";

import { useRouter, useSearchParams } from "next/navigation";
import type { RefObject } from "react";
import { useLocale, useTranslations } from "use-intl";
import { preloadDayDrawer } from "@/components/day/lazy-day-drawer";
import { personPage } from "@/components/day/person-page";
import { Button } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { earlier } from "@/lib/attendance/day";
import { CellCard } from "./cell-card";
import { ChosenBar } from "./chosen-bar";
import { type CountQuery, cellsCounted } from "./grid/model";
import { NOTHING, type Selection, selectionOf } from "./grid/selection";
import type { GridHandle } from "./grid/team-grid-props";
import { GridStatus } from "./grid-status";
import { StartedGrid } from "./started-grid";
import { useDetail } from "./use-detail";
import type { Drawer } from "./use-drawer";
import { useGridLabels } from "./use-grid-labels";
import type { TeamPages } from "./use-team-pages";
import type { TeamRows } from "./use-team-rows";
import type { TeamView } from "./use-team-view";

type Props = {
  pages: TeamPages;
  rows: TeamRows;
  view: TeamView;
  drawer: Drawer;
  grid: RefObject<GridHandle | null>;
  selection: Selection;
  onSelectionChange: (selection: Selection) => void;
  onCorrectChosen: () => void;
};

/** The grid with everything it opens. */
export function TeamBoard(props: Props) {
  const { pages, rows, view, drawer, grid, selection, onSelectionChange, onCorrectChosen } = props;
  const language = useLocale();
  const router = useRouter();
  const list = useSearchParams();
  const { model, visible, emphasis, emphasisDay } = rows;
  const period = view.at.range;
  const { density } = view;
  const { detail, onRowsInView, ...reading } = useDetail({ density, period, pages, rows });
  const labels = useGridLabels({
    period,
    today: model.today,
    people: visible.length,
    complete: pages.complete,
  });
  const openTotal = (query: CountQuery) => {
    const cells = cellsCounted(model, query, visible);
    const [only, ...others] = cells;
    if (only && others.length === 0) return drawer.open(only.employeeId, only.day);
    view.showCounted(query);
  };
  if (visible.length === 0) return <NobodyShown view={view} total={pages.total} />;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only fetches ahead what a press will open
    <div
      className="grid grid-cols-[minmax(0,1fr)] gap-1"
      onPointerEnter={preloadDayDrawer}
      onFocus={preloadDayDrawer}
    >
      <GridStatus
        {...{ pages, rows, view, reading }}
        onChoose={(cells) => onSelectionChange(selectionOf(cells))}
      />
      <StartedGrid
        {...{ model, visible, labels, selection, density, detail }}
        {...(onRowsInView && { onRowsInView })}
        lang={language}
        onSelectionChange={onSelectionChange}
        onOpen={drawer.open}
        onCorrect={drawer.correct}
        onCorrectChosen={onCorrectChosen}
        onOpenTotal={openTotal}
        onOpenPerson={(id) => router.push(personPage(id, earlier(period.to, model.today), list))}
        sort={view.sort}
        onSort={view.sortBy}
        {...(emphasis && { emphasis })}
        {...(emphasisDay && { emphasisDay })}
        {...(drawer.cell && { initialFocus: drawer.cell })}
        focusRef={grid}
        story={(row, day, cell) => <CellCard {...{ row, day, cell, period }} today={model.today} />}
        className="max-h-[max(20rem,calc(100dvh-11rem))] print:max-h-none overflow-clip rounded-lg border border-line shadow-rest"
      />
      <ChosenBar
        selection={selection}
        onClear={() => onSelectionChange(NOTHING)}
        onCorrect={onCorrectChosen}
      />
    </div>
  );
}

/** Nobody in scope, or nobody left by the filters. */
function NobodyShown({ view, total }: { view: TeamView; total: number }) {
  const t = useTranslations("team");
  const nobody = total === 0 && view.departmentId === null && !view.filtered;
  const key = nobody ? "emptyScope" : "emptyFiltered";
  return (
    <Empty
      title={t(`${key}.title`)}
      advice={t(`${key}.advice`)}
      actions={view.filtered ? <Button onClick={view.clear}>{t("filter.clear")}</Button> : null}
    />
  );
}
