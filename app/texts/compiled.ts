import "server-only";
import compile from "icu-minify/compile";
import type { Language } from "@/lib/text/languages";
import { messagesOf } from "@/lib/text/messages";
import type { Messages } from "@/lib/text/zh-cn";

const forPages = (language: Language): Messages => {
  const texts = JSON.stringify(messagesOf(language), (_, text: unknown) =>
    typeof text === "string" ? compile(text) : text,
  );
  return JSON.parse(texts);
};

const COMPILED = { "zh-CN": forPages("zh-CN"), en: forPages("en") };

/**
 * The texts of one language as a browser gets them: parsed already, so that it needs neither a parser nor
 * the time. For `IntlProvider` only: below a key stands what the formatter reads, not always a string.
 */
export const compiledMessagesOf = (language: Language): Messages => COMPILED[language];
