import "server-only";
import { addDays, type Day, type DayRange, daysBetween, earlier, monthOf } from "../attendance/day";
import { FeishuError } from "./failure";

export const MAX_IDS = 50;
const MAX_DAYS = 30;
const SPAN_SECONDS = MAX_DAYS * 86_400 - 1;

/** The list in pieces of at most `size`, each value once. */
export const piecesOf = <T>(values: readonly T[], size: number): T[][] => {
  const unique = [...new Set(values)];
  const count = Math.ceil(unique.length / size);
  return Array.from({ length: count }, (_, i) => unique.slice(i * size, (i + 1) * size));
};

const fewestSpans = (from: Day, to: Day) => Math.ceil((daysBetween(from, to) + 1) / MAX_DAYS);

/** The last day of a span from `from`: with its month where that costs no call more, since months are what is kept. */
const endOfSpan = ({ from, to }: DayRange): Day => {
  const furthest = earlier(to, addDays(from, MAX_DAYS - 1));
  const { to: last } = monthOf(from);
  const asFew = fewestSpans(addDays(last, 1), to) < fewestSpans(from, to);
  return last < furthest && asFew ? last : furthest;
};

/** The range in the fewest spans of at most 30 days; none when it ends before it begins. */
export const daySpans = ({ from, to }: DayRange): DayRange[] => {
  const spans: DayRange[] = [];
  for (let start = from; start <= to; start = addDays(spans.at(-1)?.to ?? to, 1))
    spans.push({ from: start, to: endOfSpan({ from: start, to }) });
  return spans;
};

export type SecondsSpan = { from: number; to: number };

/**
 * Epoch seconds in spans of at most 30 days. Each begins a second before the last one ends: whether
 * an end belongs to its span is not documented, and what lies on a seam must not be lost.
 */
export const secondsSpans = (from: number, to: number): SecondsSpan[] => {
  const count = Math.max(0, Math.ceil((to - from) / SPAN_SECONDS));
  return Array.from({ length: count }, (_, i) => ({
    from: from + i * SPAN_SECONDS - (i === 0 ? 0 : 1),
    to: Math.min(to, from + (i + 1) * SPAN_SECONDS),
  }));
};

/** The people Feishu would not answer for: outside the app's data range, or unknown to it. */
export type Unanswered = { unauthorized: string[]; invalid: string[] };

const NO_PERMISSION = 1220005;
/** So many refused one by one and nobody answered: the app's set-up is at fault, not the ids. */
const ENOUGH_REFUSED = 8;

/**
 * Asks for all ids at once and, when Feishu refuses them as unknown or out of range, for halves
 * down to single ids, so that one bad id does not take the others with it.
 */
export const askSparing = async <T>(
  employeeIds: readonly string[],
  ask: (employeeIds: string[]) => Promise<T>,
): Promise<Unanswered & { answers: T[] }> => {
  const answers: T[] = [];
  const unauthorized: string[] = [];
  const invalid: string[] = [];
  const walk = async (part: string[]): Promise<void> => {
    try {
      answers.push(await ask(part));
    } catch (error) {
      if (!(error instanceof FeishuError) || error.code !== "feishu-range") throw error;
      if (part.length === 1) {
        (error.feishu?.code === NO_PERMISSION ? unauthorized : invalid).push(...part);
        const refused = unauthorized.length + invalid.length;
        if (answers.length === 0 && refused > ENOUGH_REFUSED) throw error;
        return;
      }
      // Every second one: people who are refused together are often listed together.
      await walk(part.filter((_, i) => i % 2 === 0));
      await walk(part.filter((_, i) => i % 2 === 1));
    }
  };
  for (const piece of piecesOf(employeeIds, MAX_IDS)) await walk(piece);
  return { answers, unauthorized, invalid };
};
