import { int, oneOf, text } from "../http/fields";
import { Refusal } from "../http/reply";
import { row } from "../http/row";
import { tellTasks } from "../http/tell";
import type { Remedy } from "../state/remedy-book";
import { isSealed } from "../state/remedy-rules";
import type { Tenant } from "../state/tenant";
import { SEALED } from "./remedies";

const approvalType = oneOf(["leave", "out", "overtime", "trip", "remedy"]);

export const approvalRows = [
  row({
    method: "POST",
    path: "/open-apis/attendance/v1/approval_infos/process",
    family: "attendance",
    tier: "attendance",
    auth: "tenant",
    scopes: ["attendance:task"],
    query: {},
    body: {
      approval_id: text,
      approval_type: approvalType,
      status: int,
    },
    handler: ({ world, tenant, body }) => {
      const { approval_id, approval_type, status } = body;
      const remedy = tenant.remedies.find(approval_id);
      if (approval_type !== "remedy" || !remedy) {
        throw new Refusal(1220001, "param is invalid: approval_id is not exist");
      }
      const person = tenant.directory.person(remedy.userId);
      const change = () => decide(tenant, remedy, status);
      if (person) tellTasks(world, person, [remedy.day], change);
      else change();
      const answered = tenant.settings.processAnswers === "new" ? remedy.status : 0;
      return { approval_info: { approval_id, approval_type, status: answered } };
    },
  }),
];

/** Pending may become rejected or approved, approved may become revoked; nothing else. */
function decide(tenant: Tenant, remedy: Remedy, status: number): void {
  if (status !== 1 && status !== 2 && status !== 4) {
    throw new Refusal(1220001, "param is invalid: status invalid");
  }
  const legal = remedy.status === (status === 4 ? 2 : 0);
  if (!legal) {
    throw tenant.settings.illegalProcess === "1220600"
      ? new Refusal(1220600, "param invalid")
      : new Refusal(1220001, "param is invalid: the approval status can not be changed");
  }
  if (isSealed(tenant, remedy.userId, remedy.day)) throw new Refusal(1220600, SEALED);
  remedy.status = status;
  remedy.updatedAt = tenant.clock.second();
}
