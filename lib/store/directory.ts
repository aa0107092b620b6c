import "server-only";
import { eq, sql } from "drizzle-orm";
import type { Department, Person } from "@/lib/attendance/person";
import { insertOf, instantOf, takenOver, texts } from "./bulk";
import { readFact, writeFact } from "./facts";
import { departments, people } from "./schema/directory";
import type { Store } from "./store";

type Directory = {
  people: readonly Person[];
  departments: readonly Department[];
  /** Departments whose people could not be read: whoever is missing from the list may be there. */
  unread?: readonly string[];
};
const REFRESHED = "directory_refreshed_at";

/**
 * Mirrors the directory as it was at `at` (epoch seconds). People who are no longer in it stay, as
 * resigned, so that their names can be shown; departments do not. Nobody counts as gone who was seen
 * later than that or belongs to an unread department. Answers who has left just now.
 */
export const replaceDirectory = (
  store: Store,
  directory: Directory,
  at: number,
): Promise<{ left: string[] }> =>
  store.transact(async (tx) => {
    const { unread = [] } = directory;
    const here = directory.people.filter(({ status }) => status !== "resigned");
    const { rows } = await tx.write((db) =>
      db.execute<{ id: string }>(sql`
        update people set status = 'resigned'
        where status <> 'resigned' and employee_id <> all(${texts(here.map((p) => p.employeeId))})
          and seen_at <= ${instantOf(at)}
          and (not department_ids && ${texts(unread)}
            or employee_id = any(${texts(directory.people.map((p) => p.employeeId))}))
        returning employee_id as id`),
    );
    await savePeople(tx, directory.people, at);
    await saveDepartments(tx, directory.departments);
    await writeFact(tx, REFRESHED, String(at));
    return { left: rows.map(({ id }) => id) };
  });

/** Keeps single people, such as one who signs in before the first refresh. */
export const savePeople = async (
  store: Store,
  seen: readonly Person[],
  at: number,
): Promise<void> => {
  const unique = new Map(seen.map((person) => [person.employeeId, { ...person, seenAt: at }]));
  await store.write((db) =>
    db.execute(sql`
      ${insertOf(people, [...unique.values()])}
      on conflict (employee_id) do update set ${takenOver(people)}
      where people.seen_at <= excluded.seen_at`),
  );
};

const saveDepartments = async (store: Store, seen: readonly Department[]) => {
  const unique = new Map(seen.map((department) => [department.departmentId, department]));
  await store.write((db) => db.delete(departments));
  await store.write((db) => db.execute(insertOf(departments, [...unique.values()])));
};

/** Everybody ever seen and today's departments. `refreshedAt` (epoch seconds) is null before the first. */
export const readDirectory = async (
  store: Store,
): Promise<{ people: Person[]; departments: Department[]; refreshedAt: number | null }> => {
  // First, so that a refresh in between looks older than it is and is read again.
  const refreshedAt = await directoryRefreshedAt(store);
  const seen = await store.read((db) => db.select().from(people));
  return {
    people: seen.map(({ seenAt: _, ...person }) => person),
    departments: await store.read((db) => db.select().from(departments)),
    refreshedAt,
  };
};

export const readPerson = async (store: Store, employeeId: string): Promise<Person | null> => {
  const [row] = await store.read((db) =>
    db.select().from(people).where(eq(people.employeeId, employeeId)),
  );
  if (!row) return null;
  const { seenAt: _, ...person } = row;
  return person;
};

/** When the directory was last replaced, in epoch seconds; changes whenever it does. */
export const directoryRefreshedAt = async (store: Store): Promise<number | null> => {
  const at = await readFact(store, REFRESHED);
  return at === null ? null : Number(at);
};

/** Seconds since the last refresh; null before the first. */
export const directoryAge = async (store: Store, now: number): Promise<number | null> => {
  const at = await directoryRefreshedAt(store);
  return at === null ? null : now - at;
};
