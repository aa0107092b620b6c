import { oneOf } from "../http/fields";
import { Refusal, scopeRefusal } from "../http/reply";
import { coversDepartment } from "../state/contact-range";
import { type Department, idOf, type Person, type UserIdType } from "../state/directory";
import { hex } from "../state/hash";
import type { Tenant } from "../state/tenant";

type DepartmentIdType = "department_id" | "open_department_id";

export const idTypes = {
  user_id_type: oneOf(["user_id", "open_id", "union_id"], "open_id"),
  department_id_type: oneOf(["department_id", "open_department_id"], "open_department_id"),
} as const;

interface IdTypes {
  readonly user_id_type: UserIdType;
  readonly department_id_type: DepartmentIdType;
}

export const contact = {
  method: "GET",
  family: "contact",
  tier: "contact",
  auth: "tenant",
  scopes: ["contact:contact.base:readonly"],
  body: {},
} as const;

export const USER_ID_SCOPE = "contact:user.employee_id:readonly";

/** `user_id` as an id type needs its own scope. */
export function checkIdTypes(tenant: Tenant, types: { readonly user_id_type: UserIdType }): void {
  if (types.user_id_type === "user_id" && !tenant.scopes.has(USER_ID_SCOPE)) {
    throw scopeRefusal(tenant.appId, [USER_ID_SCOPE], "field_scope_required");
  }
}

/** The department that the id names, or refusal 40015. */
export function requireDepartment(tenant: Tenant, id: string, types: IdTypes): Department {
  const found = tenant.directory.department(id, types.department_id_type);
  if (!found) throw new Refusal(40015, "department does not exist");
  if (!coversDepartment(tenant.directory, tenant.contactRange, found)) {
    throw new Refusal(40004, "no department authority error", 403);
  }
  return found;
}

/** The company itself: readable only with the whole of it granted. */
export function requireRoot({ contactRange }: Tenant): "0" {
  if (contactRange) throw new Refusal(contactRange.rootCode, "no dept authority error", 403);
  return "0";
}

function departmentId(tenant: Tenant, id: string, types: IdTypes): string {
  if (id === "0" || types.department_id_type === "department_id") return id;
  return tenant.directory.department(id, "department_id")?.openId ?? id;
}

function userId(tenant: Tenant, id: string | undefined, types: IdTypes): string | undefined {
  const person = id === undefined ? undefined : tenant.directory.person(id);
  return person ? idOf(person, types.user_id_type) : undefined;
}

/** The fields whose scope the app has; the others are absent without a word. */
function granted<T extends object>(tenant: Tenant, scope: string, fields: T): Partial<T> {
  return tenant.scopes.has(scope) ? fields : {};
}

/** A department as contact v3 answers it. */
export function departmentAnswer(tenant: Tenant, department: Department, types: IdTypes) {
  const { name, enName } = department;
  const leader = userId(tenant, department.leaderUserId, types);
  const leaders = department.leaders.flatMap(({ leaderType, leaderID }) => {
    const id = userId(tenant, leaderID, types);
    return id === undefined ? [] : [{ leaderType, leaderID: id }];
  });
  return {
    department_id: department.id,
    open_department_id: department.openId,
    ...granted(tenant, "contact:department.base:readonly", {
      name,
      i18n_name: { zh_cn: name, en_us: enName, ja_jp: "" },
      status: { is_deleted: false },
      chat_id: "",
      unit_ids: [],
    }),
    ...granted(tenant, "contact:department.organize:readonly", {
      parent_department_id: departmentId(tenant, department.parentId, types),
      order: department.order,
      ...(leader === undefined ? {} : { leader_user_id: leader }),
      ...(leaders.length > 0 ? { leaders } : {}),
      member_count: tenant.directory.membersBelow(department.id).size,
      primary_member_count: tenant.directory.members(department.id).length,
    }),
  };
}

/** A person as contact v3 answers it. */
export function userAnswer(tenant: Tenant, person: Person, types: IdTypes) {
  const leader = userId(tenant, person.leaderId, types);
  const status = {
    is_frozen: person.frozen,
    is_resigned: person.lastDay !== undefined,
    is_activated: true,
    is_exited: false,
    is_unjoin: false,
  };
  return {
    union_id: person.unionId,
    open_id: person.openId,
    ...granted(tenant, USER_ID_SCOPE, { user_id: person.userId }),
    ...granted(tenant, "contact:user.base:readonly", {
      name: person.name,
      en_name: person.enName,
      nickname: "",
      avatar: avatarOf(tenant, person),
      status,
    }),
    ...granted(tenant, "contact:user.department:readonly", {
      department_ids: person.departmentIds.map((id) => departmentId(tenant, id, types)),
      ...(leader === undefined ? {} : { leader_user_id: leader }),
      orders: person.departmentIds.map((id, i) => ({
        department_id: departmentId(tenant, id, types),
        user_order: 0,
        department_order: 1,
        is_primary_dept: i === 0,
      })),
    }),
    ...granted(tenant, "contact:user.employee:readonly", {
      status,
      employee_no: person.employeeNo,
      employee_type: 1,
      job_title: person.title,
      join_time: person.joinTime,
      is_tenant_manager: false,
    }),
  };
}

export function avatarOf(tenant: Tenant, person: Person) {
  const at = (size: string) =>
    `${tenant.origin}/avatars/${hex(12, "avatar", person.userId)}_${size}.png`;
  return {
    avatar_72: at("72"),
    avatar_240: at("240"),
    avatar_640: at("640"),
    avatar_origin: at("origin"),
  };
}
