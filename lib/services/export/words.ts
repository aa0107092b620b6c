import "server-only";
import { createTranslator } from "use-intl/core";
import type { State } from "@/lib/attendance/result";
import type { Language } from "@/lib/text/languages";
import { messagesOf } from "@/lib/text/messages";

const translatorFor = (locale: Language) =>
  createTranslator({ locale, messages: messagesOf(locale) });

/** What a file is written with: the reader's language, and texts that a month says ten thousand times. */
export type Words = {
  language: Language;
  t: ReturnType<typeof translatorFor>;
  state(name: State): string;
  mark(name: State): string;
  late(minutes: number): string;
  early(minutes: number): string;
  serious(minutes: number): string;
};

/** Asking for a text takes far longer than writing it. */
const remembered = <K, V>(make: (key: K) => V): ((key: K) => V) => {
  const known = new Map<K, V>();
  return (key) => {
    const value = known.get(key) ?? make(key);
    known.set(key, value);
    return value;
  };
};

export const wordsIn = (language: Language): Words => {
  const t = translatorFor(language);
  return {
    language,
    t,
    state: remembered((name: State) => t(`state.${name}.label`)),
    mark: remembered((name: State) => t(`state.${name}.mark`)),
    late: remembered((count: number) => t("punch.late", { count })),
    early: remembered((count: number) => t("punch.early", { count })),
    serious: remembered((count: number) => t("exporting.serious", { count })),
  };
};
