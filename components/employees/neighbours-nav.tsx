"use client";

import { ChevronDown, ChevronUp } from "lucide-react";
import { useTranslations } from "use-intl";
import { IconButton } from "@/components/ui/icon-button";
import { onOneLine } from "@/components/ui/readable";
import type { Neighbours } from "./use-neighbours";

/** The person before and after in the same list, and where in it we are; [ and ], or K and J. */
export function NeighboursNav({ neighbours }: { neighbours: Neighbours }) {
  const t = useTranslations("employees.neighbours");
  const { position, total, previous, next, open } = neighbours;
  const label = (key: "previous" | "next", name: string | undefined) =>
    name === undefined ? t(`${key}None`) : t(key, { name: onOneLine(name) });
  return (
    <nav
      aria-label={t("label")}
      data-print="hidden"
      className="inline-flex items-center text-xs whitespace-nowrap text-ink-faint"
    >
      <IconButton
        size="sm"
        label={label("previous", previous?.name)}
        aria-keyshortcuts="["
        icon={<ChevronUp aria-hidden="true" className="size-4" />}
        disabled={!previous}
        onClick={() => open(previous)}
      />
      <span>{t("position", { position, total })}</span>
      <IconButton
        size="sm"
        label={label("next", next?.name)}
        aria-keyshortcuts="]"
        icon={<ChevronDown aria-hidden="true" className="size-4" />}
        disabled={!next}
        onClick={() => open(next)}
      />
    </nav>
  );
}
