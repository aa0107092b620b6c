import type { ReactNode } from "react";

/** The row of filters above a list. */
export function Toolbar({ label, children }: { label: string; children: ReactNode }) {
  return (
    <fieldset
      aria-label={label}
      data-print="hidden"
      className="flex min-w-0 flex-wrap items-center gap-2"
    >
      {children}
    </fieldset>
  );
}
