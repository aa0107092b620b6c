import "server-only";
import compile from "icu-minify/compile";
import type { Language } from "@/lib/text/languages";
import { messagesOf } from "@/lib/text/messages";

const forPages = (language: Language): string =>
  JSON.stringify(messagesOf(language), (_, text: unknown) =>
    typeof text === "string" ? compile(text) : text,
  );

const COMPILED = { "zh-CN": forPages("zh-CN"), en: forPages("en") };

/**
 * The texts of one language as a browser gets them: parsed already, so that it needs neither a parser nor
 * the time, and as JSON in one string, since React looks at every value of an object that it is sent.
 */
export const compiledTextsOf = (language: Language): string => COMPILED[language];
