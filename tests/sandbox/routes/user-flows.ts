import { flag, ids, secondText } from "../http/fields";
import { Refusal } from "../http/reply";
import { row } from "../http/row";
import { wallOf } from "../state/calendar";
import type { Person } from "../state/directory";
import { isApplied, remedyPunch } from "../state/overlays";
import type { Punch } from "../state/punches";
import { punchesOn } from "../state/results";
import { groupOf } from "../state/schedule";
import type { Tenant } from "../state/tenant";
import { employeeType, flowOf, requireKnown, sortIds } from "./attendance-common";

const MOST_SECONDS = 366 * 86_400;

export const userFlowRows = [
  row({
    method: "POST",
    path: "/open-apis/attendance/v1/user_flows/query",
    family: "attendance",
    tier: "attendance",
    auth: "tenant",
    scopes: ["attendance:task:readonly"],
    query: { employee_type: employeeType, include_terminated_user: flag },
    body: { user_ids: ids(50), check_time_from: secondText, check_time_to: secondText },
    handler: ({ tenant, query, body }) => {
      const { check_time_from: from, check_time_to: to } = body;
      if (to < from || to - from > MOST_SECONDS) {
        throw new Refusal(1220001, "param is invalid: check_time_from and check_time_to");
      }
      const { employee_type: type, include_terminated_user: leavers } = query;
      const known = requireKnown(sortIds(tenant, body.user_ids, type, leavers));
      const flows = known.flatMap(({ id, person }) =>
        validPunches(tenant, person, from, to).map((punch) => flowOf(tenant, punch, id)),
      );
      return { user_flow_results: flows };
    },
  }),
];

/** The effective punches in [from, to), remedies and added ones included. */
function validPunches(tenant: Tenant, person: Person, from: number, to: number): Punch[] {
  const { zone } = groupOf(person);
  const found: Punch[] = [];
  const last = wallOf(zone, Math.min(to, tenant.clock.second())).day;
  for (let day = wallOf(zone, from).day - 2; day <= last; day++) {
    found.push(...punchesOn(tenant, person, day));
  }
  found.push(...(tenant.extraPunches.get(person.userId) ?? []));
  for (const remedy of tenant.remedies.of(person.userId)) {
    if (isApplied(tenant, remedy)) found.push(remedyPunch(remedy));
  }
  return found
    .filter((punch) => punch.effective && punch.at >= from && punch.at < to)
    .sort((a, b) => a.at - b.at);
}
