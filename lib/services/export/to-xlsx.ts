import "server-only";
import type { Cell, Row } from "../xlsx/cell";
import { columnName } from "../xlsx/rows-xml";
import { type Sheet, workbookOf } from "../xlsx/workbook";
import type { Column, Table } from "./table";

const ABOVE = 2;

/** The columns that share one head, from the first to the last. */
const groupsOf = <R>(columns: readonly Column<R>[]) => {
  const groups: { from: number; to: number; under: boolean }[] = [];
  columns.forEach(({ head, under }, i) => {
    const last = groups.at(-1);
    if (last?.under && under !== undefined && columns[last.from]?.head === head) last.to = i;
    else groups.push({ from: i, to: i, under: under !== undefined });
  });
  return groups;
};

const headRows = <R>(columns: readonly Column<R>[]): Row[] => {
  const head = (value: string | null, rest = false): Cell => ({
    value,
    style: rest ? "head-rest" : "head",
  });
  const first = columns.map(({ head: text }) => head(text));
  if (columns.every(({ under }) => under === undefined)) return [first];
  return [first, columns.map(({ under, rest }) => head(under ?? null, rest))];
};

/** Heads with nothing below them are as high as both rows; a shared one is as wide as its columns. */
const mergesOf = <R>(columns: readonly Column<R>[], rows: number): string[] => {
  const [top, bottom] = [ABOVE + 1, ABOVE + rows];
  if (rows === 1) return [];
  return groupsOf(columns).flatMap(({ from, to, under }) => {
    if (!under) return [`${columnName(from)}${top}:${columnName(from)}${bottom}`];
    return from === to ? [] : [`${columnName(from)}${top}:${columnName(to)}${top}`];
  });
};

async function* rowsOf<R>({ columns, rows }: Table<R>): AsyncGenerator<readonly Row[]> {
  for await (const page of rows) yield page.map((row) => columns.map(({ cell }) => cell(row)));
}

const mainSheet = <R>(table: Table<R>): Sheet => {
  const { name, title, about, warning, columns } = table;
  const heads = headRows(columns);
  const below: Cell =
    warning === null
      ? { value: about, style: "about" }
      : { value: `${about} · ${warning}`, style: "warning" };
  return {
    name,
    widths: columns.map(({ width }) => width),
    frozen: { rows: ABOVE + heads.length, columns: table.frozen },
    merges: mergesOf(columns, heads.length),
    heads: [
      { row: [{ value: title, style: "title" }], height: 24 },
      { row: [below], height: 18 },
      ...heads.map((row) => ({ row, height: 32 })),
    ],
    rows: rowsOf(table),
    height: table.height,
    repeated: true,
  };
};

async function* noteRows({ notes }: Pick<Table<unknown>, "notes">): AsyncGenerator<Row[]> {
  yield notes().map((text): Row => [{ value: text, style: "none" }]);
}

/** The table as a workbook: itself, and a sheet that says what there is to know of it. */
export const xlsxOf = <R>(table: Table<R>): AsyncGenerator<Uint8Array> =>
  workbookOf([
    mainSheet(table),
    {
      name: table.notesName,
      widths: [120],
      frozen: { rows: 0, columns: 0 },
      merges: [],
      heads: [],
      rows: noteRows(table),
      height: null,
      repeated: false,
    },
  ]);
