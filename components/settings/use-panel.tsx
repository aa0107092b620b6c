import { useLocale, useTranslations } from "use-intl";
import { Facts } from "@/components/ui/facts";
import { Panel } from "@/components/ui/panel";
import type { Diagnostics } from "@/lib/contract/settings";
import { formatInstant } from "@/lib/text/format";

type Props = { diagnostics: Diagnostics; zone: string };

/** Messages that did not arrive, with the newest one's reason in plain words. */
function Untold({ telling }: Pick<Diagnostics, "telling">) {
  const t = useTranslations("settings");
  const { undelivered: count, newest } = telling;
  if (count === 0 || newest === null) return t("use.untoldNone");
  return t("use.untoldSome", { count, reason: t(`untold.${newest.why}`) });
}

/** How old the directory is, what was spent on Feishu's calls today, and which messages did not arrive. */
export function UsePanel({ diagnostics, zone }: Props) {
  const t = useTranslations("settings.use");
  const language = useLocale();
  const { directoryAsOf, checkedAt, calls, telling } = diagnostics;
  const { interactive, background, limit } = calls;
  const facts = [
    {
      key: "directory",
      label: t("directory"),
      value: directoryAsOf ? formatInstant(directoryAsOf, checkedAt, zone, language) : t("never"),
    },
    { key: "pages", label: t("pages"), value: t("times", { count: interactive }) },
    {
      key: "background",
      label: t("background"),
      value:
        limit === null
          ? t("unlimited", { count: background })
          : t("limited", { count: background, limit }),
    },
    { key: "untold", label: t("untold"), value: <Untold telling={telling} /> },
    { key: "telling", label: t("telling"), value: telling.on ? null : t("tellingOff") },
  ];
  return (
    <Panel title={t("title")}>
      <Facts facts={facts} />
    </Panel>
  );
}
