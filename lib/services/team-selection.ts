import "server-only";
import { CELLS, codeOf } from "@/lib/attendance/cell-code";
import { type Day, type DayRange, daysBetween } from "@/lib/attendance/day";
import type { Cell, Side } from "@/lib/attendance/record";
import { cellMatches, type SortKey, says, statesOfSort } from "@/lib/attendance/team-filter";
import type { TeamRow } from "@/lib/contract/team";
import type { Language } from "@/lib/text/languages";

/** What the team's screen narrows its people by, beside departments and names. */
export type TeamSelection = {
  status?: string | undefined;
  punch?: Side | undefined;
  /** The cells that a total counted. */
  counted?: string | undefined;
  of?: string | undefined;
  on?: Day | undefined;
};

type Order = { sort?: SortKey | undefined; descending: boolean; language: Language };

const listed = (text: string | undefined) => text?.split(",").filter(Boolean) ?? [];

/** The codes of all cells that pass. */
const codesThat = (test: (cell: Cell) => boolean): ReadonlySet<string> =>
  new Set(CELLS.filter(test).map(codeOf));

const BLANK = codesThat(({ state }) => state === "no-data" || state === "loading");

const someCell = (codes: string, wanted: ReadonlySet<string>, coming: number): boolean => {
  for (let i = 0; i < codes.length; i++) {
    const code = codes.charAt(i);
    // A day to come of which nothing is known says nothing, not even "no data".
    if (wanted.has(code) && !(i >= coming && BLANK.has(code))) return true;
  }
  return false;
};

/** Whether anybody is left out: only then must everybody's cells be known first. */
export const narrows = ({ status, punch, counted }: TeamSelection): boolean =>
  listed(status).length > 0 || punch !== undefined || listed(counted).length > 0;

/** The test that a row passes to be shown; `coming` is how many days of the range have come. */
export const shownBy = (
  { status, punch, counted, of, on }: TeamSelection,
  { from }: DayRange,
  coming: number,
): ((row: TeamRow) => boolean) => {
  const states = new Set(listed(status));
  const all = states.size === 0 && punch === undefined;
  const wanted = codesThat((cell) => cellMatches(cell, { states, ...(punch && { side: punch }) }));
  const total = listed(counted);
  const summed = codesThat((cell) => total.some((state) => says(cell, state)));
  const at = on && daysBetween(from, on);
  return ({ employeeId, codes }) => {
    if (!all && !someCell(codes, wanted, coming)) return false;
    if (total.length === 0) return true;
    if (of !== undefined && of !== employeeId) return false;
    if (at === undefined) return someCell(codes, summed, coming);
    return at >= 0 && someCell(codes.charAt(at), summed, coming - at);
  };
};

const countIn = (codes: string, wanted: readonly ReadonlySet<string>[]): number =>
  wanted.reduce((sum, one) => sum + [...codes].filter((code) => one.has(code)).length, 0);

/** In the order of the screen: equals keep the order they came in, whichever way it runs. */
export const inOrder = (
  rows: readonly TeamRow[],
  { sort = "given", descending, language }: Order,
): readonly TeamRow[] => {
  if (sort === "given") return descending ? rows.toReversed() : rows;
  const sign = descending ? -1 : 1;
  if (sort === "name" || sort === "department") {
    const { compare } = new Intl.Collator(language, { numeric: true });
    return rows.toSorted((a, b) => sign * compare(a[sort], b[sort]));
  }
  const wanted = (statesOfSort(sort) ?? []).map((state) => codesThat((cell) => says(cell, state)));
  const counts = new Map(rows.map((row) => [row, countIn(row.codes, wanted)]));
  return rows.toSorted((a, b) => sign * ((counts.get(a) ?? 0) - (counts.get(b) ?? 0)));
};
