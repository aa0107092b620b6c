import { createTranslator } from "use-intl/core";
import { describe, expect, it } from "vitest";
import { compiledMessagesOf } from "@/app/texts/compiled";
import formatMessage from "@/app/texts/format-message";
import { LANGUAGES } from "@/lib/text/languages";
import { messagesOf } from "@/lib/text/messages";
import { argumentsOf, flatten } from "./messages";

type Options = Parameters<typeof formatMessage>[3];
type Message = Parameters<typeof formatMessage>[1];

const NUMBERS = [0, 1, 2, 12, 1_283];

/** What use-intl hands to its formatter. */
const optionsOf = (locale: string): Options => ({
  cache: {
    ...{ dateTime: {}, number: {}, message: {}, relativeTime: {} },
    ...{ pluralRules: {}, list: {}, displayNames: {} },
  },
  formatters: {
    getDateTimeFormat: (...given) => new Intl.DateTimeFormat(...given),
    getNumberFormat: (...given) => new Intl.NumberFormat(...given),
    getPluralRules: (...given) => new Intl.PluralRules(...given),
    getRelativeTimeFormat: (...given) => new Intl.RelativeTimeFormat(...given),
    getListFormat: (...given) => new Intl.ListFormat(...given),
    getDisplayNames: (...given) => new Intl.DisplayNames(...given),
  },
  locale,
});

const isMessage = (value: unknown): value is Message =>
  typeof value === "string" || Array.isArray(value);

const messageAt = (texts: object, key: string): Message => {
  const found = key.split(".").reduce((at: unknown, part) => Reflect.get(Object(at), part), texts);
  return isMessage(found) ? found : expect.fail(`${key} is no text`);
};

describe.each(LANGUAGES)("the texts compiled for a browser, in %s", (language) => {
  const compiled = compiledMessagesOf(language);
  const options = optionsOf(language);

  it("say what they say as they were written, whatever the numbers", () => {
    for (const [key, text] of flatten(messagesOf(language))) {
      const written = createTranslator({ locale: language, messages: { text } });
      for (const number of NUMBERS) {
        const values = Object.fromEntries(argumentsOf(text).map((name) => [name, number]));
        const said = written("text", values);
        expect([key, formatMessage(key, messageAt(compiled, key), values, options)]).toEqual([
          key,
          said,
        ]);
        expect([key, formatMessage(key, text, values, options)]).toEqual([key, said]);
      }
    }
  });
});
