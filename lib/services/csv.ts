import "server-only";

export type CsvColumn<Row> = { header: string; cell: (row: Row) => string | number | null };

/** What makes a spreadsheet take a text for a formula, also as wide characters of an input method. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/** A field as RFC 4180 wants it. A text that could run as a formula begins with an apostrophe; numbers stay numbers. */
export const csvField = (value: string | number | null): string => {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  const harmless = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
};

/** A line of fields with its end. */
export const lineOf = (fields: readonly (string | number | null)[]): string =>
  `${fields.map(csvField).join(",")}\r\n`;

/** With it Excel reads UTF-8. */
export const BYTE_ORDER_MARK = "\uFEFF";

/**
 * A CSV of many pages, of which one at a time is in memory: UTF-8 with its mark, CRLF. The next page is
 * asked for only when the reader wants more; when the reader goes away, the pages end.
 */
export const csvStream = <Row>(
  columns: readonly CsvColumn<Row>[],
  pages: AsyncIterable<readonly Row[]>,
): ReadableStream<Uint8Array> => {
  const encoder = new TextEncoder();
  const rest = pages[Symbol.asyncIterator]();
  const textOf = (rows: readonly Row[]) =>
    rows.map((row) => lineOf(columns.map(({ cell }) => cell(row)))).join("");
  return new ReadableStream({
    start: (controller) => {
      const head = lineOf(columns.map(({ header }) => header));
      controller.enqueue(encoder.encode(`${BYTE_ORDER_MARK}${head}`));
    },
    pull: async (controller) => {
      const next = await rest.next();
      if (next.done) controller.close();
      else controller.enqueue(encoder.encode(textOf(next.value)));
    },
    cancel: async () => {
      await rest.return?.();
    },
  });
};
