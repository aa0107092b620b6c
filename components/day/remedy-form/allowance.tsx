"use client";

import { useTranslations } from "use-intl";
import { DeadlineText, QuotaText } from "@/components/day/deadline-text";
import { classes } from "@/components/ui/classes";
import { toDay } from "@/lib/attendance/day";
import type { Windows } from "@/lib/contract/employees";

type Props = { data: Windows | undefined; docked: boolean };

/** Until when one may ask and about how often, in sight from the first step to the last. */
export function Allowance({ data, docked }: Props) {
  const t = useTranslations("remedyForm");
  const freshness = useTranslations("freshness");
  const day = useTranslations("day.windows");
  if (!data?.answer.eligible) return null;
  const { answer, now, zone, zoneAssumed } = data;
  return (
    <p
      className={classes(
        "sticky z-10 flex flex-wrap gap-x-3 gap-y-0.5 rounded-md border border-line bg-paper-sunken px-3 py-2 text-xs text-ink-soft",
        docked ? "-top-2" : "top-2 max-md:top-14",
      )}
    >
      <span className="sr-only">{day("title")}</span>
      <DeadlineText deadline={answer.deadline} today={toDay(now.slice(0, 10))} />
      <QuotaText aboutLeft={answer.aboutLeft} />
      <span>{zoneAssumed ? freshness("zoneAssumed", { zone }) : t("timeZone", { zone })}</span>
    </p>
  );
}
