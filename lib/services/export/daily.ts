import "server-only";
import {
  cellOf,
  judge,
  minutesOff,
  type PunchResult,
  type Segment,
  type Side,
} from "@/lib/attendance/record";
import { type Cell, dateCell } from "../xlsx/cell";
import type { Chosen, Run } from "./choose";
import { timeText } from "./day-text";
import { identityColumns } from "./identity";
import { styleOfCell, styleOfState } from "./looks";
import { type PersonDay, type PersonDays, peopleOf } from "./people";
import type { Column, Table } from "./table";
import type { Words } from "./words";

type Row = Pick<PersonDays, "person" | "department"> & { group: string | null; of: PersonDay };
type Content = Pick<Table<Row>, "columns" | "frozen" | "height" | "rows">;

const PAIRS = [1, 2, 3] as const;
const SIDES = ["in", "out"] as const satisfies readonly Side[];

/** Both facts, result and supplement, as they came. */
const resultText = (
  { result, supplement, rawResult, rawSupplement }: PunchResult,
  { t }: Words,
) => {
  const said = t(`result.${result}`, { raw: rawResult ?? "" });
  if (supplement === "none") return said;
  const more = t(`supplement.${supplement}`, { raw: rawSupplement ?? "" });
  return t("exporting.withSupplement", { result: said, supplement: more });
};

const pairOf = ({ record }: PersonDay, n: number): Segment | undefined =>
  record?.segments.find(({ kind, punchNo }) => kind === "normal" && punchNo === n - 1);

const sideColumns = (n: number, side: Side, words: Words): Column<Row>[] => {
  const names = { punch: words.t(`punch.${side}`), n: String(n) };
  const judged = ({ of }: Row) => {
    const segment = pairOf(of, n);
    return segment ? judge(segment, side) : null;
  };
  return [
    {
      head: words.t("exporting.column.punchTime", names),
      width: 12,
      cell: (row) => {
        const at = judged(row)?.punch.punchAt ?? null;
        return at === null ? null : timeText(at, row.of.day, row.of.zone, words);
      },
    },
    {
      head: words.t("exporting.column.punchResult", names),
      width: 16,
      cell: (row): Cell => {
        const found = judged(row);
        if (!found || found.state === "no-data") return null;
        return { value: resultText(found.punch, words), style: styleOfState(found.state) };
      },
    },
  ];
};

const overtimeText = ({ of: { record, day, zone } }: Row, words: Words): string | null => {
  const pairs = (record?.segments ?? []).filter(({ kind }) => kind === "overtime");
  const said = pairs.flatMap((segment) =>
    SIDES.map((side) => judge(segment, side))
      .filter(({ state }) => state !== "no-data")
      .map(
        ({ punch }) => `${timeText(punch.punchAt, day, zone, words)} ${resultText(punch, words)}`,
      ),
  );
  return said.length > 0 ? said.join("; ") : null;
};

const minutesIn = ({ of: { record } }: Row, results: readonly string[]): number | null => {
  const sum = (record?.segments ?? [])
    .flatMap((segment) => SIDES.map((side) => judge(segment, side)))
    .filter(({ segment, state }) => segment.kind === "normal" && results.includes(state))
    .reduce((minutes, { punch }) => minutes + (minutesOff(punch) ?? 0), 0);
  return sum === 0 ? null : sum;
};

const dayResult = ({ of }: Row, words: Words): Cell => {
  if (!of.seen) return { value: words.t("exporting.unread"), style: "unread" };
  const cell = cellOf(of.record);
  return { value: words.state(cell.state), style: styleOfCell(cell) };
};

async function* rowsOf(run: Run, chosen: Chosen): AsyncGenerator<Row[]> {
  for await (const page of peopleOf(run, chosen))
    yield page.flatMap(({ person, department, group, days }) =>
      days
        .filter(({ coming, record }) => !coming || record !== null)
        .map((of) => ({ person, department, group, of })),
    );
}

/** 每日统计: a row per person and day that has come, with every punch's time and result. */
export const dailyTable = (run: Run, chosen: Chosen, words: Words): Content => ({
  columns: [
    ...identityColumns<Row>(words),
    { head: words.t("exporting.column.day"), width: 12, cell: ({ of }) => dateCell(of.day) },
    { head: words.t("exporting.column.shift"), width: 14, cell: ({ of }) => of.shift },
    {
      head: words.t("exporting.column.result"),
      width: 14,
      cell: (row) => dayResult(row, words),
    },
    ...PAIRS.flatMap((n) => SIDES.flatMap((side) => sideColumns(n, side, words))),
    {
      head: words.t("exporting.column.overtime"),
      width: 20,
      cell: (row) => overtimeText(row, words),
    },
    {
      head: words.t("exporting.column.lateMinutes"),
      width: 10,
      cell: (row) => minutesIn(row, ["late", "serious-late"]),
    },
    {
      head: words.t("exporting.column.earlyMinutes"),
      width: 10,
      cell: (row) => minutesIn(row, ["early"]),
    },
  ],
  frozen: 1,
  height: null,
  rows: rowsOf(run, chosen),
});
