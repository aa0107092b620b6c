const LINE_BREAKS = /\r\n?|[\u0085\u2028\u2029]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufeff]/g;
const DIRECTION_MARKS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** A text that a person or another system wrote, without what could hide, reorder or break ours. */
export const readable = (text: string): string =>
  text.replace(LINE_BREAKS, "\n").replace(CONTROLS, " ").replace(DIRECTION_MARKS, "").trim();

/** What almost every name is made of: there is nothing to take out. */
const CLEAN = /^[!-~\u3400-\u9fff]*$/;

/** The same on one line, for titles, labels and drawn text. */
export const onOneLine = (text: string): string =>
  CLEAN.test(text) ? text : readable(text).replace(/\s+/g, " ");
