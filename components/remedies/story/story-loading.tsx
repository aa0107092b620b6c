"use client";

import { useTranslations } from "use-intl";
import { Panel } from "@/components/ui/panel";
import { SkeletonRows } from "@/components/ui/skeleton";

/** The panels that the page will have, while nothing is known. */
export function StoryLoading() {
  const t = useTranslations("story");
  return (
    <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_minmax(22rem,28rem)]">
      <Panel flush title={t("ask.title")}>
        <SkeletonRows label={t("loading")} rows={7} columns={2} />
      </Panel>
      <Panel flush title={t("others.title")}>
        <SkeletonRows label={t("loading")} rows={5} columns={2} />
      </Panel>
    </div>
  );
}
