import { between } from "@/components/day/row-range";
import type { ExceptionItem } from "@/lib/contract/exceptions";
import { itemKey } from "./groups";

/** The days chosen so far, and the one from which Shift reaches. */
export type Choice = { keys: ReadonlySet<string>; anchor: string | null };
export const NONE_CHOSEN: Choice = { keys: new Set(), anchor: null };

/** One more or one fewer; with `reach` all from the last one to this become what this becomes. */
export const toggled = (
  { keys, anchor }: Choice,
  key: string,
  order: readonly string[],
  reach: boolean,
): Choice => {
  const next = new Set(keys);
  const of = reach ? between(order, anchor, key) : [key];
  const on = !keys.has(key);
  for (const each of of) on ? next.add(each) : next.delete(each);
  return { keys: next, anchor: key };
};

/** All of these; none where all are chosen already. */
export const allOrNone = ({ keys }: Choice, order: readonly string[]): Choice =>
  order.every((key) => keys.has(key)) ? NONE_CHOSEN : { keys: new Set(order), anchor: null };

/** The chosen ones that are still there. */
export const chosenOf = (items: readonly ExceptionItem[], { keys }: Choice): ExceptionItem[] =>
  items.filter((item) => keys.has(itemKey(item)));
