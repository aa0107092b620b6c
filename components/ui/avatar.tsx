import { classes } from "./classes";
import { initialsOf, toneOfName } from "./initials";
import { TONES } from "./tone";

type Props = { name: string; size?: "sm" | "md" };

/** A person's initials on a tone that stays theirs. The name itself stands beside it. */
export function Avatar({ name, size = "md" }: Props) {
  return (
    <span
      aria-hidden="true"
      className={classes(
        "inline-grid shrink-0 place-items-center rounded-full font-medium select-none",
        size === "sm" ? "size-5 text-[0.625rem]" : "size-7 text-2xs",
        TONES[toneOfName(name)].soft,
      )}
    >
      {initialsOf(name)}
    </span>
  );
}
