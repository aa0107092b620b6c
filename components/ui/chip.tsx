import type { ComponentProps, ReactNode } from "react";
import { classes } from "./classes";
import { TONES, type Tone } from "./tone";

type Props = Omit<ComponentProps<"button">, "type"> & {
  pressed: boolean;
  tone?: Tone;
  /** A ring where the badge of the same tone is an outline. */
  look?: "soft" | "outline";
  /** How many the filter would show; already formatted. */
  count?: ReactNode;
};

/** A filter that is on or off. */
export function Chip(props: Props) {
  const { pressed, tone = "plain", look = "soft", count, className, children, ...rest } = props;
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
        <span
          aria-hidden="true"
          className={classes(
            "rounded-full",
            look === "soft"
              ? `size-1.5 ${TONES[tone].dot}`
              : `size-2 border-[1.5px] ${TONES[tone].outline}`,
          )}
        />
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
