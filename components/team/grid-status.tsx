"use client";

import { X } from "lucide-react";
import { useMemo } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { cellsCounted } from "./grid/model";
import { useCountName } from "./use-count-name";
import type { TeamPages } from "./use-team-pages";
import type { TeamRows } from "./use-team-rows";
import type { TeamView } from "./use-team-view";

type Props = { pages: TeamPages; rows: TeamRows; view: TeamView };

/** How much of the team the grid shows, and which total is being looked at. */
export function GridStatus({ pages, rows: { model, filtered, visible }, view }: Props) {
  const t = useTranslations();
  const nameOf = useCountName();
  const { count } = view;
  const cells = useMemo(
    () => (count ? cellsCounted(model, count, filtered).length : 0),
    [model, filtered, count],
  );
  const shown = visible.length;
  const { total } = pages;
  return (
    <div className="flex min-h-7 flex-wrap items-center gap-x-3 gap-y-1 text-xs text-ink-faint">
      <span aria-live="polite">
        {view.filtered
          ? t("team.found", { shown, total })
          : t("common.pager.people", { from: Math.min(1, shown), to: shown, total })}
        {pages.complete ? null : ` · ${t("team.moreComing")}`}
      </span>
      {count ? (
        <Button
          size="sm"
          icon={<X aria-hidden="true" className="size-3.5" />}
          aria-label={t("team.counted.clear", { what: nameOf(model, count) })}
          onClick={view.clearCounted}
        >
          {t("team.counted.shown", { what: nameOf(model, count), count: cells })}
        </Button>
      ) : null}
    </div>
  );
}
