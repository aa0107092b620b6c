"use client";

import { useTranslations } from "use-intl";
import type { ViewerInfo } from "@/lib/contract/me";
import type { RemedyWire } from "@/lib/contract/remedies";
import { preloadDecision } from "./deciding";
import { DecisionButtons } from "./decision-buttons";
import { decisionsOn } from "./may-decide";
import type { Asked } from "./use-decisions";

type Props = {
  remedy: RemedyWire;
  viewer: ViewerInfo;
  onAsk: (asked: Asked) => void;
  main?: boolean;
};

/** The steps the viewer may take on one correction; where it is their own, why there is none. */
export function Verdict({ remedy, viewer, onAsk, main = false }: Props) {
  const t = useTranslations("request");
  const barred = remedy.own || (remedy.ownFiling && viewer.role !== "employee");
  if (barred && remedy.state === "pending" && remedy.deciding === null)
    return (
      <span className="inline-block text-xs text-balance text-ink-faint">
        {t(remedy.own ? "ownCannotDecide" : "filedCannotDecide")}
      </span>
    );
  const decisions = decisionsOn(remedy, viewer);
  if (decisions.length === 0) return null;
  return (
    <span className="inline-flex gap-1.5">
      <DecisionButtons
        decisions={decisions}
        main={main}
        onDecide={(decision) => onAsk({ decision, remedies: [remedy] })}
        onIntent={preloadDecision}
      />
    </span>
  );
}
