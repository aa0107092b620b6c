import type { ComponentProps, ReactNode } from "react";
import { classes } from "./classes";
import { TONES, type Tone } from "./tone";

type Props = Omit<ComponentProps<"button">, "type"> & {
  pressed: boolean;
  tone?: Tone;
  /** How many the filter would show; already formatted. */
  count?: ReactNode;
};

/** A filter that is on or off. */
export function Chip({ pressed, tone = "plain", count, className, children, ...rest }: Props) {
  return (
    <button
      {...rest}
      type="button"
      aria-pressed={pressed}
      className={classes(
        "inline-flex h-7 shrink-0 items-center gap-1.5 rounded-full border px-2.5 text-xs whitespace-nowrap transition-colors pointer-coarse:h-10 pointer-coarse:px-3.5",
        pressed
          ? "border-accent bg-accent-soft font-medium text-accent forced-colors:border-2"
          : "border-line bg-paper-raised text-ink-soft hover:border-line-strong hover:text-ink",
        className,
      )}
    >
      {tone === "plain" ? null : (
        <span aria-hidden="true" className={classes("size-1.5 rounded-full", TONES[tone].dot)} />
      )}
      {children}
      {count === undefined ? null : <span className="font-medium text-current">{count}</span>}
    </button>
  );
}

/** Chips side by side; on a phone they scroll rather than pile up. */
export function ChipRow({ label, children }: { label: string; children: ReactNode }) {
  return (
    <fieldset
      aria-label={label}
      className="flex min-w-0 items-center gap-1.5 max-md:-mx-4 max-md:w-[calc(100%+2rem)] max-md:overflow-x-auto max-md:px-4 max-md:py-0.5 max-md:[scrollbar-width:none] md:flex-wrap"
    >
      {children}
    </fieldset>
  );
}
