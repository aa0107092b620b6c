"use client";

import { useTranslations } from "use-intl";
import { Skeleton } from "@/components/ui/skeleton";

const MOST_ROWS = 14;
const DAYS = Array.from({ length: 31 }, (_, i) => i);
const NAME = "w-[88px] shrink-0 border-r border-line px-3 sm:w-[15%] sm:min-w-[148px]";

/** The grid's own geometry while its first page is on the way. */
export function GridSkeleton({ people }: { people: number }) {
  const t = useTranslations("team");
  const rows = Array.from({ length: Math.min(Math.max(people, 1), MOST_ROWS) }, (_, i) => i);
  return (
    <output
      aria-label={t("loading")}
      className="block overflow-hidden rounded-lg border border-line bg-paper-raised shadow-rest"
    >
      <span className="flex h-11 items-center border-b border-line bg-paper">
        <span className={NAME}>
          <Skeleton className="h-3 w-10" />
        </span>
      </span>
      {rows.map((row) => (
        <span
          key={row}
          className="flex h-9 items-center border-b border-line last:border-b-0 sm:h-8"
        >
          <span className={NAME}>
            <Skeleton className="h-3 w-3/4" />
          </span>
          <span className="flex min-w-0 flex-1">
            {DAYS.map((day) => (
              <span key={day} className="grid min-w-[26px] flex-1 place-items-center">
                <Skeleton className="h-1.5 w-3.5 rounded-full" />
              </span>
            ))}
          </span>
        </span>
      ))}
    </output>
  );
}
