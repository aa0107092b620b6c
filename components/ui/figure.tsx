import type { ReactNode } from "react";
import { classes } from "./classes";
import { TONES, type Tone } from "./tone";

type Props = {
  label: ReactNode;
  /** Already formatted. */
  value: ReactNode;
  tone?: Tone;
  hint?: ReactNode;
  /** Opens exactly what was counted; said aloud as `openLabel`. */
  onOpen?: (() => void) | undefined;
  openLabel?: string;
  pressed?: boolean;
  className?: string | undefined;
};

/** A number that explains itself when pressed. Zero is quiet: only problems catch the eye. */
export function Figure(props: Props) {
  const { label, value, tone = "plain", hint, onOpen, openLabel, pressed, className } = props;
  const body = (
    <>
      <span className="text-xs whitespace-nowrap text-ink-faint">{label}</span>
      <span
        className={classes(
          "text-lg leading-tight whitespace-nowrap font-semibold tracking-tight",
          TONES[tone].text,
        )}
      >
        {value}
      </span>
      {hint ? <span className="text-2xs text-ink-faint">{hint}</span> : null}
    </>
  );
  const look = classes(
    "grid min-w-20 content-start justify-items-start px-3.5 py-2 text-left",
    className,
  );
  if (!onOpen) return <div className={look}>{body}</div>;
  return (
    <button
      type="button"
      onClick={onOpen}
      title={openLabel}
      aria-pressed={pressed}
      className={classes(
        look,
        "transition-colors hover:bg-hover aria-pressed:bg-accent-soft focus-visible:-outline-offset-2",
      )}
    >
      {body}
    </button>
  );
}
