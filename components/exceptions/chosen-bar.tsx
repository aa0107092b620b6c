"use client";

import { useTranslations } from "use-intl";
import { preloadBulkRemedy } from "@/components/day/bulk-remedy/lazy-bulk-remedy";
import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import { SelectionBar } from "@/components/ui/selection-bar";
import type { ExceptionItem } from "@/lib/contract/exceptions";
import { preloadBulkRemind } from "./remind/lazy-bulk-remind";

type Props = {
  chosen: readonly ExceptionItem[];
  onCorrect: () => void;
  onRemind: () => void;
  onClear: () => void;
};

/** What can be done with all chosen days at once. */
export function ChosenBar({ chosen, onCorrect, onRemind, onClear }: Props) {
  const t = useTranslations("exceptions");
  const common = useTranslations("common");
  if (chosen.length === 0) return null;
  const people = new Set(chosen.map(({ employeeId }) => employeeId)).size;
  return (
    <SelectionBar label={t("selection")} text={t("selected", { count: chosen.length, people })}>
      <Button
        size="sm"
        variant="primary"
        onClick={onCorrect}
        onPointerEnter={preloadBulkRemedy}
        onFocus={preloadBulkRemedy}
      >
        {t("bulkCorrect")}
      </Button>
      <Button
        size="sm"
        onClick={onRemind}
        onPointerEnter={preloadBulkRemind}
        onFocus={preloadBulkRemind}
      >
        {t("bulkRemind")}
      </Button>
      <Button size="sm" variant="quiet" onClick={onClear}>
        {common("clearSelection")}
        <Kbd>Esc</Kbd>
      </Button>
    </SelectionBar>
  );
}
