"use client";

import { X } from "lucide-react";
import { useMemo } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { type CellKey, cellsCounted } from "./grid/model";
import { useCountName } from "./use-count-name";
import type { TeamDetail } from "./use-detail";
import type { TeamPages } from "./use-team-pages";
import type { TeamRows } from "./use-team-rows";
import type { TeamView } from "./use-team-view";

type Props = {
  pages: TeamPages;
  rows: TeamRows;
  view: TeamView;
  reading: Pick<TeamDetail, "failed" | "busy" | "refetch">;
  /** Chooses the very cells that are being looked at. */
  onChoose: (cells: readonly CellKey[]) => void;
};

/** How much of the team the grid shows, and which total is being looked at. */
export function GridStatus({
  pages,
  rows: { model, filtered, visible },
  view,
  reading,
  onChoose,
}: Props) {
  const t = useTranslations();
  const nameOf = useCountName();
  const { count } = view;
  const cells = useMemo(
    () => (count ? cellsCounted(model, count, filtered) : []),
    [model, filtered, count],
  );
  const shown = visible.length;
  const { total } = pages;
  return (
    <div className="flex min-h-7 flex-wrap items-center gap-x-3 gap-y-1 text-xs text-ink-faint print:min-h-0">
      {/* On paper the grid's caption counts the people. */}
      <span aria-live="polite" className={pages.complete ? "print:hidden" : undefined}>
        {view.filtered
          ? t("team.found", { shown, total })
          : t("common.pager.people", { from: Math.min(1, shown), to: shown, total })}
        {pages.complete ? null : ` · ${t("team.moreComing")}`}
      </span>
      <DetailStatus reading={reading} density={view.density} />
      {count ? (
        <>
          <Button
            size="sm"
            icon={<X aria-hidden="true" className="size-3.5" />}
            aria-label={t("team.counted.clear", { what: nameOf(model, count) })}
            onClick={view.clearCounted}
          >
            {t("team.counted.shown", { what: nameOf(model, count), count: cells.length })}
          </Button>
          {cells.length > 0 ? (
            <Button size="sm" onClick={() => onChoose(cells)}>
              {t("team.counted.choose", { count: cells.length })}
            </Button>
          ) : null}
        </>
      ) : null}
    </div>
  );
}

type DetailProps = Pick<Props, "reading"> & Pick<TeamView, "density">;

/** How times and hours are to be read, or that they are not there. */
function DetailStatus({ reading: { failed, busy, refetch }, density }: DetailProps) {
  const t = useTranslations();
  if (density !== "times" && density !== "hours") return null;
  if (!failed) return <span>{t(`team.detail.${density}`)}</span>;
  return (
    <span role="alert" className="inline-flex items-center gap-2">
      {t("team.detail.failed")}
      <Button size="sm" busy={busy} onClick={refetch}>
        {t("common.retry")}
      </Button>
    </span>
  );
}
