import { flag, ids, int, optionalBool } from "../http/fields";
import { Refusal, successWith } from "../http/reply";
import { row, type World } from "../http/row";
import { type DayNumber, dayToInt, wallOf } from "../state/calendar";
import type { Person } from "../state/directory";
import { longId } from "../state/hash";
import { type DayResult, dayResult } from "../state/results";
import type { Segment } from "../state/slots";
import type { Tenant } from "../state/tenant";
import { employeeType, flowOf, requireDay, requireKnown, sortIds } from "./attendance-common";

const MOST_DAYS = 30;

export const userTaskRows = [
  row({
    method: "POST",
    path: "/open-apis/attendance/v1/user_tasks/query",
    family: "attendance",
    tier: "attendance",
    auth: "tenant",
    scopes: ["attendance:task:readonly"],
    query: {
      employee_type: employeeType,
      ignore_invalid_users: flag,
      include_terminated_user: flag,
    },
    body: {
      user_ids: ids(50),
      check_date_from: int,
      check_date_to: int,
      need_overtime_result: optionalBool,
    },
    handler: ({ world: { ready }, tenant, query, body }) => {
      const from = requireDay(body.check_date_from, "check_date_from");
      const to = requireDay(body.check_date_to, "check_date_to");
      if (to < from || to - from >= MOST_DAYS) {
        throw new Refusal(1220001, "param is invalid: the interval must be 1 to 30 days");
      }
      const sorted = sortIds(
        tenant,
        body.user_ids,
        query.employee_type,
        query.include_terminated_user,
      );
      const known = query.ignore_invalid_users ? sorted.known : requireKnown(sorted);
      const overtime = body.need_overtime_result === true;
      const rows: Buffer[] = [];
      for (const { id, person } of known) {
        const made = overtime && id === person.userId ? ready.of(id, from, to) : undefined;
        if (made && made.bytes.length > 0) rows.push(made.bytes);
        for (let day = made?.next ?? from; day <= to; day++) {
          const task = taskOn(tenant, person, day, { id, overtime });
          if (task) rows.push(Buffer.from(JSON.stringify(task)));
        }
      }
      const { invalid, unauthorized } = sorted;
      const others = { invalid_user_ids: invalid, unauthorized_user_ids: unauthorized };
      return successWith({ user_task_results: rows }, others);
    },
  }),
];

const READY_DAYS = 31;
/** The results of these may still change by themselves. */
const UNSETTLED_DAYS = 2;

/** Makes the rows of the last month for everybody, as they are asked for with overtime. */
export function makeReady({ tenant, ready }: World): void {
  const { people } = tenant.directory;
  const to = wallOf("Asia/Shanghai", tenant.clock.second()).day - UNSETTLED_DAYS;
  const from = to + UNSETTLED_DAYS + 1 - READY_DAYS;
  ready.make(people, { from, to }, (person, day) =>
    taskOn(tenant, person, day, { id: person.userId, overtime: true }),
  );
}

interface Asked {
  readonly id: string;
  readonly overtime: boolean;
}

function taskOn(tenant: Tenant, person: Person, day: DayNumber, { id, overtime }: Asked) {
  const result = dayResult(tenant, person, day);
  return result && taskOf(tenant, result, id, overtime);
}

function taskOf(tenant: Tenant, result: DayResult, id: string, overtime: boolean) {
  const { person, day } = result;
  const segments = result.segments.filter((segment) => overtime || !segment.overtime);
  return {
    result_id: longId("result", person.userId, day),
    user_id: id,
    employee_name: person.lastDay === undefined ? person.name : "",
    day: dayToInt(day),
    group_id: result.group.id,
    shift_id: result.shift?.id ?? "0",
    records: segments.map((segment) => recordOf(tenant, segment, id)),
  };
}

function recordOf(tenant: Tenant, segment: Segment, id: string) {
  const { in: inSlot, out: outSlot } = segment;
  return {
    check_in_record_id: inSlot.punch?.recordId ?? "",
    ...(inSlot.punch ? { check_in_record: flowOf(tenant, inSlot.punch, id) } : {}),
    check_out_record_id: outSlot.punch?.recordId ?? "",
    ...(outSlot.punch ? { check_out_record: flowOf(tenant, outSlot.punch, id) } : {}),
    check_in_result: inSlot.result,
    check_out_result: outSlot.result,
    check_in_result_supplement: inSlot.supplement,
    check_out_result_supplement: outSlot.supplement,
    check_in_shift_time: inSlot.plannedAt === null ? "" : String(inSlot.plannedAt),
    check_out_shift_time: outSlot.plannedAt === null ? "" : String(outSlot.plannedAt),
    task_shift_type: segment.overtime ? 1 : 0,
  };
}
