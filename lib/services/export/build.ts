import "server-only";
import type { Person } from "@/lib/attendance/person";
import { wallAt } from "@/lib/attendance/zone";
import type { SheetKind } from "@/lib/contract/exports";
import { type Chosen, choose, type Run } from "./choose";
import { dailyTable } from "./daily";
import { notesOf } from "./notes";
import { noGaps, type PunchGaps, punchesTable, shortfallsAmong } from "./punches";
import { summaryTable } from "./summary";
import { symbolsTable } from "./symbols";
import type { Table } from "./table";
import { csvOf } from "./to-csv";
import { xlsxOf } from "./to-xlsx";
import type { Words } from "./words";

type Made = { run: Run; chosen: Chosen; words: Words };

const headOf = (kind: SheetKind, { run, chosen, words }: Made) => {
  const { t } = words;
  const { config, now } = run.ctx;
  const timeOf = (seconds: number) => wallAt(seconds, config.timeZone).replace("T", " ");
  const made = t("exporting.madeOn", { time: timeOf(now()), zone: config.timeZone });
  const { asOf, unread } = chosen;
  const old = asOf === null ? t("exporting.never") : t("exporting.asOf", { time: timeOf(asOf) });
  const name = t(`exporting.sheet.${kind}`);
  return {
    name,
    title: t("exporting.heading", { sheet: name, ...run.range }),
    about: `${made} · ${old}`,
    warning: unread.days > 0 ? t("exporting.someUnread", unread) : null,
    notesName: t("exporting.notes"),
  };
};

const written = <R>(
  kind: SheetKind,
  content: Pick<Table<R>, "columns" | "frozen" | "height" | "rows">,
  made: Made,
  gaps: PunchGaps,
): AsyncGenerator<Uint8Array> => {
  const notes = () => notesOf(kind, made, [...made.chosen.shortfalls, ...shortfallsAmong(gaps)]);
  const table = { ...headOf(kind, made), ...content, notes };
  return made.run.input.format === "csv" ? csvOf(table) : xlsxOf(table);
};

const bytesFor = (kind: SheetKind, made: Made): AsyncGenerator<Uint8Array> => {
  const { run, chosen, words } = made;
  const gaps = noGaps();
  if (kind === "summary") return written(kind, summaryTable(run, chosen, words), made, gaps);
  if (kind === "daily") return written(kind, dailyTable(run, chosen, words), made, gaps);
  if (kind === "symbols") return written(kind, symbolsTable(run, chosen, words), made, gaps);
  return written(kind, punchesTable(run, chosen, words, gaps), made, gaps);
};

/** The bytes of a file about these people, in the run's format; `ended` is called when all were taken. */
export async function* fileOf(
  kind: SheetKind,
  run: Run,
  {
    people,
    words,
    ended,
  }: {
    people: readonly Person[];
    words: Words;
    ended: (chosen: Chosen) => Promise<void>;
  },
): AsyncGenerator<Uint8Array> {
  const chosen = await choose(run, people);
  if (run.signal.aborted) return;
  yield* bytesFor(kind, { run, chosen, words });
  if (!run.signal.aborted) await ended(chosen);
}
