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

/** How many of the people come before the page that follows the cursor's person. */
const passed = (people: readonly Person[], listed: readonly Person[], cursor: string): number => {
  const at = listed.findIndex(({ employeeId }) => employeeId === cursor);
  if (at < 0)
    throw new AppError("bad-request", { fields: [{ field: "cursor", problem: "invalid" }] });
  const before = new Set(listed.slice(0, at + 1).map(({ employeeId }) => employeeId));
  return people.filter(({ employeeId }) => before.has(employeeId)).length;
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
