import type { ReactNode } from "react";
import { classes } from "./classes";
import { TONES, type Tone } from "./tone";

type Moment = {
  key: string;
  /** When, already in words. */
  time: ReactNode;
  title: ReactNode;
  tone?: Tone;
  children?: ReactNode;
};

/** What happened, in order, along a line. */
export function Timeline({ moments }: { moments: readonly Moment[] }) {
  return (
    <ol className="grid">
      {moments.map(({ key, time, title, tone = "plain", children }) => (
        <li key={key} className="group relative grid grid-cols-[auto_1fr] gap-x-3 pb-4 last:pb-0">
          <span aria-hidden="true" className="relative flex w-2 justify-center pt-[7px]">
            <span className="absolute top-3 -bottom-4 w-px bg-line group-last:hidden" />
            <span className={classes("relative size-2 rounded-full", TONES[tone].dot)} />
          </span>
          <div className="min-w-0">
            <p className="flex flex-wrap items-baseline gap-x-2">
              <span className="font-semibold">{time}</span>
              <span className="text-ink-soft">{title}</span>
            </p>
            {children ? <div className="mt-0.5 text-xs text-ink-faint">{children}</div> : null}
          </div>
        </li>
      ))}
    </ol>
  );
}
