import { createTranslator } from "use-intl/core";
import { describe, expect, it } from "vitest";
import { compiledTextsOf } from "@/app/texts/compiled";
import formatMessage from "@/app/texts/format-message";
import { messagesFrom } from "@/app/texts/messages-from";
import { LANGUAGES } from "@/lib/text/languages";
import { messagesOf } from "@/lib/text/messages";
import { messageAt, optionsOf } from "./compiled-message";
import { argumentsOf, flatten } from "./messages";

const NUMBERS = [0, 1, 2, 12, 1_283];

describe.each(LANGUAGES)("the texts compiled for a browser, in %s", (language) => {
  const compiled = messagesFrom(compiledTextsOf(language));
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
