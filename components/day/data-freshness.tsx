"use client";

import { useState, useSyncExternalStore } from "react";
import { useLocale, useTranslations } from "use-intl";
import { Freshness } from "@/components/ui/freshness";
import { lastWrite, onWrite } from "@/lib/queries/own-writes";
import { formatInstant } from "@/lib/text/format";
import { isOlderThanShown, sentenceFor } from "./refreshing";
import { useOnline } from "./use-online";
import { useRefreshing } from "./use-refreshing";

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

const useLastWrite = () => useSyncExternalStore(onWrite, lastWrite, () => 0);

/** How old the attendance on screen is, told in the zone it belongs to, and what came of refreshing it. */
export function DataFreshness({ asOf, now, zone, busy, failed = false, onRefresh }: Props) {
  const t = useTranslations("freshness");
  const common = useTranslations("common");
  const language = useLocale();
  const online = useOnline();
  const [refused, setRefused] = useState(false);
  const { said, press } = useRefreshing({ asOf, busy, failed, onRefresh });
  const written = useLastWrite();
  const sentence = sentenceFor({ asOf, failed, online, refused, said });
  const time = asOf ? formatInstant(asOf, now, zone, language) : "";
  const told = sentence === "loading" ? common("loading") : t(sentence, { time });
  return (
    <Freshness
      text={isOlderThanShown(sentence, asOf, written) ? t("withYours", { told }) : told}
      stale={failed || !online}
      blank={!asOf}
      refresh={{
        label: common("refresh"),
        onRefresh: () => {
          setRefused(!online);
          if (online) press();
        },
        busy: busy || said === "asking",
      }}
    />
  );
}
