"use client";

import { useTranslations } from "use-intl";
import { Skeleton } from "@/components/ui/skeleton";
import { VisuallyHidden } from "@/components/ui/visually-hidden";

const ROWS = Array.from({ length: 8 }, (_, i) => i);
const ROW =
  "flex items-center gap-6 border-b border-line px-3 h-[57px] last:border-b-0 max-md:h-48 max-md:flex-col max-md:items-stretch max-md:justify-around max-md:gap-0 max-md:px-4 max-md:py-3";

/** The rows in their own geometry while the first page is on the way. */
export function ExceptionsSkeleton() {
  const t = useTranslations("exceptions");
  return (
    <output className="block">
      <VisuallyHidden>{t("loading")}</VisuallyHidden>
      <span className="block h-9 border-b border-line bg-paper max-md:hidden" />
      <span className="flex h-8 items-center border-b border-line bg-paper-sunken px-3">
        <Skeleton className="h-3 w-32" />
      </span>
      {ROWS.map((row) => (
        <span key={row} className={ROW}>
          <Skeleton className="h-3 w-20 max-md:hidden" />
          <span className="grid w-36 gap-1.5">
            <Skeleton className="h-3 w-20" />
            <Skeleton className="h-2.5 w-14" />
          </span>
          <span className="grid flex-1 gap-1.5">
            <Skeleton className="h-2.5 w-24" />
            <Skeleton className="h-3 w-3/5" />
          </span>
          <Skeleton className="h-3 w-20" />
          <Skeleton className="h-7 w-28 max-md:self-end md:rounded-md" />
        </span>
      ))}
    </output>
  );
}
