"use client";

import { useLocale, useTranslations } from "use-intl";
import { Freshness } from "@/components/ui/freshness";
import { formatInstant } from "@/lib/text/format";

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
  const textOf = () => {
    if (asOf === undefined && !failed) return common("loading");
    if (!asOf) return t("never");
    const time = formatInstant(asOf, now, zone, language);
    return failed ? t("stale", { time }) : t("asOf", { time });
  };
  return (
    <Freshness
      text={textOf()}
      stale={failed}
      blank={!asOf}
      refresh={{ label: common("refresh"), onRefresh, busy }}
    />
  );
}
