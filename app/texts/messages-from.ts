import type { Messages } from "@/lib/text/zh-cn";

/**
 * The texts that a page was sent (`compiled.ts`). For `IntlProvider` only: below a key stands what the
 * formatter reads, not always a string.
 */
export const messagesFrom = (texts: string): Messages => JSON.parse(texts);
