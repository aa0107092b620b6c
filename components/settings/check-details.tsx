import { useTranslations } from "use-intl";
import { Disclosure } from "@/components/ui/disclosure";
import { Facts } from "@/components/ui/facts";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import type { Check } from "@/lib/contract/settings";

export const hasDetails = ({ code, scopes }: Check): boolean =>
  code !== undefined || (scopes?.length ?? 0) > 0;

/** What Feishu answered, for those who ask it or us about it. */
export function CheckDetails({ check }: { check: Check }) {
  const t = useTranslations();
  const { id, code, feishuCode, logId, scopes } = check;
  const facts = [
    { key: "code", label: t("common.technical.code"), value: code },
    { key: "feishu", label: t("common.technical.feishuCode"), value: feishuCode },
    { key: "log", label: t("common.technical.logId"), value: logId },
    { key: "scopes", label: t("settings.scopes"), value: scopes?.join(" / ") },
  ];
  return (
    <Disclosure
      summary={
        <>
          {t("common.technical.title")}
          <VisuallyHidden>{` · ${t(`settings.checks.${id}.title`)}`}</VisuallyHidden>
        </>
      }
    >
      <Facts facts={facts} className="text-xs break-all" />
    </Disclosure>
  );
}
