"use client";

import { useLocale, useTranslations } from "use-intl";
import { QuotaText } from "@/components/day/deadline-text";
import type { RemedyStory } from "@/lib/contract/remedy-story";
import { formatPeriod } from "@/lib/text/format";

/** How much of the group's rule is used in the period, and about how much is left. */
export function StoryQuota({ quota }: Pick<RemedyStory, "quota">) {
  const t = useTranslations("story.ask");
  const language = useLocale();
  if (quota === null) return <QuotaText aboutLeft={null} />;
  const { limit, used, aboutLeft } = quota;
  return (
    <span className="flex flex-wrap gap-x-3">
      <QuotaText aboutLeft={aboutLeft} />
      <span className="text-ink-faint">
        {typeof limit === "number" && used !== null ? `${t("used", { used, limit })} · ` : null}
        {formatPeriod(quota, language)}
      </span>
    </span>
  );
}
