import "server-only";
import { BYTE_ORDER_MARK, lineOf } from "../csv";
import type { Cell } from "../xlsx/cell";
import type { Table } from "./table";

const ROWS_AT_ONCE = 500;

const plain = (cell: Cell): string | number | null => {
  if (typeof cell !== "object" || cell === null) return cell;
  return cell.text ?? cell.value;
};

/** The table as CSV: one line of heads, the rows, and below them, apart, what there is to know. */
export async function* csvOf<R>(table: Table<R>): AsyncGenerator<Uint8Array> {
  const { columns, rows, title, about, warning } = table;
  const encoder = new TextEncoder();
  const heads = columns.map(({ head, plainHead }) => plainHead ?? head);
  yield encoder.encode(`${BYTE_ORDER_MARK}${lineOf(heads)}`);
  for await (const page of rows)
    for (let at = 0; at < page.length; at += ROWS_AT_ONCE) {
      const lines = page
        .slice(at, at + ROWS_AT_ONCE)
        .map((row) => lineOf(columns.map(({ cell }) => plain(cell(row)))));
      yield encoder.encode(lines.join(""));
    }
  const below = [title, about, ...(warning === null ? [] : [warning]), ...table.notes()];
  yield encoder.encode(`\r\n${below.map((text) => lineOf([text])).join("")}`);
}
