"use client";

import { useLocale, useTranslations } from "use-intl";
import { Segmented } from "@/components/ui/segmented";
import { LANGUAGE_COOKIE, LANGUAGE_NAMES, LANGUAGES, type Language } from "@/lib/text/languages";

const YEAR_SECONDS = 31_536_000;
const OPTIONS = LANGUAGES.map((value) => ({
  value,
  label: <span lang={value}>{LANGUAGE_NAMES[value]}</span>,
}));

const keepAndReload = (language: Language) => {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in browsers we support
  document.cookie = `${LANGUAGE_COOKIE}=${language}; path=/; max-age=${YEAR_SECONDS}; samesite=lax`;
  window.location.reload();
};

/** Texts come with the page, so a change of language loads it again. */
export function LanguageSwitch({ block = false }: { block?: boolean }) {
  const t = useTranslations("shell");
  return (
    <Segmented
      label={t("language")}
      options={OPTIONS}
      value={useLocale()}
      onChange={keepAndReload}
      block={block}
    />
  );
}
