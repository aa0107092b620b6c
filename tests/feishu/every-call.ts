import { readersOf, readUser } from "@/lib/feishu/directory-reads";
import type { EndpointName } from "@/lib/feishu/endpoints";
import { fetchGroup, fetchShift } from "@/lib/feishu/groups";
import { probeMessages } from "@/lib/feishu/messages";
import { fetchPunches } from "@/lib/feishu/punches";
import { fetchRemedies } from "@/lib/feishu/remedies";
import { createRemedy, decideRemedy } from "@/lib/feishu/remedy-writes";
import { fetchResults } from "@/lib/feishu/results";
import type { Tenant } from "@/lib/feishu/tenant";
import { fetchWindows } from "@/lib/feishu/windows";
import { wanted } from "./remedy-stage";

export type EveryCall = {
  name: EndpointName;
  path: string;
  kind: "GET" | "POST";
  writes?: true;
  /** The least that a good answer holds. */
  data?: object;
  run: (tenant: Tenant) => Promise<unknown>;
};

const options = { priority: "interactive" } as const;
const span = { employeeIds: ["u1"], fromSeconds: 0, toSeconds: 60 };
const day = { from: "2026-11-20", to: "2026-11-20" } as const;

/** Every call that goes out with the company's token, made as the product makes it. */
export const EVERY_CALL: readonly EveryCall[] = [
  {
    name: "attendance/v1/user_tasks/query",
    path: "attendance/v1/user_tasks/query",
    kind: "POST",
    run: (tenant) => fetchResults(tenant, { employeeIds: ["u1"], ...day }, options),
  },
  {
    name: "attendance/v1/user_flows/query",
    path: "attendance/v1/user_flows/query",
    kind: "POST",
    run: (tenant) => fetchPunches(tenant, span, options),
  },
  {
    name: "attendance/v1/user_task_remedys/query",
    path: "attendance/v1/user_task_remedys/query",
    kind: "POST",
    run: (tenant) => fetchRemedies(tenant, span, options),
  },
  {
    name: "attendance/v1/user_task_remedys/query_user_allowed_remedys",
    path: "attendance/v1/user_task_remedys/query_user_allowed_remedys",
    kind: "POST",
    run: (tenant) => fetchWindows(tenant, { employeeId: "u1", day: "2026-11-20" }),
  },
  {
    name: "attendance/v1/user_task_remedys",
    path: "attendance/v1/user_task_remedys",
    kind: "POST",
    writes: true,
    run: (tenant) => createRemedy(tenant, wanted),
  },
  {
    name: "attendance/v1/approval_infos/process",
    path: "attendance/v1/approval_infos/process",
    kind: "POST",
    writes: true,
    run: (tenant) => decideRemedy(tenant, { approvalId: "7", decision: "approve" }),
  },
  {
    name: "attendance/v1/groups/:group_id",
    path: "attendance/v1/groups/67",
    kind: "GET",
    run: (tenant) => fetchGroup(tenant, "67", options),
  },
  {
    name: "attendance/v1/shifts/:shift_id",
    path: "attendance/v1/shifts/68",
    kind: "GET",
    run: (tenant) => fetchShift(tenant, "68", options),
  },
  {
    name: "contact/v3/scopes",
    path: "contact/v3/scopes",
    kind: "GET",
    run: (tenant) => readersOf(tenant, options).range(),
  },
  {
    name: "contact/v3/departments/:department_id/children",
    path: "contact/v3/departments/0/children",
    kind: "GET",
    run: (tenant) => readersOf(tenant, options).children("0"),
  },
  {
    name: "contact/v3/departments/:department_id",
    path: "contact/v3/departments/od-1",
    kind: "GET",
    data: { department: { open_department_id: "od-1" } },
    run: (tenant) => readersOf(tenant, options).department("od-1"),
  },
  {
    name: "contact/v3/users/find_by_department",
    path: "contact/v3/users/find_by_department",
    kind: "GET",
    run: (tenant) => readersOf(tenant, options).members("od-1"),
  },
  {
    name: "contact/v3/users/batch",
    path: "contact/v3/users/batch",
    kind: "GET",
    run: (tenant) => readersOf(tenant, options).users(["u1", "u2"]),
  },
  {
    name: "contact/v3/users/:user_id",
    path: "contact/v3/users/u1",
    kind: "GET",
    data: { user: {} },
    run: (tenant) => readUser(tenant, "u1", options),
  },
  {
    name: "im/v1/messages",
    path: "im/v1/messages",
    kind: "POST",
    writes: true,
    run: (tenant) => probeMessages(tenant, options),
  },
];
