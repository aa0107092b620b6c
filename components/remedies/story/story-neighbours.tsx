"use client";

import { ChevronLeft, ChevronRight } from "lucide-react";
import { useTranslations } from "use-intl";
import { IconButton } from "@/components/ui/icon-button";
import { onOneLine } from "@/components/ui/readable";
import type { StoryNeighbours } from "./use-story-neighbours";

/** The correction before and after in the same list; [ and ], or K and J. */
export function StoryNeighboursNav({ neighbours }: { neighbours: StoryNeighbours }) {
  const t = useTranslations("story.neighbours");
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
        icon={<ChevronLeft aria-hidden="true" className="size-4" />}
        disabled={!previous}
        onClick={() => open(previous)}
      />
      <span>{t("position", { position, total })}</span>
      <IconButton
        size="sm"
        label={label("next", next?.name)}
        aria-keyshortcuts="]"
        icon={<ChevronRight aria-hidden="true" className="size-4" />}
        disabled={!next}
        onClick={() => open(next)}
      />
    </nav>
  );
}
