import "server-only";
import { allDecoded, bytewiseText, objectDecoded, parsedJson } from "./bytewise";
import { rowReader } from "./row-patterns";
import { isRow } from "./usual-rows";

/** What makes an answer one of megabytes: a list of this name in its `data`, and what becomes of its rows. */
type LongRows = {
  name: string;
  /** All that is kept of a row, on every level. */
  keys: readonly string[];
  /** A row with those keys, and maybe others, byte by byte (bytewise.ts). */
  take(row: unknown): unknown;
};
export type LongList = LongRows & { read: ReturnType<typeof rowReader> };

export const longList = (rows: LongRows): LongList => ({
  ...rows,
  read: rowReader(rows.keys, rows.take),
});

/** Without its rows an answer is short, and they are taken one by one. */
const readAround = (text: string, { name, read }: LongList) => {
  const opening = `"${name}":[`;
  const place = text.indexOf(opening);
  if (place < 0) return null;
  const start = place + opening.length;
  const found = read(text, start);
  if (found === null) return null;
  const body = parsedJson(`${text.slice(0, start)}null${text.slice(found.end)}`);
  const there = isRow(body) && isRow(body.data) ? body.data[name] : null;
  return Array.isArray(there) && there.length === 1 && there[0] === null
    ? { body, rows: found.rows }
    : null;
};

/** The body of a large answer, its rows taken; undefined where it must be read the usual way. */
export const readLarge = (bytes: Buffer, list: LongList): unknown => {
  const text = bytewiseText(bytes);
  if (text === undefined) return undefined;
  const around = readAround(text, list);
  const body = around?.body ?? parsedJson(text);
  if (!isRow(body) || !isRow(body.data)) return allDecoded(body);
  const { [list.name]: sent, ...rest } = body.data;
  const rows = around?.rows ?? (Array.isArray(sent) ? sent.map(list.take) : allDecoded(sent));
  const { data: _, ...facts } = body;
  return { ...objectDecoded(facts), data: { ...objectDecoded(rest), [list.name]: rows } };
};
