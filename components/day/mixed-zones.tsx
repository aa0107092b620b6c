"use client";

import { useLocale, useTranslations } from "use-intl";

/** That people live in several zones, each with a today and deadlines of their own; nothing for one zone. */
export function MixedZones({ zones }: { zones: readonly string[] }) {
  const t = useTranslations("freshness");
  const listed = zones.join(useLocale() === "en" ? ", " : "、");
  if (zones.length < 2) return null;
  return (
    <p className="text-xs text-ink-faint">
      {t("zonesMixed", { count: zones.length, zones: listed })}
    </p>
  );
}
