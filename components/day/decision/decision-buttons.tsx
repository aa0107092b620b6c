"use client";

import { Check, Undo2, X } from "lucide-react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import type { Decision } from "@/lib/attendance/remedy";

const VARIANTS = { approve: "secondary", reject: "quiet", revoke: "quiet" } as const;
const ICONS = { approve: Check, reject: X, revoke: Undo2 } as const;

type Props = {
  decisions: readonly Decision[];
  onDecide: (decision: Decision) => void;
  /** Somebody is about to decide: what that needs can be loaded. */
  onIntent: () => void;
  /** To decide is what the page is for: the way to say yes stands out. */
  main?: boolean;
};

/** A button for each step that the state allows. */
export function DecisionButtons({ decisions, onDecide, onIntent, main = false }: Props) {
  const t = useTranslations("decision");
  return decisions.map((decision) => {
    const Icon = ICONS[decision];
    return (
      <Button
        key={decision}
        size="sm"
        variant={decision === "approve" && main ? "primary" : VARIANTS[decision]}
        icon={<Icon aria-hidden="true" className="size-3.5" />}
        onPointerEnter={onIntent}
        onFocus={onIntent}
        onClick={() => onDecide(decision)}
      >
        {t(decision)}
      </Button>
    );
  });
}
