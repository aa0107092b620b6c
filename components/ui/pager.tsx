import { ChevronLeft, ChevronRight } from "lucide-react";
import type { ReactNode } from "react";
import { IconButton } from "./icon-button";

type Props = {
  /** Such as "1–50 of 1,283": nothing is silently cut. */
  text: ReactNode;
  labels: { group: string; previous: string; next: string };
  /** Everything is on this page. */
  single?: boolean;
  onPrevious?: (() => void) | undefined;
  onNext?: (() => void) | undefined;
};

/** A direction without a handler is at its end; where there is but one page, only its text is left. */
export function Pager({ text, labels, single = false, onPrevious, onNext }: Props) {
  return (
    <div className="flex items-center gap-1 text-xs text-ink-faint">
      <span aria-live="polite" className="mr-1">
        {text}
      </span>
      {single ? null : <Turns {...{ labels, onPrevious, onNext }} />}
    </div>
  );
}

function Turns({ labels, onPrevious, onNext }: Pick<Props, "labels" | "onPrevious" | "onNext">) {
  return (
    <nav aria-label={labels.group} className="flex items-center gap-1">
      <IconButton
        size="sm"
        label={labels.previous}
        disabled={!onPrevious}
        onClick={onPrevious}
        icon={<ChevronLeft aria-hidden="true" className="size-4" />}
      />
      <IconButton
        size="sm"
        label={labels.next}
        disabled={!onNext}
        onClick={onNext}
        icon={<ChevronRight aria-hidden="true" className="size-4" />}
      />
    </nav>
  );
}
