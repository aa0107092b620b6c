import type { Side } from "@/lib/attendance/record";
import type { State } from "@/lib/attendance/result";
import {
  cellMatches,
  type SortKey,
  searchTextOf,
  statesOfSort,
  wantedOf,
} from "@/lib/attendance/team-filter";
import { cellIndexAt } from "./cell-at";
import { type GridModel, rowTotal } from "./model";
import { cellFlags } from "./totals";

export type GridFilter = {
  /** Part of a name in either script, department or id; letter case does not matter. */
  query?: string;
  /** A person is shown who has a day that says one of them; none asks for everyone. */
  states?: ReadonlySet<State>;
  /** Narrows `states` to days where this punch (or the whole day) is meant. */
  side?: Side;
  sort?: SortKey;
  descending?: boolean;
};

const TEXTS = new WeakMap<GridModel["rows"], readonly string[]>();

/** By what each row is found, made once for the rows; worth calling before somebody types. */
export const searchTexts = (rows: GridModel["rows"]): readonly string[] => {
  const texts = TEXTS.get(rows) ?? rows.map(searchTextOf);
  TEXTS.set(rows, texts);
  return texts;
};

/** Rows with the text, all of them without one. */
const named = ({ rows }: GridModel, query: string | undefined): Uint32Array => {
  const wanted = wantedOf(query);
  const texts = wanted === "" ? null : searchTexts(rows);
  const found = new Uint32Array(rows.length);
  let count = 0;
  for (let row = 0; row < rows.length; row++)
    if (texts === null || texts[row]?.includes(wanted)) found[count++] = row;
  return found.subarray(0, count);
};

const hasCell = (model: GridModel, flags: Uint8Array, row: number): boolean => {
  for (let col = 0; col < model.days.length; col++)
    if (flags[cellIndexAt(model, row, col)]) return true;
  return false;
};

const matching = (model: GridModel, filter: GridFilter): Uint32Array => {
  const found = named(model, filter.query);
  if (!filter.states?.size && !filter.side) return found;
  const flags = cellFlags((cell) => cellMatches(cell, filter));
  return found.filter((row) => hasCell(model, flags, row));
};

const RANKS = new WeakMap<GridModel["rows"], Map<string, Uint32Array>>();

/** Each row's place in the language's order, kept as long as the rows: comparing text is slow. */
const textRank = (model: GridModel, by: "name" | "department", lang: string): Uint32Array => {
  const kept = RANKS.get(model.rows) ?? new Map<string, Uint32Array>();
  RANKS.set(model.rows, kept);
  const known = kept.get(`${by}/${lang}`);
  if (known) return known;
  const { compare } = new Intl.Collator(lang, { numeric: true });
  const texts = model.rows.map((row) => row[by]);
  const order = texts.map((_, i) => i).sort((a, b) => compare(texts[a] ?? "", texts[b] ?? ""));
  const rank = new Uint32Array(order.length);
  let place = 0;
  order.forEach((row, i) => {
    const before = order[i - 1];
    if (before !== undefined && compare(texts[before] ?? "", texts[row] ?? "") !== 0) place = i;
    rank[row] = place;
  });
  kept.set(`${by}/${lang}`, rank);
  return rank;
};

const keyOf = (model: GridModel, sort: SortKey, lang: string): ((row: number) => number) => {
  if (sort === "given") return () => 0;
  if (sort === "name" || sort === "department") {
    const rank = textRank(model, sort, lang);
    return (row) => rank[row] ?? 0;
  }
  const states = statesOfSort(sort) ?? [];
  return (row) => rowTotal(model, row, states);
};

/** Positions in `model.rows` to show, in order; equals keep the order they came in. */
export const visibleRows = (model: GridModel, filter: GridFilter, lang: string): Uint32Array => {
  const kept = matching(model, filter);
  const { sort = "given", descending = false } = filter;
  if (sort === "given") return descending ? kept.reverse() : kept;
  const key = keyOf(model, sort, lang);
  const sign = descending ? -1 : 1;
  const size = model.rows.length + 1;
  // Numbers carrying key and place sort natively, without a callback per comparison.
  const packed = Float64Array.from(kept, (row) => sign * key(row) * size + row).sort();
  return Uint32Array.from(packed, (value) => ((value % size) + size) % size);
};
