"use client";

import { useTranslations } from "use-intl";
import { LookFailed } from "@/components/day/look-failed";
import { MixedZones } from "@/components/day/mixed-zones";
import { ShortfallBanner } from "@/components/day/shortfall-banner";
import { Banner } from "@/components/ui/banner";
import { ProgressBar } from "@/components/ui/progress-bar";
import type { TeamPages } from "./use-team-pages";

type Props = { pages: TeamPages; days: number; blank: boolean };

/** What the grid does not show yet or cannot show, before one reads it. */
export function TeamNotices({ pages, days, blank }: Props) {
  const t = useTranslations();
  return (
    <div className="grid gap-2 empty:hidden">
      {pages.error ? (
        <LookFailed
          title={t("team.failed")}
          error={pages.error}
          busy={pages.busy}
          onRetry={pages.refetch}
        />
      ) : null}
      <ShortfallBanner shortfalls={pages.shortfalls} onRetry={pages.refetch} busy={pages.busy} />
      {blank ? (
        <Banner tone="grey" title={t("team.emptyMonth.title")}>
          {t("team.emptyMonth.advice")}
        </Banner>
      ) : null}
      <MixedZones zones={pages.first?.zones ?? []} />
      <Progress pages={pages} days={days} />
    </div>
  );
}

const shareDone = (loading: number, cells: number) =>
  cells === 0 ? undefined : 1 - Math.min(loading, cells) / cells;

function Progress({ pages: { loading, rows }, days }: Omit<Props, "blank">) {
  const t = useTranslations("freshness");
  if (loading === 0) return null;
  return (
    <div className="grid gap-1 text-xs text-ink-faint">
      <p>
        {t("fetching", { count: loading })} · {t("fetchingHint")}
      </p>
      <ProgressBar label={t("progress")} value={shareDone(loading, rows.length * days)} />
    </div>
  );
}
