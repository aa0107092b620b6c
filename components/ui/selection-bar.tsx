import type { ReactNode } from "react";

type Props = { text: ReactNode; label: string; children: ReactNode };

/** What can be done with the chosen rows; it floats above the list while there are any. */
export function SelectionBar({ text, label, children }: Props) {
  return (
    <div
      role="toolbar"
      aria-label={label}
      className="sticky bottom-4 z-30 mx-auto flex w-fit max-w-full animate-slide-up flex-wrap items-center gap-2 rounded-lg border border-line bg-paper-raised py-2 pr-2 pl-4 shadow-float max-md:bottom-20"
    >
      <span aria-live="polite" className="mr-2 text-sm font-medium max-md:w-full">
        {text}
      </span>
      {children}
    </div>
  );
}
