import "server-only";
import * as z from "zod";
import type { Department } from "../attendance/person";
import type { MissingField } from "./people";
import { id, idOrNull, list, text } from "./wire";

export const WireDepartment = z.object({
  open_department_id: id,
  parent_department_id: id.nullish(),
  name: text,
  i18n_name: z.object({ en_us: text }).nullish(),
  leader_user_id: idOrNull,
  leaders: list(z.object({ leaderType: z.int().nullish(), leaderID: idOrNull })),
  status: z.object({ is_deleted: z.boolean().nullish() }).nullish(),
});
export type WireDepartment = z.infer<typeof WireDepartment>;

/** The id that Feishu gives the company itself. */
export const COMPANY = "0";
const DEPUTY = 2;

const isText = (value: string | null): value is string => value !== null;

export const toDepartment = (wire: WireDepartment): Department => {
  const { leaders, leader_user_id: leader } = wire;
  const byType = (deputy: boolean) =>
    leaders.filter(({ leaderType }) => (leaderType === DEPUTY) === deputy).map((l) => l.leaderID);
  const heads = new Set([leader, ...byType(false)].filter(isText));
  const parent = wire.parent_department_id ?? COMPANY;
  return {
    departmentId: wire.open_department_id,
    parentId: parent === COMPANY || parent === "" ? null : parent,
    name: wire.name ?? "",
    nameEn: wire.i18n_name?.en_us ?? null,
    headIds: [...heads],
    deputyIds: [...new Set(byType(true).filter(isText))].filter((one) => !heads.has(one)),
  };
};

/** Department fields that no department has: the app lacks their scopes. */
export const missingDepartmentFields = (wires: readonly WireDepartment[]): MissingField[] => {
  if (wires.length === 0) return [];
  const missing: MissingField[] = [];
  if (wires.every(({ name }) => name === null))
    missing.push({ field: "name", scope: "contact:department.base:readonly" });
  if (wires.every(({ parent_department_id: parent }) => parent == null))
    missing.push({ field: "parent_department_id", scope: "contact:department.organize:readonly" });
  return missing;
};
