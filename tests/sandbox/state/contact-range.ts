import type { Department, Directory, Person } from "./directory";

/** The part of the company that the app may see in contact calls; user tokens are not bound by it. */
export interface ContactRange {
  /** Granted with everything below them, by department_id. */
  readonly departments: readonly string[];
  /** Granted one by one, by user_id. */
  readonly users: readonly string[];
  /** What a look at the company itself is refused with. */
  readonly rootCode: 40004 | 40014;
}

/** Whether the department, or one above it, was granted; everything without a range. */
export function coversDepartment(
  directory: Directory,
  range: ContactRange | undefined,
  department: Department,
): boolean {
  if (!range) return true;
  const passed = new Set<string>();
  let next: Department | undefined = department;
  while (next && !passed.has(next.id)) {
    if (range.departments.includes(next.id)) return true;
    passed.add(next.id);
    next = directory.department(next.parentId, "department_id");
  }
  return false;
}

/** Whether the person was granted, alone or with one of their departments. */
export function coversPerson(
  directory: Directory,
  range: ContactRange | undefined,
  person: Person,
): boolean {
  if (!range || range.users.includes(person.userId)) return true;
  return person.departmentIds.some((id) => {
    const department = directory.department(id, "department_id");
    return department !== undefined && coversDepartment(directory, range, department);
  });
}

/** A range from a control call; unknown ids are mistakes of the test and say so. */
export function rangeOf(
  directory: Directory,
  fields: Readonly<Record<string, unknown>>,
): ContactRange {
  const list = (value: unknown, known: (id: string) => unknown) =>
    (Array.isArray(value) ? value.map(String) : []).map((id) => {
      if (!known(id)) throw new Error(`the directory has no ${id}`);
      return id;
    });
  return {
    departments: list(fields.departments, (id) => directory.department(id, "department_id")),
    users: list(fields.users, (id) => directory.person(id)),
    rootCode: fields.root_code === 40004 ? 40004 : 40014,
  };
}
