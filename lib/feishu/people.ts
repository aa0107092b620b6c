import "server-only";
import * as z from "zod";
import type { Person } from "../attendance/person";
import { id, idOrNull, list, text } from "./wire";

const flag = z.boolean().nullish();

export const WireUser = z.object({
  user_id: idOrNull,
  union_id: idOrNull,
  open_id: idOrNull,
  name: text,
  en_name: text,
  employee_no: z.string().nullish(),
  job_title: text,
  avatar: z.object({ avatar_72: text }).nullish(),
  status: z.object({ is_frozen: flag, is_resigned: flag, is_exited: flag }).nullish(),
  department_ids: z.array(id).nullish(),
  leader_user_id: idOrNull,
  orders: list(z.object({ department_id: id, is_primary_dept: flag })),
});
export type WireUser = z.infer<typeof WireUser>;

const statusOf = ({ status }: WireUser): Person["status"] => {
  if (status?.is_resigned || status?.is_exited) return "resigned";
  return status?.is_frozen ? "frozen" : "active";
};

const departmentsOf = (wire: WireUser, foundIn: readonly string[]): string[] => {
  const primary = wire.orders.find(({ is_primary_dept }) => is_primary_dept)?.department_id;
  const all = new Set(wire.department_ids ?? foundIn);
  return primary !== undefined && all.has(primary) ? [...new Set([primary, ...all])] : [...all];
};

/** A person; null without `user_id`. `foundIn` stands in for departments that are not told. */
export const toPerson = (wire: WireUser, foundIn: readonly string[]): Person | null =>
  wire.user_id === null
    ? null
    : {
        employeeId: wire.user_id,
        unionId: wire.union_id,
        openId: wire.open_id,
        name: wire.name ?? wire.en_name ?? wire.user_id,
        enName: wire.en_name,
        employeeNo: wire.employee_no || null,
        jobTitle: wire.job_title,
        avatarUrl: wire.avatar?.avatar_72 ?? null,
        departmentIds: departmentsOf(wire, foundIn),
        leaderId: wire.leader_user_id,
        status: statusOf(wire),
      };

/** A field that Feishu leaves out without a word when the app lacks its scope. */
export type MissingField = { field: string; scope: string };

/** The scope that unlocks each field; one that every person lacks is one the app may not see. */
const FIELD_SCOPES = [
  { field: "user_id", scope: "contact:user.employee_id:readonly" },
  { field: "name", scope: "contact:user.base:readonly" },
  { field: "status", scope: "contact:user.base:readonly" },
  { field: "department_ids", scope: "contact:user.department:readonly" },
  { field: "employee_no", scope: "contact:user.employee:readonly" },
] as const satisfies readonly { field: keyof WireUser; scope: string }[];

export const missingFields = (users: readonly WireUser[]): MissingField[] =>
  users.length === 0
    ? []
    : FIELD_SCOPES.filter(({ field }) => users.every((user) => user[field] == null));
