import "server-only";
import {
  contentTypes,
  type Frame,
  PACKAGE_RELS,
  sheetEnd,
  sheetStart,
  type WrittenSheet,
  workbookRels,
  workbookXml,
} from "./book-xml";
import type { Row } from "./cell";
import { feedOf, type RowFeed } from "./feed";
import { rowXml } from "./rows-xml";
import { stylesXml } from "./styles";
import { type ZipEntry, zipOf } from "./zip";

/** One sheet; a new one with the same head begins where it would have more rows than a sheet may. */
export type Sheet = Frame & {
  name: string;
  heads: readonly { row: Row; height: number }[];
  rows: AsyncIterable<readonly Row[]>;
  /** Of every row below the heads, in points. */
  height: number | null;
  /** Printed again on every page. */
  repeated: boolean;
};

const MOST_ROWS = 1_000_000;
/** So many rows are one string. */
const ROWS_AT_ONCE = 64;

type Place = { first: boolean; mostRows: number };

async function* partsOf(
  sheet: Sheet,
  feed: RowFeed,
  { first, mostRows }: Place,
): AsyncGenerator<string> {
  yield sheetStart(sheet, first);
  yield sheet.heads.map(({ row, height }, i) => rowXml(row, i + 1, height)).join("");
  let at = sheet.heads.length;
  while (at < mostRows) {
    const rows = await feed.take(Math.min(ROWS_AT_ONCE, mostRows - at));
    if (rows.length === 0) break;
    let text = "";
    for (const row of rows) {
      at += 1;
      text += rowXml(row, at, sheet.height);
    }
    yield text;
  }
  yield sheetEnd(sheet);
}

async function* entriesOf(
  sheets: AsyncIterable<Sheet> | Iterable<Sheet>,
  mostRows: number,
): AsyncGenerator<ZipEntry> {
  const written: WrittenSheet[] = [];
  for await (const sheet of sheets) {
    const feed = feedOf(sheet.rows);
    try {
      for (let part = 1; part === 1 || (await feed.hasMore()); part += 1) {
        written.push({
          name: part === 1 ? sheet.name : `${sheet.name} (${part})`,
          headRows: sheet.repeated ? sheet.heads.length : 0,
        });
        const name = `xl/worksheets/sheet${written.length}.xml`;
        yield { name, parts: partsOf(sheet, feed, { first: written.length === 1, mostRows }) };
      }
    } finally {
      await feed.close();
    }
  }
  yield { name: "xl/styles.xml", parts: [stylesXml()] };
  yield { name: "xl/workbook.xml", parts: [workbookXml(written)] };
  yield { name: "xl/_rels/workbook.xml.rels", parts: [workbookRels(written)] };
  yield { name: "_rels/.rels", parts: [PACKAGE_RELS] };
  yield { name: "[Content_Types].xml", parts: [contentTypes(written)] };
}

/**
 * An XLSX workbook (ECMA-376), made while it is read: rows are asked for only when the reader wants
 * more, and when the reader goes away, they end.
 */
export const workbookOf = (
  sheets: AsyncIterable<Sheet> | Iterable<Sheet>,
  mostRows = MOST_ROWS,
): AsyncGenerator<Uint8Array> => zipOf(entriesOf(sheets, mostRows));
