import { ChevronDown, ChevronLeft, ChevronRight, ChevronUp } from "lucide-react";
import type { ReactNode } from "react";
import { IconButton } from "./icon-button";

const ICONS = {
  vertical: { previous: ChevronUp, next: ChevronDown },
  horizontal: { previous: ChevronLeft, next: ChevronRight },
} as const;

type Props = {
  /** How the list that is walked lies. */
  way: keyof typeof ICONS;
  labels: { group: string; previous: string; next: string };
  /** Where in the list we are, in words. */
  position: ReactNode;
  /** Absent at the ends. */
  onPrevious: (() => void) | undefined;
  onNext: (() => void) | undefined;
};

/** What comes before and after in the same list; the screen hears [ and ] itself. */
export function NeighbourButtons({ way, labels, position, onPrevious, onNext }: Props) {
  const { previous: Previous, next: Next } = ICONS[way];
  return (
    <nav
      aria-label={labels.group}
      data-print="hidden"
      className="inline-flex items-center text-xs whitespace-nowrap text-ink-faint"
    >
      <IconButton
        size="sm"
        label={labels.previous}
        aria-keyshortcuts="["
        icon={<Previous aria-hidden="true" className="size-4" />}
        disabled={!onPrevious}
        onClick={onPrevious}
      />
      <span>{position}</span>
      <IconButton
        size="sm"
        label={labels.next}
        aria-keyshortcuts="]"
        icon={<Next aria-hidden="true" className="size-4" />}
        disabled={!onNext}
        onClick={onNext}
      />
    </nav>
  );
}
