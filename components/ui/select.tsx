import { ChevronDown } from "lucide-react";
import type { ComponentProps } from "react";
import { classes } from "./classes";
import { CONTROL, CONTROL_HEIGHT } from "./control-style";

type Props = ComponentProps<"select"> & {
  /** Lighter, for a row of filters. */
  quiet?: boolean;
};

/** The platform's own list, in our clothes: nothing to load, and right on a phone. */
export function Select({ className, children, quiet = false, ...rest }: Props) {
  return (
    <span className={classes("relative inline-flex min-w-0", className)}>
      <select
        {...rest}
        className={classes(
          CONTROL,
          CONTROL_HEIGHT,
          "appearance-none truncate !pr-8",
          quiet && "!border-line shadow-rest hover:!border-line-strong",
        )}
      >
        {children}
      </select>
      <ChevronDown
        aria-hidden="true"
        className="pointer-events-none absolute top-1/2 right-2 size-4 -translate-y-1/2 text-ink-faint"
      />
    </span>
  );
}
