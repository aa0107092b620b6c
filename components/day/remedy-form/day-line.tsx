"use client";

import { useTranslations } from "use-intl";
import { classes } from "@/components/ui/classes";
import type { DayLine as Line } from "./day-line-scale";

const percent = (value: number) => `${value}%`;

/** A day from left to right with the times that may be entered; decoration beside its text. */
export function DayLine({ line, muted }: { line: Line; muted: boolean }) {
  const day = useTranslations("day.results");
  const { window, shift, now, made, picked, ticks } = line;
  return (
    <span aria-hidden="true" className="block pt-1.5 pb-4 forced-color-adjust-none">
      <span className="relative block h-2 rounded-full bg-line/60">
        <span
          className={classes(
            "absolute inset-y-0 min-w-1 rounded-full",
            muted ? "bg-line-strong/50" : "bg-accent/70",
          )}
          style={{ left: percent(window.left), width: percent(window.width) }}
        />
        {now === null ? null : (
          <span
            className="absolute -inset-y-0.5 w-px border-l border-dashed border-ink-soft"
            style={{ left: percent(now) }}
          />
        )}
        {shift === null ? null : (
          <span
            title={day("planned")}
            className="absolute -inset-y-1 w-0.5 -translate-x-1/2 rounded-full bg-ink"
            style={{ left: percent(shift) }}
          />
        )}
        {made.map((at) => (
          <span
            key={at}
            className="absolute top-1/2 size-2.5 -translate-1/2 rounded-full border-2 border-ink bg-paper-raised"
            style={{ left: percent(at) }}
          />
        ))}
        {picked === null ? null : (
          <span
            className="absolute top-1/2 size-2.5 -translate-1/2 rotate-45 bg-accent ring-2 ring-paper-raised"
            style={{ left: percent(picked) }}
          />
        )}
        {ticks.map(({ at, label }) => (
          <span
            key={at}
            className={classes(
              "absolute top-3 text-2xs text-ink-faint",
              at === 0 ? "" : at === 100 ? "-translate-x-full" : "-translate-x-1/2",
            )}
            style={{ left: percent(at) }}
          >
            {label}
          </span>
        ))}
      </span>
    </span>
  );
}
