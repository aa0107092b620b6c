import "server-only";
import { addDays, type Day, type DayRange, eachDay } from "@/lib/attendance/day";
import { exceptionOf } from "@/lib/attendance/exceptions";
import { expectedPunches, type Habit, type Outage, outagesIn } from "@/lib/attendance/outage";
import type { Person } from "@/lib/attendance/person";
import type { DayRecord } from "@/lib/attendance/record";
import { isoAt, isZone } from "@/lib/attendance/zone";
import type { OutageHint } from "@/lib/contract/trends";
import { readRecords } from "@/lib/store/results";
import type { ShiftCells } from "@/lib/store/shift-cells";
import { cohortsOf } from "./cohorts";
import type { Context } from "./context";
import { dayCellsOf, type Suspect, suspectsIn } from "./outage-suspects";
import { type Rules, readRules } from "./rules";

/** The form for many corrections takes so many at once, and more. */
const MOST_PEOPLE = 200;
const MOST_HINTS = 20;

type Asked = {
  people: readonly Person[];
  rows: readonly ShiftCells[];
  /** What the rows were read for; it begins before the range where that is short. */
  readFor: DayRange;
  range: DayRange;
  past: number;
};

/** What they do on all days but this one. */
const otherDays = (
  habits: ReadonlyMap<string, Habit>,
  judged: readonly string[],
  missed: (employeeId: string) => boolean,
): Map<string, Habit> =>
  new Map(
    judged.flatMap((id) => {
      const habit = habits.get(id);
      if (!habit) return [];
      return [[id, { days: habit.days - 1, missed: habit.missed - Number(missed(id)) }] as const];
    }),
  );

type Found = Outage & { suspect: Suspect; records: ReadonlyMap<string, DayRecord> };

const foundIn = (
  suspect: Suspect,
  records: ReadonlyMap<string, DayRecord>,
  habits: ReadonlyMap<string, Habit>,
  missed: ReadonlySet<string>,
): Found[] => {
  const { judged, unread } = suspect;
  const evidence = {
    punches: [...records.values()].flatMap(expectedPunches),
    habits: otherDays(habits, judged, (id) => missed.has(id)),
    unread,
  };
  return outagesIn(evidence).map((outage) => ({ ...outage, suspect, records }));
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
  const { people, rows, readFor, range, past } = asked;
  const cells = dayCellsOf(rows, readFor);
  const days = new Set(eachDay({ from: range.from, to: addDays(range.from, past - 1) }));
  const cohorts = await cohortsOf(ctx, rows, readFor);
  const suspects = suspectsIn(cohorts, cells, { readFor, days });
  const [first] = suspects;
  if (!first) return [];
  const dayPlaces = eachDay(readFor);
  const found: Found[] = [];
  for (const suspect of suspects) {
    const { judged: employeeIds, day } = suspect;
    const seen = await readRecords(ctx.store, { employeeIds, from: day, to: day });
    const records = new Map(
      seen.flatMap(({ employeeId, record }) => (record ? [[employeeId, record] as const] : [])),
    );
    const missed = cells.missed[dayPlaces.indexOf(day)] ?? new Set<string>();
    found.push(...foundIn(suspect, records, cells.habits, missed));
  }
  const names = new Map(people.map(({ employeeId, name }) => [employeeId, name]));
  const telling = { names, rules: await readRules(ctx), timeZone: ctx.config.timeZone };
  return distinct(found)
    .map((each) => hintOf(each, telling))
    .filter(({ total }) => total > 0)
    .sort((a, b) => (a.day === b.day ? b.missed - a.missed : a.day < b.day ? 1 : -1))
    .slice(0, MOST_HINTS);
};
