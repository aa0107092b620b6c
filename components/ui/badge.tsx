import type { ReactNode } from "react";
import { classes } from "./classes";
import { TONES, type Tone } from "./tone";

type Props = {
  tone?: Tone;
  look?: "soft" | "solid" | "outline";
  icon?: ReactNode;
  className?: string;
  children: ReactNode;
};

/** A short fact that is read, not pressed. The text carries it; the tone only helps. */
export function Badge({ tone = "grey", look = "soft", icon, className, children }: Props) {
  return (
    <span
      className={classes(
        "inline-flex h-5 items-center gap-1 rounded-sm px-1.5 text-xs font-medium whitespace-nowrap forced-colors:border",
        look === "outline" && "border bg-transparent",
        TONES[tone][look],
        className,
      )}
    >
      {icon}
      {children}
    </span>
  );
}
