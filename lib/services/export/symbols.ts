import "server-only";
import { cellFrom, LOADING } from "@/lib/attendance/cell-code";
import { weekdayOf } from "@/lib/attendance/day";
import type { Person } from "@/lib/attendance/person";
import type { State } from "@/lib/attendance/result";
import { PROBLEM_STATES, says, TOTALS } from "@/lib/attendance/team-filter";
import { formatWeekday } from "@/lib/text/format";
import type { KnownRow } from "../team-rows";
import { type Cell, countCell } from "../xlsx/cell";
import { type Chosen, type Run, unreadIn } from "./choose";
import { honestCount } from "./counts";
import { pagesOf } from "./lists";
import { styleOfCell } from "./looks";
import type { Column, Table } from "./table";
import type { Words } from "./words";

type Row = { person: Person | undefined; known: KnownRow; unread: number };
type Content = Pick<Table<Row>, "columns" | "frozen" | "height" | "rows">;

const PAGE = 500;
const SIDES = { in: "‹", out: "›", both: "", none: "" } as const;

/** The letter of a cell, with which punch lacks and whether a correction lies over it. */
const symbolOf = (code: string, words: Words): Cell => {
  if (code === LOADING) return { value: words.t("exporting.unread"), style: "unread" };
  const cell = cellFrom(code);
  const mark = words.mark(cell.state);
  const side = cell.state === "lack" ? SIDES[cell.side] : "";
  const over = cell.overlay === "none" ? "" : "*";
  return { value: `${mark}${side}${over}` || null, style: styleOfCell(cell) };
};

const totalOf = ({ known }: Row, states: readonly State[]): number =>
  [...known.read].reduce((sum, code) => {
    const cell = cellFrom(code);
    return sum + states.filter((state) => says(cell, state)).length;
  }, 0);

const totalColumns = (words: Words): Column<Row>[] => {
  const names = {
    lack: words.state("lack"),
    late: words.state("late"),
    early: words.state("early"),
    pending: words.t("remedyState.pending"),
  };
  const column = (head: string, states: readonly State[]): Column<Row> => ({
    head,
    width: 7,
    cell: (row) => honestCount(totalOf(row, states), row.unread, words),
  });
  return [
    column(words.t("team.column.problems"), PROBLEM_STATES),
    ...TOTALS.map(({ id, states }) => column(names[id], states)),
    {
      head: words.t("exporting.column.unreadDays"),
      width: 9,
      cell: ({ unread }) => countCell(unread),
    },
  ];
};

async function* rowsOf({ ctx, tell, signal }: Run, chosen: Chosen): AsyncGenerator<Row[]> {
  let done = 0;
  for (const page of pagesOf(chosen.rows, PAGE)) {
    if (signal.aborted) return;
    yield page.map((known) => ({
      known,
      person: ctx.directory.people.get(known.row.employeeId),
      unread: unreadIn(known),
    }));
    done += page.length;
    tell({ phase: "writing", people: done, of: chosen.rows.length });
  }
}

/** The grid of the screen, letter by letter, with its totals. */
export const symbolsTable = (run: Run, chosen: Chosen, words: Words): Content => ({
  columns: [
    { head: words.t("exporting.column.name"), width: 12, cell: ({ known }) => known.row.name },
    {
      head: words.t("exporting.column.department"),
      width: 16,
      cell: ({ known }) => known.row.department,
    },
    {
      head: words.t("exporting.column.number"),
      width: 11,
      cell: ({ person }) => person?.employeeNo ?? null,
    },
    ...chosen.days.map(
      (day, i): Column<Row> => ({
        head: words.t("exporting.column.result"),
        under: `${Number(day.slice(8))}\n${formatWeekday(day, words.language)}`,
        plainHead: day,
        rest: weekdayOf(day) > 5,
        width: 5,
        cell: ({ known }) => symbolOf(known.read.charAt(i), words),
      }),
    ),
    ...totalColumns(words),
  ],
  frozen: 1,
  height: null,
  rows: rowsOf(run, chosen),
});
