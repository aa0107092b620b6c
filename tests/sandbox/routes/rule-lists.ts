import { oneOf } from "../http/fields";
import { pageOf, pageSize, pageToken } from "../http/paging";
import { Refusal } from "../http/reply";
import { row } from "../http/row";
import { findGroup, GROUPS, groupKeys } from "../state/groups";
import { SHIFTS, type Shift } from "../state/shifts";
import type { Tenant } from "../state/tenant";
import { employeeType } from "./attendance-common";
import { deptType, describeShift, rule } from "./rules";

const paging = { page_size: pageSize(50, 10), page_token: pageToken } as const;
const memberClockType = oneOf(["0", "1", "2"]);

/** The page under the name that this list has at the vendor. */
function named<N extends string, T>(
  name: N,
  { items, ...page }: { readonly has_more: boolean; readonly items?: readonly T[] },
) {
  return { ...page, ...(items ? { [name]: items } : {}) };
}

/** Static paths come before those with parameters. */
export const ruleListRows = [
  row({
    ...rule,
    path: "/open-apis/attendance/v1/groups",
    query: paging,
    body: {},
    handler: ({ path, query }) =>
      named(
        "group_list",
        pageOf(path, groupKeys(), query, (key) => ({
          group_id: GROUPS[key].id,
          group_name: GROUPS[key].name,
        })),
      ),
  }),
  row({
    ...rule,
    path: "/open-apis/attendance/v1/groups/:group_id/list_user",
    query: {
      ...paging,
      employee_type: employeeType,
      dept_type: deptType,
      member_clock_type: memberClockType,
    },
    body: {},
    handler: ({ tenant, path, params, query }) => {
      const found = findGroup(params.group_id ?? "");
      if (!found) throw new Refusal(1220600, "rule not exist");
      const exempt = query.member_clock_type === "2";
      const members = tenant.directory.people.filter(
        ({ group, lastDay }) => group === found.key && lastDay === undefined && !exempt,
      );
      const byNumber = query.employee_type === "employee_no";
      const page = pageOf(path, members, query, (person) => ({
        user_id: byNumber ? person.employeeNo : person.userId,
        department_ids: pathUp(tenant, person.departmentIds[0] ?? "0"),
      }));
      return named("users", page);
    },
  }),
  row({
    ...rule,
    path: "/open-apis/attendance/v1/shifts",
    query: paging,
    body: {},
    handler: ({ path, query }) => {
      const listed = Object.values<Shift>(SHIFTS).filter(({ id }) => id !== "9");
      return named("shift_list", pageOf(path, listed, query, describeShift));
    },
  }),
];

/** The department and everything above it, as open_department_id, the root last. */
function pathUp(tenant: Tenant, departmentId: string): string[] {
  const found = tenant.directory.department(departmentId, "department_id");
  return found ? [found.openId, ...pathUp(tenant, found.parentId)] : ["0"];
}
