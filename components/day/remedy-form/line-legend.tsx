"use client";

import { useTranslations } from "use-intl";
import { classes } from "@/components/ui/classes";
import type { Day } from "@/lib/attendance/day";
import type { Marks } from "./day-line-scale";

const SAMPLES = {
  window: "h-2 w-4 rounded-full bg-accent/70",
  shift: "h-3 w-0.5 bg-ink",
  made: "size-2 rounded-full border-2 border-ink bg-paper-raised",
  picked: "size-2 rotate-45 bg-accent",
  now: "h-3 border-l border-dashed border-ink-soft",
} as const;
const NAMES = ["window", "shift", "made", "picked", "now"] as const;

/** What the strokes and dots of the day lines are. */
export function LineLegend({ day, marks }: { day: Day; marks: Marks }) {
  const t = useTranslations("remedyForm.line");
  const drawn = {
    ...{ window: true, shift: true, made: marks.made.length > 0 },
    ...{ picked: marks.picked !== null, now: marks.now.startsWith(day) },
  };
  return (
    <p aria-hidden="true" className="flex flex-wrap gap-x-3 gap-y-0.5 text-2xs text-ink-faint">
      {NAMES.filter((name) => drawn[name]).map((name) => (
        <span key={name} className="inline-flex items-center gap-1">
          <span className={classes("inline-block forced-color-adjust-none", SAMPLES[name])} />
          {t(name)}
        </span>
      ))}
    </p>
  );
}
