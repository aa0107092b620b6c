import type { DayNumber } from "./calendar";
import type { GroupKey } from "./groups";

export interface Department {
  readonly id: string;
  readonly openId: string;
  readonly name: string;
  readonly enName: string;
  readonly order: string;
  parentId: string;
  leaderUserId: string | undefined;
  leaders: readonly { readonly leaderType: number; readonly leaderID: string }[];
}

export interface Person {
  readonly index: number;
  userId: string;
  readonly openId: string;
  readonly unionId: string;
  readonly enName: string;
  readonly title: string;
  readonly joinTime: number;
  readonly leaderId: string | undefined;
  readonly group: GroupKey | undefined;
  /** How attendance answers for the id. */
  readonly attendance: "known" | "unauthorized" | "invalid";
  name: string;
  employeeNo: string;
  departmentIds: string[];
  frozen: boolean;
  /** The last day at work; undefined while employed. */
  lastDay: DayNumber | undefined;
}

export type UserIdType = "user_id" | "open_id" | "union_id";

/** The people and departments of the tenant, indexed by each of their ids. */
export class Directory {
  readonly #byUserId = new Map<string, Person>();
  readonly #byOtherId = new Map<string, Person>();
  readonly #byDepartment = new Map<string, Department>();
  #members: Map<string, Person[]> | undefined;

  constructor(
    readonly people: readonly Person[],
    readonly departments: readonly Department[],
  ) {
    for (const person of people) {
      this.#byUserId.set(person.userId, person);
      this.#byOtherId.set(person.openId, person);
      this.#byOtherId.set(person.unionId, person);
    }
    for (const department of departments) {
      this.#byDepartment.set(department.id, department);
      this.#byDepartment.set(department.openId, department);
    }
  }

  person(id: string, type: UserIdType = "user_id"): Person | undefined {
    if (type === "user_id") return this.#byUserId.get(id);
    const found = this.#byOtherId.get(id);
    return found && idOf(found, type) === id ? found : undefined;
  }

  /** Whoever holds the number now, else the most recent leaver who held it. */
  personByNumber(employeeNo: string): Person | undefined {
    if (employeeNo === "") return undefined;
    const holders = this.people.filter((person) => person.employeeNo === employeeNo);
    return holders.find((person) => person.lastDay === undefined) ?? holders[0];
  }

  department(id: string, type: "department_id" | "open_department_id"): Department | undefined {
    const found = this.#byDepartment.get(id);
    return found && (type === "department_id" ? found.id : found.openId) === id ? found : undefined;
  }

  /** Direct members who have not resigned. */
  members(departmentId: string): readonly Person[] {
    this.#members ??= this.#indexMembers();
    return this.#members.get(departmentId) ?? [];
  }

  /** Members of the department and of everything below it, each once. */
  membersBelow(departmentId: string): Set<Person> {
    const all = [departmentId, ...this.below(departmentId).map(({ id }) => id)];
    return new Set(all.flatMap((id) => this.members(id)));
  }

  /** Every department below, each once, also where the tree is a circle. */
  below(departmentId: string, passed = new Set([departmentId])): Department[] {
    return this.children(departmentId).flatMap((child) => {
      if (passed.has(child.id)) return [];
      passed.add(child.id);
      return [child, ...this.below(child.id, passed)];
    });
  }

  children(departmentId: string): readonly Department[] {
    return this.departments.filter((department) => department.parentId === departmentId);
  }

  /** To be called after a person's departments or employment changed. */
  changed(): void {
    this.#members = undefined;
  }

  /** Gives a person another user_id; the old one is free for somebody else. */
  rename(person: Person, userId: string): void {
    if (this.#byUserId.has(userId)) throw new Error(`${userId} is somebody else's`);
    this.#byUserId.delete(person.userId);
    person.userId = userId;
    this.#byUserId.set(userId, person);
  }

  #indexMembers(): Map<string, Person[]> {
    const members = new Map<string, Person[]>();
    for (const person of this.people) {
      if (person.lastDay !== undefined) continue;
      for (const id of person.departmentIds) {
        const list = members.get(id);
        if (list) list.push(person);
        else members.set(id, [person]);
      }
    }
    return members;
  }
}

/** The person's id of the asked kind. */
export function idOf(person: Person, type: UserIdType): string {
  if (type === "user_id") return person.userId;
  return type === "open_id" ? person.openId : person.unionId;
}
