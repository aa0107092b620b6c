/** A person of the directory. Ids are Feishu's `user_id`, which attendance calls `employee_id`. */
export type Person = {
  employeeId: string;
  unionId: string | null;
  openId: string | null;
  name: string;
  enName: string | null;
  employeeNo: string | null;
  jobTitle: string | null;
  avatarUrl: string | null;
  /** The primary department first. */
  departmentIds: string[];
  leaderId: string | null;
  /** `hidden`: as last seen; Feishu does not show them to us any more and does not say whether they left. */
  status: "active" | "frozen" | "resigned" | "hidden";
};

/** `parentId` null is a department directly under the company. */
export type Department = {
  departmentId: string;
  parentId: string | null;
  name: string;
  nameEn: string | null;
  headIds: string[];
  deputyIds: string[];
};

export type Role = "employee" | "manager" | "admin";

/** The department and everything below it; circles in the data end the walk. */
export const departmentsUnder = (
  departments: readonly Department[],
  roots: readonly string[],
): Set<string> => {
  const children = new Map<string, string[]>();
  for (const { departmentId, parentId } of departments)
    if (parentId) children.set(parentId, [...(children.get(parentId) ?? []), departmentId]);
  const found = new Set<string>();
  const todo = [...roots];
  for (let next = todo.pop(); next !== undefined; next = todo.pop()) {
    if (found.has(next)) continue;
    found.add(next);
    todo.push(...(children.get(next) ?? []));
  }
  return found;
};

/** The department and everything above it; circles in the data end the walk. */
const pathFrom = (parents: ReadonlyMap<string, string | null>, departmentId: string): string[] => {
  const path = new Set<string>();
  let next: string | null | undefined = departmentId;
  while (next && parents.has(next) && !path.has(next)) {
    path.add(next);
    next = parents.get(next);
  }
  return [...path];
};

/** The people of each department and everything below it, each once and in their own order; empty ones are left out. */
export const membersUnder = (
  departments: readonly Department[],
  people: readonly Person[],
): Map<string, Person[]> => {
  const parents = new Map(departments.map((each) => [each.departmentId, each.parentId]));
  const paths = new Map([...parents.keys()].map((id) => [id, pathFrom(parents, id)]));
  const members = new Map<string, Person[]>();
  const pathsOf = ([first = "", ...others]: readonly string[]): Iterable<string> => {
    const path = paths.get(first) ?? [];
    if (others.length === 0) return path;
    return new Set([...path, ...others.flatMap((own) => paths.get(own) ?? [])]);
  };
  for (const person of people)
    for (const id of pathsOf(person.departmentIds)) {
      const those = members.get(id);
      if (those) those.push(person);
      else members.set(id, [person]);
    }
  return members;
};

/** The departments a person heads, by either of Feishu's two fields, deputies included. */
export const departmentsHeadedBy = (
  departments: readonly Department[],
  employeeId: string,
): string[] =>
  departments
    .filter(({ headIds, deputyIds }) => [...headIds, ...deputyIds].includes(employeeId))
    .map(({ departmentId }) => departmentId);
