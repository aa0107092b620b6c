import compile from "icu-minify/compile";
import formatCompiled from "use-intl/format-message/format-only";

type Format = typeof formatCompiled;
type Message = Parameters<Format>[1];

const compiled = new Map<string, Message>();

const compiledOnce = (text: string): Message => {
  const known = compiled.get(text) ?? compile(text);
  compiled.set(text, known);
  return known;
};

/**
 * What use-intl formats with on the server: the texts of a page arrive compiled, those of cards, sheets
 * and checks as they were written. The browser has only the part for compiled ones (`next.config.mjs`).
 */
export default function formatMessage(...[key, message, ...rest]: Parameters<Format>) {
  const ready = typeof message === "string" ? compiledOnce(message) : message;
  return formatCompiled(key, ready, ...rest);
}
formatMessage.raw = false;
