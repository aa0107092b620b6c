"use client";

import { useLocale, useTranslations } from "use-intl";
import { Segmented } from "@/components/ui/segmented";
import { LANGUAGE_NAMES, LANGUAGES } from "@/lib/text/languages";
import { keepLanguage } from "./keep-language";

const OPTIONS = LANGUAGES.map((value) => ({
  value,
  label: <span lang={value}>{LANGUAGE_NAMES[value]}</span>,
}));

export function LanguageSwitch({ block = false }: { block?: boolean }) {
  const t = useTranslations("shell");
  return (
    <Segmented
      label={t("language")}
      options={OPTIONS}
      value={useLocale()}
      onChange={keepLanguage}
      block={block}
    />
  );
}
