import { describe, expect, it } from "vitest";
import { compiledTextsOf } from "@/app/texts/compiled";
import formatMessage from "@/app/texts/format-in-browser";
import onServer from "@/app/texts/format-message";
import { messagesFrom } from "@/app/texts/messages-from";
import { LANGUAGES } from "@/lib/text/languages";
import { messagesOf } from "@/lib/text/messages";
import { messageAt, optionsOf } from "./compiled-message";
import { argumentsOf, flatten } from "./messages";

describe.each(LANGUAGES)("a number in a text, in %s", (language) => {
  const options = optionsOf(language);
  const compiled = messagesFrom(compiledTextsOf(language));
  const texts = [...flatten(messagesOf(language))];

  it("is told in the browser as on the server", () => {
    for (const [key, text] of texts)
      for (const number of [0, 1, 2, 7, 999, 1000, 12_345, 123_456_789, 0.5, -1, -3]) {
        const values = Object.fromEntries(argumentsOf(text).map((name) => [name, number]));
        const message = messageAt(compiled, key);
        const told = formatMessage(key, message, values, options);
        expect([key, told]).toEqual([key, onServer(key, message, values, options)]);
      }
  });

  it("that counts takes no number format of the browser's", () => {
    const none = () => expect.fail("made a number format");
    const slow = { getNumberFormat: none, getPluralRules: none };
    const formatters = { ...options.formatters, ...slow };
    for (const [key, text] of texts)
      for (const count of [1, 9_915]) {
        const values = Object.fromEntries(argumentsOf(text).map((name) => [name, count]));
        formatMessage(key, messageAt(compiled, key), values, { ...options, formatters });
      }
  });
});
