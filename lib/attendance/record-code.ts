import { codeOf } from "./cell-code";
import { cellOf, type DayRecord, type PunchResult } from "./record";
import { RESULTS, SUPPLEMENTS } from "./result";

const MOST_KNOWN = 4096;
const codes = new Map<number, string>();

/** All that the cell of a pair depends on, unless a word is unknown or an overtime pair shares its punches. */
const wordsOf = ({ result, supplement }: PunchResult): number =>
  1 + RESULTS.indexOf(result) * SUPPLEMENTS.length + SUPPLEMENTS.indexOf(supplement);
const WORDS = 1 + RESULTS.length * SUPPLEMENTS.length;
/** So many pairs are one number still. */
const MOST_PAIRS = 3;

/** The words of a day whose code they tell alone, as one number; null for any other day. */
const toldBy = ({ segments }: DayRecord): number | null => {
  if (segments.length > MOST_PAIRS) return null;
  let words = 0;
  for (const { kind, in: first, out } of segments) {
    if (kind === "overtime" || first.result === "unknown" || out.result === "unknown") return null;
    words = (words * WORDS + wordsOf(first)) * WORDS + wordsOf(out);
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
  if (codes.size < MOST_KNOWN) codes.set(words, code);
  return code;
};
