"use client";

import { useLocale, useTranslations } from "use-intl";
import { LookFailed } from "@/components/day/look-failed";
import { MixedZones } from "@/components/day/mixed-zones";
import { ShortfallBanner } from "@/components/day/shortfall-banner";
import { ProgressBar } from "@/components/ui/progress-bar";
import type { DayRange } from "@/lib/attendance/day";
import { formatPeriod } from "@/lib/text/format";
import type { ExceptionList } from "./use-exception-list";

type Props = { list: ExceptionList };
type StatusProps = Props & {
  /** The days that are asked for; those of the answer are said, here where the way to others is folded. */
  asked: DayRange;
};

/** What the list does not hold yet or cannot hold, before one reads it. */
export function ListNotices({ list }: Props) {
  const t = useTranslations();
  const { error, told, shortfalls, refetch, busy, loading } = list;
  return (
    <div className="grid gap-2 empty:hidden">
      {error && told ? (
        <LookFailed title={t("exceptions.failed")} error={error} busy={busy} onRetry={refetch} />
      ) : null}
      <ShortfallBanner shortfalls={shortfalls} onRetry={refetch} busy={busy} />
      <MixedZones zones={told?.zones ?? []} />
      {loading > 0 ? (
        <div className="grid gap-1 text-xs text-ink-faint">
          <p>{t("exceptions.progress", { count: loading })}</p>
          <ProgressBar label={t("freshness.progress")} />
        </div>
      ) : null}
    </div>
  );
}

/** How much of the list is shown, said aloud as it changes. */
export function ListStatus({ list: { items, told, loading, asOf }, asked }: StatusProps) {
  const t = useTranslations("exceptions");
  const days = formatPeriod(told ?? asked, useLocale());
  // Its place is kept while nothing is known.
  if (!told || (told.total === 0 && !asOf))
    return (
      <p className="min-h-5 text-xs text-ink-faint">
        <span className="md:hidden">{days}</span>
      </p>
    );
  const { total, people, counts } = told;
  const said =
    total === 0 ? t("statusNone") : t("status", { from: 1, to: items.length, total, people });
  return (
    <p aria-live="polite" className="min-h-5 text-xs text-ink-faint">
      <span className="md:hidden">{days} · </span>
      {[
        said,
        loading > 0 ? t("growing") : null,
        counts.unknown > 0 && counts.unknown < total
          ? t("unknown", { count: counts.unknown })
          : null,
      ]
        .filter(Boolean)
        .join(" · ")}
    </p>
  );
}
