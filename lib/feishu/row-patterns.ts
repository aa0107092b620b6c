import "server-only";
import { parsedJson } from "./bytewise";

/** Makes what is kept of a row out of what its pattern found. */
type Make = (found: readonly string[]) => unknown;
/** `make` is null where nothing is kept. */
type Piece = { source: string; make: Make | null };
type Pattern = { expression: RegExp; make: Make };

/** Texts of these stand for themselves; one that is not kept may be escaped as well. */
const TEXT = String.raw`[^"\\\x00-\x1f]*`;
const NUMBER = String.raw`-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?`;
const ANY_TEXT = String.raw`${TEXT}(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})${TEXT})*`;
const TEXTS = String.raw`\[(?:"${ANY_TEXT}"(?:,"${ANY_TEXT}")*)?\]`;
const literal = (text: string) => text.replace(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`);

/** What every row of this one's form looks like: the same keys in the same order, other texts and numbers. */
const patternOf = (row: unknown, kept: ReadonlySet<string>): Pattern => {
  let groups = 0;
  const scalar = (source: string, keep: boolean, read: (text: string) => unknown): Piece => {
    if (!keep) return { source: `(?:${source})`, make: null };
    groups += 1;
    const place = groups;
    return { source: `(${source})`, make: (found) => read(found[place] ?? "") };
  };
  const listPiece = (items: readonly unknown[], keep: boolean): Piece => {
    if (!keep && items.every((item) => typeof item === "string"))
      return { source: TEXTS, make: null };
    const pieces = items.map((item) => pieceOf(item, keep));
    const source = String.raw`\[${pieces.map((piece) => piece.source).join(",")}\]`;
    return { source, make: keep ? (found) => pieces.map(({ make }) => make?.(found)) : null };
  };
  const objectPiece = (value: object, keep: boolean): Piece => {
    const entries = Object.entries(value).map(
      ([key, each]) => [key, pieceOf(each, keep && kept.has(key))] as const,
    );
    const made = entries.flatMap(([key, { make }]) => (make ? [{ key, make }] : []));
    const sources = entries.map(
      ([key, piece]) => `${literal(JSON.stringify(key))}:${piece.source}`,
    );
    const make: Make = (found) => {
      const own: Record<string, unknown> = {};
      for (const each of made) own[each.key] = each.make(found);
      return own;
    };
    return { source: String.raw`\{${sources.join(",")}\}`, make: keep ? make : null };
  };
  const pieceOf = (value: unknown, keep: boolean): Piece => {
    if (typeof value === "number") return scalar(NUMBER, keep, Number);
    if (typeof value === "boolean") return scalar("true|false", keep, (text) => text === "true");
    if (value === null) return { source: "null", make: keep ? () => null : null };
    if (Array.isArray(value)) return listPiece(value, keep);
    if (typeof value === "object") return objectPiece(value, keep);
    const { source, make } = scalar(keep ? TEXT : ANY_TEXT, keep, (text) => text);
    return { source: `"${source}"`, make };
  };
  const { source, make } = pieceOf(row, true);
  return { expression: new RegExp(source, "y"), make: make ?? (() => null) };
};

type Row = { row: unknown; end: number };

const readBy = ({ expression, make }: Pattern, text: string, at: number): Row | null => {
  expression.lastIndex = at;
  const found = expression.exec(text);
  return found && { row: make(found), end: expression.lastIndex };
};

/** Feishu leaves a key out here and there; a list of more new forms than this is quicker parsed whole. */
const MOST_PATTERNS = 32;
/** Characters of a row that a pattern is made of. */
const LONGEST_ROW = 10_000;

/**
 * Reads long lists of JSON objects of which little is kept, in a fraction of the time that parsing
 * them takes: rows are alike, so a form that was parsed once is recognised from then on. `take` is
 * given each row in turn, with the keys asked for on every level, and maybe with others.
 */
export const rowReader = (keys: readonly string[], take: (row: unknown) => unknown) => {
  const kept = new Set(keys);
  /** Those met last come first. */
  const patterns: Pattern[] = [];

  const recognised = (text: string, at: number): Row | null => {
    for (const [i, pattern] of patterns.entries()) {
      const found = readBy(pattern, text, at);
      if (found === null) continue;
      if (i > 0) patterns.unshift(...patterns.splice(i, 1));
      return found;
    }
    return null;
  };
  /** A row that ends where the next one seems to begin; `next` can stand nowhere within a text. */
  const parsed = (text: string, at: number, next: string): Row | null => {
    const end = text.indexOf(next, at);
    const own = text.slice(at, Math.max(at, end));
    const row = parsedJson(own);
    if (row === undefined) return null;
    if (own.length > LONGEST_ROW) return { row, end };
    const pattern = patternOf(row, kept);
    const isRight = readBy(pattern, own, 0)?.end === own.length;
    if (isRight && patterns.unshift(pattern) > MOST_PATTERNS) patterns.pop();
    return { row, end };
  };

  /**
   * What was taken of the rows from `start` on, where the first one begins, and where their list ends;
   * null where that cannot be told without parsing all of it.
   */
  return (text: string, start: number): { rows: unknown[]; end: number } | null => {
    const rows: unknown[] = [];
    if (text[start] === "]") return { rows, end: start };
    const next = `,${text.slice(start, text.indexOf('":', start) + 2)}`;
    if (!next.startsWith(',{"')) return null;
    let unknown = 0;
    for (let at = start; ; ) {
      const known = recognised(text, at);
      if (known === null) unknown += 1;
      if (unknown > MOST_PATTERNS) return null;
      const found = known ?? parsed(text, at, next);
      if (found === null) return null;
      rows.push(take(found.row));
      if (text[found.end] !== ",") return { rows, end: found.end };
      at = found.end + 1;
    }
  };
};
