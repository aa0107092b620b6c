"use client";

import { useTranslations } from "use-intl";
import { LookFailed } from "@/components/day/look-failed";
import { MixedZones } from "@/components/day/mixed-zones";
import { ShortfallBanner } from "@/components/day/shortfall-banner";
import { ProgressBar } from "@/components/ui/progress-bar";
import type { ExceptionList } from "./use-exception-list";

type Props = { list: ExceptionList };

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
export function ListStatus({ list: { items, told, loading, asOf } }: Props) {
  const t = useTranslations("exceptions");
  // Its place is kept while nothing is known.
  if (!told || (told.total === 0 && !asOf)) return <p className="min-h-5" />;
  const { total, people, counts } = told;
  const said =
    total === 0 ? t("statusNone") : t("status", { from: 1, to: items.length, total, people });
  return (
    <p aria-live="polite" className="min-h-5 text-xs text-ink-faint">
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
