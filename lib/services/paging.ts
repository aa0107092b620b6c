import "server-only";
import type { Person } from "@/lib/attendance/person";
import { AppError } from "@/lib/errors";

/** People whose name, English name, number or id holds the text; everybody for none. */
export const namedLike = (people: readonly Person[], q: string | undefined): readonly Person[] => {
  const wanted = q?.trim().toLowerCase() ?? "";
  if (wanted === "") return people;
  return people.filter(({ name, enName, employeeNo, employeeId }) =>
    [name, enName, employeeNo, employeeId].some((text) => text?.toLowerCase().includes(wanted)),
  );
};

const placed = new WeakMap<readonly Person[], ReadonlyMap<string, number>>();

/** Everybody's place in a list that is kept, such as a scope's. */
export const placesIn = (listed: readonly Person[]): ReadonlyMap<string, number> => {
  const known = placed.get(listed);
  if (known) return known;
  const made = new Map(listed.map(({ employeeId }, place) => [employeeId, place]));
  placed.set(listed, made);
  return made;
};

/** How many of the people come before the page that follows the cursor's person. */
const passed = (people: readonly Person[], listed: readonly Person[], cursor: string): number => {
  const places = placesIn(listed);
  const at = places.get(cursor);
  if (at === undefined)
    throw new AppError("bad-request", { fields: [{ field: "cursor", problem: "invalid" }] });
  if (people === listed) return at + 1;
  return people.filter(({ employeeId }) => (places.get(employeeId) ?? at + 1) <= at).length;
};

type Asked = { cursor?: string | undefined; limit: number };

/**
 * A page names the last person of the one before, so that people who come or go move nobody, even
 * when that person no longer matches. `listed` is the whole scope, in the same order as `people`.
 */
export const pageOf = (
  people: readonly Person[],
  listed: readonly Person[],
  { cursor, limit }: Asked,
): { page: readonly Person[]; next: Person | null } => {
  const start = cursor === undefined ? 0 : passed(people, listed, cursor);
  const page = people.slice(start, start + limit);
  const more = start + limit < people.length;
  return { page, next: more ? (page.at(-1) ?? null) : null };
};

export const cursorAfter = ({ employeeId }: Person): string => employeeId;
