"use client";

import { useTranslations } from "use-intl";
import { Skeleton, SkeletonRows } from "@/components/ui/skeleton";

/** The drawer's shape while its day is on the way. */
export function DayLoading() {
  const t = useTranslations("day");
  return (
    <div className="grid gap-6">
      <div className="flex items-center gap-3">
        <Skeleton className="h-[30px] w-8" />
        <Skeleton className="h-4 w-40" />
      </div>
      <SkeletonRows label={t("loading")} rows={3} columns={4} />
      <Skeleton className="h-16" />
    </div>
  );
}
