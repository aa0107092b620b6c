"use client";

import { useTranslations } from "use-intl";
import { preloadDecision } from "@/components/day/decision/deciding";
import { DecisionButtons } from "@/components/day/decision/decision-buttons";
import { Button } from "@/components/ui/button";
import { SelectionBar } from "@/components/ui/selection-bar";
import { type Decision, decisionsFor } from "@/lib/attendance/remedy";
import type { Choice } from "./choice";

type Props = {
  choice: Choice;
  onDecide: (decision: Decision) => void;
  onClear: () => void;
};

/** What can be done with all chosen corrections at once. */
export function BulkBar({ choice, onDecide, onClear }: Props) {
  const t = useTranslations("remedies");
  const common = useTranslations("common");
  if (choice.state === null) return null;
  return (
    <SelectionBar
      label={t("column.actions")}
      text={t("selected", { count: choice.remedies.length })}
    >
      <DecisionButtons
        decisions={decisionsFor(choice.state)}
        onDecide={onDecide}
        onIntent={preloadDecision}
      />
      <Button size="sm" variant="quiet" onClick={onClear}>
        {common("clearSelection")}
      </Button>
    </SelectionBar>
  );
}
