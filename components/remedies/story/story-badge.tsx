"use client";

import { useTranslations } from "use-intl";
import { RemedyBadge, RequestBadge, StandBadge } from "@/components/day/remedy-badge";
import { Badge } from "@/components/ui/badge";
import type { RemedyStory } from "@/lib/contract/remedy-story";

/** Where it stands: one of Feishu's five states, or how far our request has come. */
export function StoryBadge({ story }: { story: Pick<RemedyStory, "state" | "remedy"> }) {
  const t = useTranslations("story.state");
  const { state, remedy } = story;
  if (remedy) return <StandBadge remedy={remedy} />;
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
