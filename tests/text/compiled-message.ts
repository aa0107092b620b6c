import { expect } from "vitest";
import type formatMessage from "@/app/texts/format-message";

type Options = Parameters<typeof formatMessage>[3];
type Message = Parameters<typeof formatMessage>[1];

/** What use-intl hands to its formatter. */
export const optionsOf = (locale: string): Options => ({
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

/** The text under a key such as `me.title`. */
export const messageAt = (texts: object, key: string): Message => {
  const found = key.split(".").reduce((at: unknown, part) => Reflect.get(Object(at), part), texts);
  return isMessage(found) ? found : expect.fail(`${key} is no text`);
};
