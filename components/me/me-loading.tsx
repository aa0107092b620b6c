"use client";

import { useTranslations } from "use-intl";
import { Panel } from "@/components/ui/panel";
import { Skeleton } from "@/components/ui/skeleton";
import { VerdictSkeleton } from "./verdict-skeleton";

/** The first two panels while the days are on the way. */
export function MeLoading() {
  const t = useTranslations("me");
  return (
    <>
      <Panel title={t("fixable.title")} flush>
        <CardSkeleton lead label={t("loading")} />
        <CardSkeleton />
      </Panel>
      <Panel title={t("todayStrip.title")} flush>
        <div className="flex">
          <PunchSkeleton />
          <PunchSkeleton />
        </div>
      </Panel>
    </>
  );
}

function CardSkeleton({ lead = false, label }: { lead?: boolean; label?: string }) {
  return (
    <output
      aria-label={label}
      className="grid gap-2.5 border-b border-line px-4 py-3 last:border-b-0"
    >
      <span className="flex gap-3">
        <Skeleton className="size-6 shrink-0" />
        <span className="grid flex-1 gap-2 py-1">
          <Skeleton className="h-3.5 w-3/5" />
          <Skeleton className="h-3 w-2/5" />
        </span>
      </span>
      <VerdictSkeleton lead={lead} />
    </output>
  );
}

function PunchSkeleton() {
  return (
    <span className="flex min-w-36 flex-1 items-center gap-3 px-4 py-3">
      <Skeleton className="size-6 shrink-0" />
      <span className="grid flex-1 gap-2">
        <Skeleton className="h-3 w-2/3" />
        <Skeleton className="h-5 w-1/2" />
        <Skeleton className="h-3 w-1/3" />
      </span>
    </span>
  );
}
