import "server-only";
import type { Department, Person } from "../attendance/person";
import { AppError } from "../errors";
import type { CallOptions } from "./call";
import { piecesOf } from "./chunks";
import { COMPANY, missingDepartmentFields, toDepartment, type WireDepartment } from "./departments";
import { MOST_PER_PAGE, type Readers, readersOf, readUser } from "./directory-reads";
import { FeishuError } from "./failure";
import { type MissingField, missingFields, toPerson, type WireUser } from "./people";
import type { Tenant } from "./tenant";

/** What makes the directory smaller than the company. */
export type DirectoryProblem =
  | ({ kind: "missing-field" } & MissingField)
  | { kind: "partial-range" }
  | { kind: "unreadable-department"; departmentId: string };

export type FetchedDirectory = {
  departments: Department[];
  people: Person[];
  problems: DirectoryProblem[];
};

/** Whether nothing of the company was out of sight: whoever is not in the lists is not in the company. */
export const isWhole = (problems: readonly DirectoryProblem[]): boolean =>
  problems.every(({ kind }) => kind === "missing-field");

export const isOutOfRange = (error: unknown) =>
  error instanceof FeishuError && error.code === "feishu-range";

/** Out of the app's sight, or deleted since the tree was read. */
const isUnreadable = (error: unknown) =>
  isOutOfRange(error) || (error instanceof FeishuError && error.code === "not-found");

type Tree = {
  departments: WireDepartment[];
  people: WireUser[];
  whole: boolean;
  /** Departments that were granted and cannot be read all the same. */
  unread: string[];
};

/** The part of the company that was granted to the app, when it is not all of it. */
const readRange = async ({ range, withChildren, users, each }: Readers): Promise<Tree> => {
  const pages = await range();
  const roots = [...new Set(pages.flatMap(({ department_ids }) => department_ids))];
  const singles = pages.flatMap(({ user_ids }) => user_ids);
  const unread: string[] = [];
  const below = await each(roots, (root) =>
    withChildren(root).catch((error: unknown) => {
      if (!isUnreadable(error)) throw error;
      unread.push(root);
      return [];
    }),
  );
  const people = (await each(piecesOf(singles, MOST_PER_PAGE), users)).flat();
  return { departments: below.flat(), people, whole: false, unread };
};

/** Every department that the app may see; `people` are those granted one by one. */
export const readTree = async (reading: Readers): Promise<Tree> => {
  try {
    return { departments: await reading.children(COMPANY), people: [], whole: true, unread: [] };
  } catch (error) {
    if (isOutOfRange(error)) return readRange(reading);
    throw error;
  }
};

/**
 * All departments and people that the app may see, each once. A department that may not be read
 * becomes a problem; any other failure throws, so that a list which is not whole never looks whole.
 * Resigned people are not in it, nor are those out of the app's sight: see `fetchWhereabouts`. https://open.feishu.cn/document/server-docs/contact-v3/resources
 */
export const fetchDirectory = async (
  tenant: Tenant,
  options: CallOptions,
): Promise<FetchedDirectory> => {
  const reading = readersOf(tenant, options);
  const tree = await readTree(reading);
  const wires = [...new Map(tree.departments.map((d) => [d.open_department_id, d])).values()];
  const problems: DirectoryProblem[] = tree.whole ? [] : [{ kind: "partial-range" }];
  problems.push(
    ...tree.unread.map(
      (departmentId) => ({ kind: "unreadable-department", departmentId }) as const,
    ),
  );
  const ids = [...(tree.whole ? [COMPANY] : []), ...wires.map((d) => d.open_department_id)];

  const found = tree.people.map((user) => ({ user, departmentId: COMPANY }));
  const membersIn = await reading.each(ids, async (departmentId) => {
    try {
      return (await reading.members(departmentId)).map((user) => ({ user, departmentId }));
    } catch (error) {
      if (!isUnreadable(error)) throw error;
      problems.push({ kind: "unreadable-department", departmentId });
      return [];
    }
  });
  found.push(...membersIn.flat());
  const missing = [...missingDepartmentFields(wires), ...missingFields(found.map((f) => f.user))];
  problems.push(...missing.map((one) => ({ kind: "missing-field", ...one }) as const));
  return { departments: liveDepartments(wires), people: peopleOf(found), problems };
};

const liveDepartments = (wires: readonly WireDepartment[]) =>
  wires.filter(({ status }) => !status?.is_deleted).map(toDepartment);

/** One person per id, in every department where they were found. */
const peopleOf = (found: readonly { user: WireUser; departmentId: string }[]): Person[] => {
  const places = new Map<string, string[]>();
  for (const { user, departmentId } of found)
    if (user.user_id !== null)
      places.set(user.user_id, [...(places.get(user.user_id) ?? []), departmentId]);
  const people = new Map<string, Person>();
  for (const { user } of found) {
    const person = toPerson(user, places.get(user.user_id ?? "") ?? []);
    if (person) people.set(person.employeeId, person);
  }
  return [...people.values()];
};

/**
 * One person as the app may see them, resigned ones included; null where Feishu knows no such id.
 * Throws feishu-scope with the scope when ids are withheld, feishu-range outside the app's range.
 * https://open.feishu.cn/document/server-docs/contact-v3/user/get
 */
export const fetchPerson = async (
  tenant: Tenant,
  employeeId: string,
  options: CallOptions = { priority: "interactive" },
): Promise<Person | null> => {
  const user = await readUser(tenant, employeeId, options).catch((error: unknown) => {
    if (error instanceof AppError && error.code === "not-found") return null;
    throw error;
  });
  if (user === null) return null;
  const person = toPerson(user, []);
  if (person) return person;
  throw new AppError("feishu-scope", {
    feishu: { scopes: missingFields([user]).map((m) => m.scope) },
  });
};
