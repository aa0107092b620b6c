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
  /** People who are known to have left. */
  gone?: readonly string[];
  /** People of whom nobody can say: they stay as they were, marked as out of view. */
  hidden?: readonly string[];
};
const REFRESHED = "directory_refreshed_at";

/**
 * Mirrors the directory as it was at `at` (epoch seconds). People who left stay, as resigned, so that
 * their names can be shown; departments do not. Nobody counts as gone for not being listed, nor when
 * seen later than `at`. Answers who may not stay signed in: people who left, who are out of view, and
 * ids that belong to somebody else now.
 */
export const replaceDirectory = (
  store: Store,
  { people: listed, departments: tree, gone = [], hidden = [] }: Directory,
  at: number,
): Promise<{ left: string[]; handedOn: string[] }> =>
  store.transact(async (tx) => {
    const told = listed.filter(({ status }) => status === "resigned");
    const resigned = [...gone, ...told.map(({ employeeId }) => employeeId)];
    const handedOn = await othersNow(tx, listed);
    const left = await mark(tx, "resigned", resigned, at);
    await mark(tx, "hidden", hidden, at);
    await savePeople(tx, listed, at);
    await saveDepartments(tx, tree);
    await writeFact(tx, REFRESHED, String(at));
    return { left, handedOn };
  });

const mark = async (
  store: Store,
  status: "resigned" | "hidden",
  employeeIds: readonly string[],
  at: number,
): Promise<string[]> => {
  const { rows } = await store.write((db) =>
    db.execute<{ id: string; before: string }>(sql`
      with seen as (
        select employee_id, status from people
        where employee_id = any(${texts(employeeIds)}) and seen_at <= ${instantOf(at)}
      )
      update people set status = ${status}, seen_at = ${instantOf(at)}
      from seen where people.employee_id = seen.employee_id
      returning people.employee_id as id, seen.status as before`),
  );
  return rows.flatMap(({ id, before }) => (before === status ? [] : [id]));
};

/** Ids that were somebody else's: Feishu lets an administrator change them and use them again. */
const othersNow = async (store: Store, listed: readonly Person[]): Promise<string[]> => {
  const ids = listed.map(({ employeeId }) => employeeId);
  const { rows } = await store.read((db) =>
    db.execute<{ id: string; union: string }>(sql`
      select employee_id as id, union_id as union from people
      where union_id is not null and employee_id = any(${texts(ids)})`),
  );
  const before = new Map(rows.map(({ id, union }) => [id, union]));
  return listed.flatMap(({ employeeId, unionId }) => {
    const known = before.get(employeeId);
    return unionId !== null && known !== undefined && known !== unionId ? [employeeId] : [];
  });
};

/** A hidden person is asked for again after this long. */
const HIDDEN_SECONDS = 86_400;

/**
 * People who were here and are not in the list: whoever was not seen for longest comes first, those
 * already known to be out of view once a day. Nobody who was seen later than `at` (epoch seconds).
 */
export const missingFrom = async (
  store: Store,
  listed: readonly Person[],
  { at, limit }: { at: number; limit: number },
): Promise<string[]> => {
  const { rows } = await store.read((db) =>
    db.execute<{ id: string }>(sql`
      select employee_id as id from people
      where employee_id <> all(${texts(listed.map(({ employeeId }) => employeeId))})
        and status <> 'resigned'
        and seen_at <= case status
          when 'hidden' then ${instantOf(at - HIDDEN_SECONDS)} else ${instantOf(at)} end
      order by seen_at, employee_id limit ${limit}`),
  );
  return rows.map(({ id }) => id);
};

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
