import { en } from "./en";
import type { Language } from "./languages";
import { type Messages, zhCn } from "./zh-cn";

const MESSAGES = { "zh-CN": zhCn, en } as const satisfies Record<Language, Messages>;

/** All texts of one language. Both are behind this: call it on the server and pass the answer on. */
export const messagesOf = (language: Language): Messages => MESSAGES[language];
