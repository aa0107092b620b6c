"use client";

import { useTranslations } from "use-intl";
import { Panel } from "@/components/ui/panel";
import { Skeleton, SkeletonRows } from "@/components/ui/skeleton";

/** The first two panels while the days are on the way. */
export function MeLoading() {
  const t = useTranslations("me");
  return (
    <>
      <Panel title={t("todayStrip.title")}>
        <Skeleton className="h-9 w-2/3" />
      </Panel>
      <Panel title={t("fixable.title")} flush>
        <SkeletonRows label={t("loading")} rows={3} columns={2} />
      </Panel>
    </>
  );
}
