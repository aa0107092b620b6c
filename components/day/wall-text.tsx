"use client";

import { useLocale } from "use-intl";
import type { Day, Wall } from "@/lib/attendance/day";
import { formatWall } from "@/lib/text/format";

type Props = {
  day: Day;
  time: Wall;
  /** Where the time is read. */
  zone: string;
  /** The reader's own; the zone is told where it is another. */
  here: string;
};

/** A corrected time: `次日 02:00`, with its zone where that is not the reader's. */
export function WallText({ day, time, zone, here }: Props) {
  return (
    <span className="whitespace-nowrap">
      {formatWall(day, time, useLocale())}
      {zone === here ? null : <span className="block text-xs text-ink-faint">{zone}</span>}
    </span>
  );
}
