import type { Language } from "./languages";
import { messagesOf } from "./messages";
import type { Messages } from "./zh-cn";

/** What went wrong, in one sentence: for callers of the HTTP surface. Server only: see messages.ts. */
export const sentenceFor = (code: keyof Messages["errors"], language: Language): string =>
  messagesOf(language).errors[code].title;
