import type { ReactNode } from "react";
import { classes } from "./classes";

type Props = {
  /** Drawn for fingers too: what is told is the key itself, not a shorter way to it. */
  always?: boolean;
  children: ReactNode;
};

/** The name of a key; beside what a finger does anyway it is left out on a touch screen. */
export function Kbd({ always = false, children }: Props) {
  return (
    <kbd
      className={classes(
        "inline-flex h-5 min-w-5 items-center justify-center rounded-sm border border-line bg-paper px-1 font-sans text-2xs text-ink-faint",
        !always && "pointer-coarse:hidden",
      )}
    >
      {children}
    </kbd>
  );
}
