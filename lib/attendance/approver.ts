import type { Department, Person } from "./person";

type Company = {
  people: ReadonlyMap<string, Pick<Person, "status">>;
  departments: readonly Department[];
  adminIds: readonly string[];
};

/**
 * Who is asked to decide about a person: the first main head who works here, of the person's primary
 * department or else of the ones above it; where there is none, every administrator. Never the person,
 * nor anybody in `without`. Empty where nobody is left.
 */
export const approversFor = (
  { people, departments, adminIds }: Company,
  { employeeId, departmentIds }: Pick<Person, "employeeId" | "departmentIds">,
  without: readonly string[] = [],
): string[] => {
  const mayBeAsked = (id: string) =>
    id !== employeeId && !without.includes(id) && people.get(id)?.status === "active";
  const byId = new Map(departments.map((each) => [each.departmentId, each]));
  const passed = new Set<string>();
  let next = departmentIds[0];
  while (next !== undefined && !passed.has(next)) {
    passed.add(next);
    const department = byId.get(next);
    const head = department?.headIds.find(mayBeAsked);
    if (head !== undefined) return [head];
    next = department?.parentId ?? undefined;
  }
  return [...new Set(adminIds)].filter(mayBeAsked);
};
