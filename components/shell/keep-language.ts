import { LANGUAGE_COOKIE, type Language } from "@/lib/text/languages";

const YEAR_SECONDS = 31_536_000;

/** Texts come with the page, so a change of language loads it again. */
export const keepLanguage = (language: Language): void => {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in browsers we support
  document.cookie = `${LANGUAGE_COOKIE}=${language}; path=/; max-age=${YEAR_SECONDS}; samesite=lax`;
  window.location.reload();
};
