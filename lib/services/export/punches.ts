import "server-only";
import { addDays, type Day, earlier } from "@/lib/attendance/day";
import type { Punch } from "@/lib/attendance/punch";
import { dayAt, wallAt } from "@/lib/attendance/zone";
import type { Shortfall } from "@/lib/contract/problem";
import { readPunches, stalePunches } from "@/lib/store/punches";
import { readRecords } from "@/lib/store/results";
import { noteAll } from "../audit";
import { dayFinder, punchSpan, refreshPunches, type Untold } from "../punch-days";
import { dateCell, minuteCell } from "../xlsx/cell";
import type { Chosen, Run } from "./choose";
import { identityColumns } from "./identity";
import { groupedBy } from "./lists";
import { type PersonDays, peopleOf } from "./people";
import type { Column, Table } from "./table";
import type { Words } from "./words";

/** `made` is null for a person of whom some days could not be read. */
type Row = Pick<PersonDays, "person" | "department"> & {
  group: string | null;
  zone: string;
  made: { punch: Punch; day: Day } | null;
};
type Content = Pick<Table<Row>, "columns" | "frozen" | "height" | "rows">;

/** Feishu failed so often in a row: what is here is what there is. */
const ENOUGH_FAILURES = 3;

/** What the raw punches alone could not bring, for the notes. */
export type PunchGaps = { untold: Map<string, Untold & { name: string }>; failures: number };
export const noGaps = (): PunchGaps => ({ untold: new Map(), failures: 0 });

export const shortfallsAmong = ({ untold }: PunchGaps): Shortfall[] => {
  const kinds = [...new Set([...untold.values()].map(({ kind }) => kind))];
  return kinds.map((kind) => {
    const those = [...untold.values()].filter((each) => each.kind === kind);
    const names = those.slice(0, 5).map(({ name }) => name);
    return { kind, code: those[0]?.code ?? "internal", people: those.length, names };
  });
};

const noteViews = ({ ctx, range }: Run, people: readonly PersonDays[]): Promise<void> =>
  noteAll(
    ctx,
    people
      .filter(({ person }) => person.employeeId !== ctx.viewerId)
      .map(({ person: { employeeId } }) => ({
        action: "view-punches" as const,
        employeeId,
        after: { of: "punches", ...range },
        outcome: "done" as const,
      })),
  );

/** The punches of people of one zone, brought up to date first, by person and time. */
const rowsOfZone = async (
  { ctx, range: whole }: Run,
  people: readonly PersonDays[],
  zone: string,
  gaps: PunchGaps,
): Promise<Row[]> => {
  const range = { from: whole.from, to: earlier(whole.to, dayAt(ctx.now(), zone)) };
  if (range.to < range.from) return [];
  const employeeIds = people.map(({ person }) => person.employeeId);
  const asked = { employeeIds, range, zone };
  if (gaps.failures < ENOUGH_FAILURES) {
    const attention = { attention: "rest", priority: "background" } as const;
    const untold = await refreshPunches(ctx, asked, attention);
    gaps.failures = untold.some(({ kind }) => kind === "failed") ? gaps.failures + 1 : 0;
    for (const each of untold) {
      const name = ctx.directory.people.get(each.employeeId)?.name ?? each.employeeId;
      gaps.untold.set(each.employeeId, { ...each, name });
    }
  }
  const ever = { now: ctx.now(), maxAgeSeconds: ctx.now(), since: [] };
  const unread = await stalePunches(ctx.store, { employeeIds, ...range, freshness: ever });
  const missing = new Set(unread.map(({ employeeId }) => employeeId));
  const around = { from: addDays(range.from, -1), to: addDays(range.to, 1) };
  const dayOf = dayFinder(await readRecords(ctx.store, { employeeIds, ...around }), zone);
  const punches = await readPunches(ctx.store, { employeeIds, ...punchSpan(range, zone) });
  const byPerson = groupedBy(punches, ({ employeeId }) => employeeId);
  return people.flatMap(({ person, department, group }) => {
    const row = { person, department, group, zone };
    const made = (byPerson.get(person.employeeId) ?? [])
      .map((punch) => ({ punch, day: dayOf(punch) }))
      .filter(({ day }) => day >= range.from && day <= range.to)
      .map((each) => ({ ...row, made: each }));
    return missing.has(person.employeeId) ? [...made, { ...row, made: null }] : made;
  });
};

async function* rowsOf(run: Run, chosen: Chosen, gaps: PunchGaps): AsyncGenerator<Row[]> {
  for await (const page of peopleOf(run, chosen)) {
    await noteViews(run, page);
    const zones = groupedBy(page, ({ zone }) => zone);
    for (const [zone, people] of zones) yield await rowsOfZone(run, people, zone, gaps);
  }
}

const told = (
  head: string,
  width: number,
  of: (punch: Punch) => string | number | null,
): Column<Row> => ({ head, width, cell: ({ made }) => (made ? of(made.punch) : null) });

/** 打卡流水: a row per raw punch. Looking at other people's is noted person by person before it is sent. */
export const punchesTable = (run: Run, chosen: Chosen, words: Words, gaps: PunchGaps): Content => {
  const { t } = words;
  const yes = (is: boolean) => (is ? t("exporting.yes") : null);
  return {
    columns: [
      ...identityColumns<Row>(words),
      {
        head: t("exporting.column.day"),
        width: 12,
        cell: ({ made }) => (made ? dateCell(made.day) : null),
      },
      {
        head: t("exporting.column.madeAt"),
        width: 17,
        cell: ({ made, zone }) =>
          made
            ? minuteCell(wallAt(made.punch.at, zone))
            : { value: t("exporting.unread"), style: "unread" },
      },
      { head: t("exporting.column.zone"), width: 15, cell: ({ zone }) => zone },
      told(t("exporting.column.source"), 14, ({ source }) => t(`source.${source}`)),
      told(t("exporting.column.maker"), 10, ({ creatorId, employeeId }) =>
        yes(creatorId !== null && creatorId !== employeeId),
      ),
      told(t("exporting.column.field"), 7, ({ field }) => yes(field)),
      told(t("exporting.column.place"), 24, ({ place }) => place),
      told(t("exporting.column.wifi"), 16, ({ wifi }) => wifi),
      told(t("exporting.column.device"), 18, ({ deviceId }) => deviceId),
      told(t("exporting.column.comment"), 20, ({ comment }) => comment),
      told(t("exporting.column.photos"), 8, ({ photoUrls }) => photoUrls.length || null),
    ],
    frozen: 1,
    height: null,
    rows: rowsOf(run, chosen, gaps),
  };
};
