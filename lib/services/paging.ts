import "server-only";
import type { Person } from "@/lib/attendance/person";

/** People whose name, English name, number or id holds the text; everybody for none. */
export const namedLike = (people: readonly Person[], q: string | undefined): readonly Person[] => {
  const wanted = q?.trim().toLowerCase() ?? "";
  if (wanted === "") return people;
  return people.filter(({ name, enName, employeeNo, employeeId }) =>
    [name, enName, employeeNo, employeeId].some((text) => text?.toLowerCase().includes(wanted)),
  );
};

/** A page names the last person of the one before, so that people who come or go move nobody. */
export const pageOf = (
  people: readonly Person[],
  cursor: string | undefined,
  limit: number,
): { page: readonly Person[]; next: Person | null } => {
  const start = cursor === undefined ? 0 : people.findIndex((p) => p.employeeId === cursor) + 1;
  const page = people.slice(start, start + limit);
  const more = start + limit < people.length;
  return { page, next: more ? (page.at(-1) ?? null) : null };
};

export const cursorAfter = ({ employeeId }: Person): string => employeeId;
