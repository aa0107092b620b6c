import "server-only";
import {
  type Department,
  departmentsHeadedBy,
  departmentsUnder,
  type Person,
  type Role,
} from "@/lib/attendance/person";
import { AppError } from "@/lib/errors";

/** The mirrored directory with the lookups that scope needs; `version` changes when it does. */
export type Directory = {
  version: number;
  people: ReadonlyMap<string, Person>;
  departments: readonly Department[];
  departmentNames: ReadonlyMap<string, string>;
};

/** Whom a viewer may see. Nobody else exists for them: not by id, not in a count, not in a search. */
export type Scope = {
  role: Role;
  /** By name, then id; people who left are not listed but stay visible by id. */
  listed: readonly Person[];
  /** Departments that the viewer may filter by, parents before children. */
  departments: readonly (Department & { depth: number })[];
  sees(employeeId: string): boolean;
};

const collator = new Intl.Collator("zh-Hans-CN");
const byName = (a: Person, b: Person) =>
  collator.compare(a.name, b.name) || (a.employeeId < b.employeeId ? -1 : 1);

const inTreeOrder = (departments: readonly Department[], visible: ReadonlySet<string>) => {
  const shown = departments.filter(({ departmentId }) => visible.has(departmentId));
  const isTop = ({ parentId }: Department) => parentId === null || !visible.has(parentId);
  const below = new Map<string, Department[]>();
  for (const each of shown)
    if (each.parentId) below.set(each.parentId, [...(below.get(each.parentId) ?? []), each]);
  const ordered = new Map<string, Department & { depth: number }>();
  const walk = (department: Department, depth: number) => {
    const { departmentId } = department;
    if (ordered.has(departmentId)) return;
    ordered.set(departmentId, { ...department, depth });
    for (const child of below.get(departmentId) ?? []) walk(child, depth + 1);
  };
  for (const top of shown.filter(isTop)) walk(top, 0);
  // Departments in a circle have no top: they begin with whichever comes first.
  for (const left of shown) walk(left, 0);
  return [...ordered.values()];
};

const computed = (directory: Directory, viewerId: string, adminIds: readonly string[]): Scope => {
  const admin = adminIds.includes(viewerId);
  const headed = departmentsHeadedBy(directory.departments, viewerId);
  const visible = admin
    ? new Set(directory.departments.map(({ departmentId }) => departmentId))
    : departmentsUnder(directory.departments, headed);
  const people = [...directory.people.values()].filter(
    ({ employeeId, departmentIds }) =>
      admin || employeeId === viewerId || departmentIds.some((each) => visible.has(each)),
  );
  const ids = new Set(people.map(({ employeeId }) => employeeId));
  return {
    role: admin ? "admin" : headed.length > 0 ? "manager" : "employee",
    listed: people.filter(({ status }) => status !== "resigned").sort(byName),
    departments: inTreeOrder(directory.departments, visible),
    sees: (employeeId) => ids.has(employeeId),
  };
};

const known = new WeakMap<Directory, Map<string, Scope>>();

/**
 * The role follows from the directory and the list of administrators alone, so it is worked out once
 * per person and directory.
 */
export const scopeOf = (
  directory: Directory,
  viewerId: string,
  adminIds: readonly string[],
): Scope => {
  const scopes = known.get(directory) ?? new Map<string, Scope>();
  known.set(directory, scopes);
  const key = `${viewerId} ${adminIds.includes(viewerId)}`;
  const scope = scopes.get(key) ?? computed(directory, viewerId, adminIds);
  scopes.set(key, scope);
  return scope;
};

/** The people of a department and everything below it, inside the scope. */
export const listedIn = (scope: Scope, departmentId: string | undefined): readonly Person[] => {
  if (departmentId === undefined) return scope.listed;
  if (!scope.departments.some((each) => each.departmentId === departmentId))
    throw new AppError("not-found");
  const under = departmentsUnder(scope.departments, [departmentId]);
  return scope.listed.filter((person) => person.departmentIds.some((each) => under.has(each)));
};

/** Refuses a person outside the scope exactly like one who does not exist. */
export const mustSee = (scope: Scope, employeeId: string): void => {
  if (!scope.sees(employeeId)) throw new AppError("not-found");
};
