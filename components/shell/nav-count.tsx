"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { latestDays } from "@/components/day/period";
import { CountBadge } from "@/components/ui/count-badge";
import type { ViewerInfo } from "@/lib/contract/me";
import { queries } from "@/lib/queries";

type Props = { viewer: Pick<ViewerInfo, "pendingDecisions" | "today"> };

const LOOK_AGAIN_MS = 5 * 60_000;

function Decisions({ viewer: { pendingDecisions: count } }: Props) {
  const t = useTranslations("nav");
  return <CountBadge count={count} label={t("pendingDecisions", { count })} />;
}

/** How many can be corrected for a few more days only, as far as they have been read. */
function Deadlines({ viewer: { today } }: Props) {
  const t = useTranslations("nav");
  const { data } = useQuery({
    ...queries.exceptionCounts(latestDays(today)),
    refetchInterval: LOOK_AGAIN_MS,
  });
  if (!data) return null;
  const { soon: count, soonDays: days } = data.counts;
  const whole = data.loading === 0 && data.shortfalls.length === 0;
  const label = t(whole ? "soonExceptions" : "soonExceptionsSoFar", { count, days });
  return <CountBadge count={count} label={label} />;
}

export const NAV_COUNTS = { decisions: Decisions, deadlines: Deadlines } as const;
