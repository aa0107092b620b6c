import "server-only";
import type { Person } from "@/lib/attendance/person";
import type { Shortfall } from "@/lib/contract/problem";
import { deskOf, type Gap } from "./desk";
import type { Runtime } from "./runtime";

const NAMES_SHOWN = 5;

/** What is missing for these people, told apart by why, with a few of their names. */
export const shortfallsIn = (
  gaps: ReadonlyMap<string, Gap>,
  people: readonly Person[],
): Shortfall[] => {
  if (gaps.size === 0) return [];
  const groups = new Map<string, { gap: Gap; people: Person[] }>();
  for (const person of people) {
    const gap = gaps.get(person.employeeId);
    if (!gap) continue;
    const key = `${gap.kind} ${gap.code}`;
    const group = groups.get(key) ?? { gap, people: [] };
    group.people.push(person);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ gap, people: affected }) => ({
    kind: gap.kind,
    code: gap.code,
    people: affected.length,
    names: affected.slice(0, NAMES_SHOWN).map(({ name }) => name),
  }));
};

/** What the last fetch of results could not bring for these people. */
export const shortfallsOf = (runtime: Runtime, people: readonly Person[]): Shortfall[] =>
  shortfallsIn(deskOf(runtime).gaps, people);
