import "server-only";
import type { Day } from "@/lib/attendance/day";
import type { Person } from "@/lib/attendance/person";
import type { DayRecord } from "@/lib/attendance/record";
import { isZone } from "@/lib/attendance/zone";
import { readRecords, type SeenDay } from "@/lib/store/results";
import { type Rules, readRules } from "../rules";
import { departmentName } from "../wire";
import type { Chosen, Run } from "./choose";
import { groupedBy, pagesOf } from "./lists";

/** A work day of a person; `seen` is false where Feishu was never asked with success. */
export type PersonDay = {
  day: Day;
  seen: boolean;
  /** Not here yet. */
  coming: boolean;
  record: DayRecord | null;
  zone: string;
  shift: string | null;
};

export type PersonDays = {
  person: Person;
  department: string;
  group: string | null;
  /** The zone of the days in which no group of theirs names one. */
  zone: string;
  days: readonly PersonDay[];
};

/** So many people's days in full are in memory at once. */
const PAGE = 100;

/** Read days by person, then by day. */
export const byPerson = (seen: readonly SeenDay[]) =>
  new Map(
    [...groupedBy(seen, ({ employeeId }) => employeeId)].map(([id, days]) => [
      id,
      new Map(days.map((each) => [each.day, each])),
    ]),
  );

/** A person's days, each with the zone that it is told in. */
export const daysOf = (
  { days, coming }: Pick<Chosen, "days" | "coming">,
  known: ReadonlyMap<Day, SeenDay> | undefined,
  { groups, shifts }: Rules,
  fallback: string,
): Omit<PersonDays, "person" | "department"> => {
  const groupOf = (record: DayRecord | null | undefined) => groups.get(record?.groupId ?? "");
  const named = days.flatMap((day) => groupOf(known?.get(day)?.record) ?? []);
  const zoned = named.findLast(({ zone }) => isZone(zone))?.zone ?? fallback;
  return {
    group: named.at(-1)?.name ?? null,
    zone: zoned,
    days: days.map((day, i) => {
      const at = known?.get(day);
      const zone = groupOf(at?.record)?.zone ?? zoned;
      return {
        day,
        seen: at !== undefined,
        coming: i >= coming,
        record: at?.record ?? null,
        zone: isZone(zone) ? zone : zoned,
        shift: shifts.get(at?.record?.shiftId ?? "")?.name ?? null,
      };
    }),
  };
};

/** The people of the file with their days in full, a hundred at a time. */
export async function* peopleOf(run: Run, chosen: Chosen): AsyncGenerator<PersonDays[]> {
  const { ctx, range, tell, signal } = run;
  const rules = await readRules(ctx);
  let done = 0;
  for (const page of pagesOf(chosen.people, PAGE)) {
    if (signal.aborted) return;
    const employeeIds = page.map(({ employeeId }) => employeeId);
    const seen = byPerson(await readRecords(ctx.store, { employeeIds, ...range }));
    yield page.map((person) => ({
      person,
      department: departmentName(ctx.directory, person),
      ...daysOf(chosen, seen.get(person.employeeId), rules, ctx.config.timeZone),
    }));
    done += page.length;
    tell({ phase: "writing", people: done, of: chosen.people.length });
  }
}
