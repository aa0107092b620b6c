"use client";

import { useTranslations } from "use-intl";
import { Skeleton } from "@/components/ui/skeleton";
import { TOTALS } from "./grid/totals";

const MOST_ROWS = 14;
const ROW = "flex h-9 items-center border-b border-line @min-[40rem]:h-8";
const NAME =
  "flex h-full w-[5.5rem] shrink-0 items-center border-r border-line px-3 @min-[40rem]:w-[clamp(8rem,15%,12.5rem)]";
const DAY =
  "grid w-[1.875rem] shrink-0 place-items-center @min-[40rem]:w-auto @min-[40rem]:min-w-[1.375rem] @min-[40rem]:max-w-[2.75rem] @min-[40rem]:flex-1";
const TOTAL =
  "flex h-full shrink-0 items-center border-l border-line @max-[40rem]:hidden [&>*]:w-[2.625rem] [&>*]:px-3";

const numbered = (count: number) => Array.from({ length: count }, (_, i) => i);

/** A row of the sheet: a name, a place a day, the totals at the right edge. */
function Line({ days, bar }: { days: number; bar: string }) {
  return (
    <>
      <span className="flex min-w-0 flex-1">
        {numbered(days).map((day) => (
          <span key={day} className={DAY}>
            <Skeleton className={bar} />
          </span>
        ))}
      </span>
      <span className={TOTAL}>
        {TOTALS.map(({ id }) => (
          <span key={id}>
            <Skeleton className={bar} />
          </span>
        ))}
      </span>
    </>
  );
}

/** The numbers, the filter and the grid in their own geometry while the first page is on the way. */
export function GridSkeleton({ people, days }: { people: number; days: number }) {
  const t = useTranslations("team");
  const rows = numbered(Math.min(Math.max(people, 1), MOST_ROWS));
  return (
    <output aria-label={t("loading")} className="@container block">
      <span className="mb-3 flex gap-3 max-md:flex-col max-md:gap-2">
        <Skeleton className="h-14 rounded-lg md:w-96" />
        <Skeleton className="h-14 rounded-lg md:w-64" />
      </span>
      <span className="mb-3 flex h-15 flex-col justify-around max-md:h-9">
        <Skeleton className="h-3 w-4/5" />
        <Skeleton className="h-3 w-1/4 max-md:hidden" />
      </span>
      <span className="mb-1 flex h-7 items-center">
        <Skeleton className="h-3 w-24" />
      </span>
      <span className="block overflow-hidden rounded-lg border border-line bg-paper-raised shadow-rest">
        <span className="flex h-11 items-center border-b border-line bg-paper">
          <span className={NAME}>
            <Skeleton className="h-3 w-10" />
          </span>
          <Line days={days} bar="h-3 w-3" />
        </span>
        {rows.map((row) => (
          <span key={row} className={ROW}>
            <span className={NAME}>
              <Skeleton className="h-3 w-3/4" />
            </span>
            <Line days={days} bar="h-1.5 w-3.5 rounded-full" />
          </span>
        ))}
        <span className="block h-8" />
      </span>
    </output>
  );
}
