"use client";

import type { ComponentProps } from "react";
import { useLocale } from "use-intl";
import { classes } from "@/components/ui/classes";
import { TextInput } from "@/components/ui/text-input";
import type { Day } from "@/lib/attendance/day";
import { formatDay } from "@/lib/text/format";

type Props = Omit<ComponentProps<typeof TextInput>, "type" | "aria-label"> & {
  /** Its name; shown while no day is chosen. */
  label: string;
  day: Day | null;
  /** Lighter, for a row of filters. */
  quiet?: boolean;
};

const SAID =
  "pointer-events-none absolute inset-y-px left-px right-8 truncate rounded-l-md bg-paper-raised pl-2.5 text-sm leading-[1.875rem] peer-focus:hidden pointer-coarse:right-px pointer-coarse:rounded-r-md pointer-coarse:leading-[2.625rem]";

/** A field for a day. A browser writes it in its own language, so until one types the page's stands over it. */
export function DayInput({ label, day, quiet = false, className, ...input }: Props) {
  const language = useLocale();
  return (
    <span className={classes("relative inline-flex min-w-0", className)}>
      <TextInput
        {...input}
        type="date"
        aria-label={label}
        className={classes("peer", quiet && "!border-line shadow-rest hover:!border-line-strong")}
      />
      <span aria-hidden="true" className={classes(SAID, day === null && "text-ink-faint")}>
        {day === null ? label : formatDay(day, language, "dated")}
      </span>
    </span>
  );
}
