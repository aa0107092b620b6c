import { codeOf } from "./cell-code";
import { cellOf, type DayRecord, type PunchResult } from "./record";

const MOST_WORDS = 4096;
const codes = new Map<string, string>();

/** All that the cell of a pair depends on, unless a word is unknown or an overtime pair shares its punches. */
const wordsOf = ({ result, supplement }: PunchResult): string => `${result} ${supplement};`;

/** The words of a day whose code they tell alone; null for any other day. */
const toldBy = ({ segments }: DayRecord): string | null => {
  let words = "";
  for (const { kind, in: first, out } of segments) {
    if (kind === "overtime" || first.result === "unknown" || out.result === "unknown") return null;
    words += wordsOf(first) + wordsOf(out);
  }
  return words;
};

/** The code of a work day's cell (cell-code.ts); days of the same words are worked out once. */
export const codeOfDay = (record: DayRecord | null): string => {
  const words = record && toldBy(record);
  if (words === null) return codeOf(cellOf(record));
  const known = codes.get(words);
  if (known !== undefined) return known;
  const code = codeOf(cellOf(record));
  if (codes.size < MOST_WORDS) codes.set(words, code);
  return code;
};
