"use client";

import { X } from "lucide-react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";

type Props = {
  /** People shown, of all in scope. */
  shown: number;
  total: number;
  selected: number;
  onClearSelection: () => void;
  /** A total is being looked at: the way back to everybody. */
  onClearCounted?: (() => void) | undefined;
};

/** How much of the team the grid shows, and how many cells are chosen. */
export function GridStatus({ shown, total, selected, onClearSelection, onClearCounted }: Props) {
  const t = useTranslations();
  const clear = onClearCounted ?? onClearSelection;
  return (
    <div className="flex min-h-7 flex-wrap items-center gap-x-3 gap-y-1 text-xs text-ink-faint">
      <span aria-live="polite">
        {shown < total
          ? t("team.found", { shown, total })
          : t("common.pager.people", { from: Math.min(1, shown), to: shown, total })}
      </span>
      {selected > 0 || onClearCounted ? (
        <Button
          size="sm"
          variant="quiet"
          icon={<X aria-hidden="true" className="size-3.5" />}
          onClick={clear}
        >
          {selected > 0 ? `${t("team.selected", { count: selected })} · ` : null}
          {t("common.clear")}
        </Button>
      ) : null}
    </div>
  );
}
