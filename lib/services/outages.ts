import "server-only";
import { addDays, type Day, type DayRange, eachDay } from "@/lib/attendance/day";
import { exceptionOf } from "@/lib/attendance/exceptions";
import { expectedPunches, type Outage, outagesIn } from "@/lib/attendance/outage";
import type { Person } from "@/lib/attendance/person";
import type { DayRecord } from "@/lib/attendance/record";
import { isoAt, isZone } from "@/lib/attendance/zone";
import type { OutageHint } from "@/lib/contract/trends";
import { readRecords } from "@/lib/store/results";
import type { Roster } from "@/lib/store/rosters";
import { cohortsOf } from "./cohorts";
import type { Context } from "./context";
import { habitBeside, type Suspect, suspectsIn } from "./outage-suspects";
import { type Rules, readRules } from "./rules";
import type { CellsOf } from "./trend-counts";

/** The form for many corrections takes so many at once, and more. */
const MOST_PEOPLE = 200;
const MOST_HINTS = 20;

type Asked = {
  people: readonly Person[];
  cells: CellsOf;
  rosterOf: (mark: string) => Roster;
  /** What the cells were read for; it begins before the range where that is short. */
  readFor: DayRange;
  range: DayRange;
  past: number;
};

type Records = ReadonlyMap<string, DayRecord>;
type Found = Outage & { suspect: Suspect; records: Records };

const idsIn = ({ employeeIds }: CellsOf, places: Iterable<number>): string[] =>
  [...places].flatMap((place) => employeeIds[place] ?? []);

const foundIn = (suspect: Suspect, records: Records, cells: CellsOf): Found[] => {
  const { judged, unread, place } = suspect;
  const own = idsIn(cells, judged).flatMap((id) => records.get(id) ?? []);
  const evidence = {
    punches: own.flatMap(expectedPunches),
    habits: new Map(
      judged.map((person) => [cells.employeeIds[person] ?? "", habitBeside(cells, person, place)]),
    ),
    unread,
  };
  return outagesIn(evidence).map((outage) => ({ ...outage, suspect, records }));
};

/** The records of everybody who is suspected of something on the day, read at once. */
const recordsOn = async (
  { store }: Context,
  cells: CellsOf,
  day: Day,
  suspects: readonly Suspect[],
): Promise<Records> => {
  const those = suspects.filter((suspect) => suspect.day === day);
  const employeeIds = idsIn(cells, new Set(those.flatMap(({ judged }) => judged)));
  const seen = await readRecords(store, { employeeIds, from: day, to: day });
  return new Map(
    seen.flatMap(({ employeeId, record }) => (record ? [[employeeId, record] as const] : [])),
  );
};

/** What is told of a device is not told of a shift again: only hints about mostly other people are kept. */
const distinct = (found: readonly Found[]): Found[] => {
  const told: { day: Day; side: Found["side"]; ids: ReadonlySet<string> }[] = [];
  return found.filter(({ suspect: { day }, side, missed }) => {
    const same = told.filter((each) => each.day === day && each.side === side);
    const known = missed.filter((id) => same.some(({ ids }) => ids.has(id))).length;
    if (known * 2 >= missed.length) return false;
    told.push({ day, side, ids: new Set(missed) });
    return true;
  });
};

const hasOpenLack = (record: DayRecord | undefined, side: Outage["side"]): boolean =>
  exceptionOf(record ?? null)?.punches.some(
    (each) => each.side === side && each.state === "lack",
  ) ?? false;

type Telling = { names: ReadonlyMap<string, string>; rules: Rules; timeZone: string };

const hintOf = (found: Found, { names, rules, timeZone }: Telling): OutageHint => {
  const { suspect, records, side, missed, expected, from, until } = found;
  const { cohort, day } = suspect;
  const group = rules.groups.get(records.get(missed[0] ?? "")?.groupId ?? "");
  const zone = group && isZone(group.zone) ? group.zone : timeZone;
  const open = missed.filter((id) => hasOpenLack(records.get(id), side));
  const shift = rules.shifts.get(cohort.shiftId ?? "")?.name ?? null;
  return {
    ...{ day, side, zone, from: isoAt(from, zone), until: isoAt(until, zone) },
    at: {
      kind: cohort.kind,
      name: cohort.kind === "shift" ? shift : cohort.name,
      group: rules.groups.get(cohort.groupId ?? "")?.name ?? null,
    },
    ...{ missed: missed.length, expected, total: open.length },
    people: open
      .slice(0, MOST_PEOPLE)
      .map((employeeId) => ({ employeeId, name: names.get(employeeId) ?? "", day })),
  };
};

/** Hours in which a device or the network probably failed and of which something is still open, newest first. */
export const outageHints = async (ctx: Context, asked: Asked): Promise<OutageHint[]> => {
  const { people, cells, rosterOf, readFor, range, past } = asked;
  const days = new Set(eachDay({ from: range.from, to: addDays(range.from, past - 1) }));
  const cohorts = await cohortsOf(ctx, cells, { range: readFor, rosterOf });
  const suspects = suspectsIn(cohorts, cells, { readFor, days });
  if (suspects.length === 0) return [];
  const records = new Map<Day, Records>();
  for (const day of new Set(suspects.map((suspect) => suspect.day)))
    records.set(day, await recordsOn(ctx, cells, day, suspects));
  const found = suspects.flatMap((suspect) =>
    foundIn(suspect, records.get(suspect.day) ?? new Map(), cells),
  );
  const names = new Map(people.map(({ employeeId, name }) => [employeeId, name]));
  const telling = { names, rules: await readRules(ctx), timeZone: ctx.config.timeZone };
  return distinct(found)
    .map((each) => hintOf(each, telling))
    .filter(({ total }) => total > 0)
    .sort((a, b) => (a.day === b.day ? b.missed - a.missed : a.day < b.day ? 1 : -1))
    .slice(0, MOST_HINTS);
};
