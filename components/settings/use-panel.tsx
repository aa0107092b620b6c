import { useLocale, useTranslations } from "use-intl";
import { Facts } from "@/components/ui/facts";
import { Panel } from "@/components/ui/panel";
import type { Diagnostics } from "@/lib/contract/settings";
import { formatInstant } from "@/lib/text/format";

type Props = { diagnostics: Diagnostics; zone: string };

/** How old the directory is, and what was spent on Feishu's calls today. */
export function UsePanel({ diagnostics, zone }: Props) {
  const t = useTranslations("settings.use");
  const language = useLocale();
  const { directoryAsOf, checkedAt, calls } = diagnostics;
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
  ];
  return (
    <Panel title={t("title")}>
      <Facts facts={facts} />
    </Panel>
  );
}
