"use client";

import { useTranslations } from "use-intl";
import { RemedyBadge, RequestBadge } from "@/components/day/remedy-badge";
import { Badge } from "@/components/ui/badge";
import type { StoryState } from "@/lib/contract/remedy-story";

/** Where it stands: one of Feishu's five states, or how far our request has come. */
export function StoryBadge({ state }: { state: StoryState }) {
  const t = useTranslations("story.state");
  switch (state) {
    case "intended":
    case "sent":
    case "unconfirmed":
      return <RequestBadge state={state} />;
    case "confirmed":
      return (
        <Badge tone="amber" look="outline">
          {t(state)}
        </Badge>
      );
    case "refused":
      return <Badge tone="red">{t(state)}</Badge>;
    default:
      return <RemedyBadge state={state} />;
  }
}
