import "server-only";
import { weekdayOf } from "@/lib/attendance/day";
import { formatWeekday } from "@/lib/text/format";
import { countCell } from "../xlsx/cell";
import type { Chosen, Run } from "./choose";
import { type Counts, countsOf, honestCount } from "./counts";
import { dayCell } from "./day-text";
import { identityColumns } from "./identity";
import { type PersonDays, peopleOf } from "./people";
import type { Column, Table } from "./table";
import type { Words } from "./words";

type Row = PersonDays & { counts: Counts; unread: number };
type Content = Pick<Table<Row>, "columns" | "frozen" | "height" | "rows">;

const COUNTS = [
  "lateTimes",
  "lateMinutes",
  "seriousTimes",
  "seriousMinutes",
  "earlyTimes",
  "earlyMinutes",
  "lackIn",
  "lackOut",
  "lackDays",
  "corrected",
  "pending",
  "leaveDays",
  "travelDays",
  "outDays",
  "fieldDays",
  "restDays",
] as const satisfies readonly (keyof Counts)[];

/** Where in a person's days each day is headed: `1`, and `六` or `日` on a weekend as sheets have it. */
const dayColumns = ({ days }: Chosen, words: Words): Column<Row>[] =>
  days.map((day, i) => ({
    head: words.t("exporting.column.result"),
    under: `${Number(day.slice(8))}\n${formatWeekday(day, words.language)}`,
    plainHead: day,
    rest: weekdayOf(day) > 5,
    width: 14,
    cell: ({ days: known }) => {
      const of = known[i];
      return of ? dayCell(of, words) : null;
    },
  }));

async function* rowsOf(run: Run, chosen: Chosen): AsyncGenerator<Row[]> {
  for await (const page of peopleOf(run, chosen))
    yield page.map((person) => ({
      ...person,
      counts: countsOf(person),
      unread: person.days.filter(({ seen, coming }) => !seen && !coming).length,
    }));
}

/** 月度汇总: a row per person with counts, minutes and every day's result. */
export const summaryTable = (run: Run, chosen: Chosen, words: Words): Content => ({
  columns: [
    ...identityColumns<Row>(words),
    ...COUNTS.map(
      (name): Column<Row> => ({
        head: words.t(`exporting.column.${name}`),
        width: 9,
        cell: ({ counts, unread }) => honestCount(counts[name], unread, words),
      }),
    ),
    {
      head: words.t("exporting.column.unreadDays"),
      width: 9,
      cell: ({ unread }) => countCell(unread),
    },
    ...dayColumns(chosen, words),
  ],
  frozen: 1,
  height: 30,
  rows: rowsOf(run, chosen),
});
