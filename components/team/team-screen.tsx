"use client";

import { useRef } from "react";
import { useTranslations } from "use-intl";
import { Failure } from "@/components/day/failure";
import { DayDrawer } from "@/components/day/lazy-day-drawer";
import { PeriodStepper } from "@/components/day/period-stepper";
import { useViewer } from "@/components/day/use-viewer";
import { ListHead } from "@/components/shell/list-head";
import type { ViewerInfo } from "@/lib/contract/me";
import { ExportButton } from "./export/export-button";
import type { GridHandle } from "./grid/team-grid-props";
import { GridSkeleton } from "./grid-skeleton";
import { TeamContent } from "./team-content";
import { TeamFilters } from "./team-filters";
import { useDrawer } from "./use-drawer";
import { useTeamPages } from "./use-team-pages";
import { useTeamView } from "./use-team-view";

/** The team's month: who is missing a punch or late, and every day one press away. */
export function TeamScreen({ viewer: atLoad }: { viewer: ViewerInfo }) {
  const t = useTranslations("team");
  const viewer = useViewer(atLoad);
  const view = useTeamView(viewer.today);
  const grid = useRef<GridHandle>(null);
  const drawer = useDrawer(grid);
  const { departmentId } = view;
  const pages = useTeamPages({ ...view.at.range, ...(departmentId && { departmentId }) });
  const contentOf = () => {
    if (pages.first) return <TeamContent {...{ pages, view, drawer, grid }} />;
    if (pages.error)
      return (
        <Failure
          error={pages.error}
          title={t("failed")}
          onRetry={pages.refetch}
          busy={pages.busy}
        />
      );
    return <GridSkeleton people={viewer.peopleInScope} />;
  };
  return (
    <>
      <ListHead
        title={t("title")}
        intro={t("intro")}
        viewer={viewer}
        reading={pages}
        actions={
          <>
            <PeriodStepper at={view.at} folded />
            <ExportButton {...{ pages, view }} />
          </>
        }
      >
        <TeamFilters {...{ viewer, view }} onEnterGrid={() => grid.current?.focus()} />
      </ListHead>
      {contentOf()}
      {drawer.cell ? (
        <DayDrawer
          {...drawer.cell}
          viewer={viewer}
          correcting={drawer.correcting}
          onClose={drawer.close}
          onDayChange={drawer.turnTo}
        />
      ) : null}
    </>
  );
}
