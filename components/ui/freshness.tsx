import { RotateCw } from "lucide-react";
import type { ReactNode } from "react";
import { classes } from "./classes";
import { IconButton } from "./icon-button";

type Props = {
  /** Such as "as of 10:42"; a stale one says why. */
  text: ReactNode;
  refresh: { label: string; onRefresh: () => void; busy: boolean };
  stale?: boolean;
  /** Nothing has come yet: neither fresh nor stale. */
  blank?: boolean;
};

/** How old what one sees is, and the way to newer. */
export function Freshness({ text, refresh, stale = false, blank = false }: Props) {
  return (
    <div
      data-print="together"
      className="inline-flex min-w-0 items-center gap-1 text-xs text-ink-faint md:whitespace-nowrap"
    >
      <span
        aria-hidden="true"
        className={classes(
          "size-1.5 shrink-0 rounded-full",
          stale ? "bg-tone-amber" : blank ? "bg-tone-grey" : "bg-accent",
        )}
      />
      <span aria-live="polite" className={classes(stale && "text-tone-amber")}>
        {text}
      </span>
      <IconButton
        size="sm"
        className="print:hidden"
        label={refresh.label}
        busy={refresh.busy}
        onClick={refresh.onRefresh}
        icon={<RotateCw aria-hidden="true" className="size-3.5" />}
      />
    </div>
  );
}
