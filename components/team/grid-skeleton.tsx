"use client";

import { useTranslations } from "use-intl";
import { classes } from "@/components/ui/classes";
import { Skeleton } from "@/components/ui/skeleton";

const MOST_ROWS = 14;
const ROW = "flex h-9 items-center border-b border-line @min-[40rem]:h-8";
const NAME =
  "flex h-full w-[5.5rem] shrink-0 items-center border-r border-line px-3 @min-[40rem]:w-[clamp(8rem,15%,12.5rem)]";
/** A mark a day as one element: the bar shows through the middle of each tile. */
const BARS =
  "h-1.5 bg-line/70 dark:bg-line [mask-image:linear-gradient(to_right,transparent_calc(50%-7px),#000_calc(50%-7px)_calc(50%+7px),transparent_calc(50%+7px))] [mask-repeat:repeat-x]";
const DAYS = `min-w-0 flex-1 ${BARS} [mask-size:1.875rem_6px] @min-[40rem]:[mask-size:calc(100%/30)_6px]`;
const TOTALS = `w-42 shrink-0 @max-[40rem]:hidden [mask-size:2.625rem_6px] ${BARS}`;

const numbered = (count: number) => Array.from({ length: count }, (_, i) => i);

/** A row of the sheet: a name, a place a day, the totals at the right edge; few elements, for it is sent with the page. */
function Line({ name }: { name: string }) {
  return (
    <>
      <span className={NAME}>
        <Skeleton className={name} />
      </span>
      <span className={DAYS} />
      <span className={TOTALS} />
    </>
  );
}

/** The grid in its own geometry until it can be drawn. */
function Sheet({ people }: { people: number }) {
  return (
    <>
      <span className="flex h-11 items-center border-b border-line bg-paper">
        <Line name="h-3 w-10" />
      </span>
      {numbered(Math.min(Math.max(people, 1), MOST_ROWS)).map((row) => (
        <span key={row} className={ROW}>
          <Line name="h-3 w-3/4" />
        </span>
      ))}
    </>
  );
}

const ROW_REM = 2;
const AROUND_REM = 4.75;

type PlaceProps = { people: number; className: string | undefined };

/** The grid's place among numbers that are there already, at the height it will have. */
export function SheetPlace({ people, className }: PlaceProps) {
  const t = useTranslations("team");
  return (
    <output
      aria-label={t("loading")}
      className={classes("@container block bg-paper-raised", className)}
      style={{ height: `${people * ROW_REM + AROUND_REM}rem` }}
    >
      <Sheet people={people} />
    </output>
  );
}

/** The numbers, the filter and the grid in their own geometry while the first page is on the way. */
export function GridSkeleton({ people }: { people: number }) {
  const t = useTranslations("team");
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
      <span className="block overflow-hidden rounded-lg border border-line bg-paper-raised pb-8 shadow-rest">
        <Sheet people={people} />
      </span>
    </output>
  );
}
