import { ChevronRight } from "lucide-react";
import type { ReactNode } from "react";

type Props = {
  summary: ReactNode;
  /** It was opened or closed. */
  onToggle?: () => void;
  children: ReactNode;
};

/** Something for those who ask; closed until then. What is there from the start opens without scripts. */
export function Disclosure({ summary, onToggle, children }: Props) {
  return (
    <details
      {...(onToggle && { onToggle })}
      className="group text-xs text-ink-soft [&:not([open])]:print:hidden"
    >
      <summary className="inline-flex min-h-6 items-center gap-1 rounded-sm hover:text-ink pointer-coarse:min-h-11">
        <ChevronRight
          aria-hidden="true"
          className="size-3.5 transition-transform group-open:rotate-90"
        />
        {summary}
      </summary>
      <div className="pt-1 pb-2 pl-[18px]">{children}</div>
    </details>
  );
}
