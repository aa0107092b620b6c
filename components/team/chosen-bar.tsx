"use client";

import { useTranslations } from "use-intl";
import { preloadBulkRemedy } from "@/components/day/bulk-remedy/lazy-bulk-remedy";
import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import { SelectionBar } from "@/components/ui/selection-bar";
import { type Selection, selectionSize } from "./grid/selection";

type Props = { selection: Selection; onClear: () => void; onCorrect: () => void };

/** How many cells are chosen and what can be done with them; Escape in the grid lets them go as well. */
export function ChosenBar({ selection, onClear, onCorrect }: Props) {
  const t = useTranslations();
  const count = selectionSize(selection);
  if (count === 0) return null;
  const text = t("team.selected", { count, people: selection.size });
  return (
    <SelectionBar text={text} label={t("team.selection")}>
      <Button
        size="sm"
        variant="primary"
        onClick={onCorrect}
        onPointerEnter={preloadBulkRemedy}
        onFocus={preloadBulkRemedy}
      >
        {t("bulk.action")}
        <span className="pointer-coarse:hidden">
          <Kbd>R</Kbd>
        </span>
      </Button>
      <Button size="sm" onClick={onClear}>
        {t("common.clearSelection")}
        <span className="pointer-coarse:hidden">
          <Kbd>Esc</Kbd>
        </span>
      </Button>
    </SelectionBar>
  );
}
