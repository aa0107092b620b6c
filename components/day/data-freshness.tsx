"use client";

import { useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { Freshness } from "@/components/ui/freshness";
import { formatInstant } from "@/lib/text/format";
import { useOnline } from "./use-online";

type Props = {
  /** ISO 8601; null while Feishu has never answered, undefined while we have not. */
  asOf: string | null | undefined;
  /** When the page was made, to leave today's date out. */
  now: string;
  zone: string;
  busy: boolean;
  /** The last look failed: what is shown is older than it should be. */
  failed?: boolean;
  onRefresh: () => void;
};

/** How old the attendance on screen is, told in the zone it belongs to. */
export function DataFreshness({ asOf, now, zone, busy, failed = false, onRefresh }: Props) {
  const t = useTranslations("freshness");
  const common = useTranslations("common");
  const language = useLocale();
  const online = useOnline();
  const [refused, setRefused] = useState(false);
  const textOf = () => {
    if (!online && refused) return t("cannotRefresh");
    if (!online && !asOf) return t("offlineEmpty");
    if (asOf === undefined && !failed) return common("loading");
    if (!asOf) return t("never");
    const time = formatInstant(asOf, now, zone, language);
    if (!online) return t("offline", { time });
    return failed ? t("stale", { time }) : t("asOf", { time });
  };
  return (
    <Freshness
      text={textOf()}
      stale={failed || !online}
      blank={!asOf}
      refresh={{
        label: common("refresh"),
        onRefresh: () => {
          setRefused(!online);
          if (online) onRefresh();
        },
        busy,
      }}
    />
  );
}
