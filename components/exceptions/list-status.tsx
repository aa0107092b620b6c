"use client";

import { useLocale, useTranslations } from "use-intl";
import { ShortfallBanner } from "@/components/day/shortfall-banner";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { ProgressBar } from "@/components/ui/progress-bar";
import { toAppError } from "@/lib/errors";
import type { ExceptionList } from "./use-exception-list";

type Props = { list: ExceptionList };

/** Rows are here, the newest look failed. */
function LookFailed({ list: { error, busy, refetch } }: Props) {
  const t = useTranslations();
  const { code } = toAppError(error);
  return (
    <Banner
      title={t("exceptions.failed")}
      action={
        <Button size="sm" busy={busy} onClick={refetch}>
          {t("common.retry")}
        </Button>
      }
    >
      {t(`errors.${code}.title`)} · {t(`errors.${code}.advice`)}
    </Banner>
  );
}

/** What the list does not hold yet or cannot hold, before one reads it. */
export function ListNotices({ list }: Props) {
  const t = useTranslations();
  const { error, told, shortfalls, refetch, busy, loading } = list;
  const zones = told?.zones ?? [];
  const listed = zones.join(useLocale() === "en" ? ", " : "、");
  return (
    <div className="grid gap-2 empty:hidden">
      {error && told ? <LookFailed list={list} /> : null}
      <ShortfallBanner shortfalls={shortfalls} onRetry={refetch} busy={busy} />
      {zones.length > 1 ? (
        <p className="text-xs text-ink-faint">
          {t("freshness.zonesMixed", { count: zones.length, zones: listed })}
        </p>
      ) : null}
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
