import {
  FieldProblem,
  ids,
  int,
  oneOf,
  optionalInt,
  optionalText,
  secondText,
  text,
} from "../http/fields";
import { Refusal } from "../http/reply";
import { row } from "../http/row";
import { tellTasks } from "../http/tell";
import { dayToInt, parseWall, wallText } from "../state/calendar";
import type { Person } from "../state/directory";
import type { Remedy } from "../state/remedy-book";
import { type AllowedRemedy, allowedRemedies, isSealed } from "../state/remedy-rules";
import { groupOf } from "../state/schedule";
import type { Tenant } from "../state/tenant";
import {
  employeeType,
  requireDay,
  requireKnown,
  requirePerson,
  sortIds,
} from "./attendance-common";

export const SEALED = "the attendance result has been sealed and can not modify";

const REFUSALS = {
  1220001: "param is invalid: remedy_date is in the future",
  1226501: "no need remedy",
  1226502: "not allowed remedy",
  1226503: "approval time beyond the time range",
  1226504: "no remedy time left",
} as const;

const checkDateType = oneOf(["PeriodTime"], "PeriodTime");

const attendance = { family: "attendance", tier: "attendance", auth: "tenant" } as const;

export const remedyRows = [
  row({
    ...attendance,
    method: "POST",
    path: "/open-apis/attendance/v1/user_task_remedys/query",
    scopes: ["attendance:task:readonly"],
    query: { employee_type: employeeType },
    body: {
      user_ids: ids(50),
      check_time_from: secondText,
      check_time_to: secondText,
      check_date_type: checkDateType,
      status: optionalInt,
    },
    handler: ({ tenant, query, body }) => {
      const status = body.status ?? 2;
      if (status < 0 || status > 4) throw new FieldProblem("value", "status", "status invalid");
      const { check_time_from: from, check_time_to: to } = body;
      if (to < from) throw new FieldProblem("value", "check_time_to", "check_time_to invalid");
      const known = requireKnown(sortIds(tenant, body.user_ids, query.employee_type, true));
      const found = known.flatMap(({ id, person }) =>
        tenant.remedies
          .of(person.userId)
          .filter((remedy) => remedy.status === status)
          .filter((remedy) => remedy.time >= from && remedy.time <= to)
          .map((remedy) => remedyOf(tenant, remedy, id)),
      );
      return { user_remedys: found.length > 0 ? found : null };
    },
  }),
  row({
    ...attendance,
    method: "POST",
    path: "/open-apis/attendance/v1/user_task_remedys/query_user_allowed_remedys",
    scopes: ["attendance:task:readonly"],
    query: { employee_type: employeeType },
    body: { user_id: text, remedy_date: int },
    handler: ({ tenant, query, body }) => {
      const { id, person } = requirePerson(tenant, body.user_id, query.employee_type);
      const { zone } = groupOf(person);
      const allowed = requireAllowed(tenant, person, body.remedy_date);
      return {
        user_allowed_remedys: allowed.map((each) => ({
          user_id: id,
          remedy_date: body.remedy_date,
          is_free_punch: each.isFree,
          punch_no: each.punchNo,
          work_type: each.workType,
          punch_status: each.punchStatus,
          normal_punch_time: wallText(zone, each.normalAt),
          remedy_start_time: wallText(zone, each.from),
          remedy_end_time: wallText(zone, each.to),
        })),
      };
    },
  }),
  row({
    ...attendance,
    method: "POST",
    path: "/open-apis/attendance/v1/user_task_remedys",
    scopes: ["attendance:task"],
    query: { employee_type: employeeType },
    body: {
      user_id: text,
      remedy_date: int,
      punch_no: int,
      work_type: int,
      remedy_time: text,
      reason: text,
      time: optionalText,
    },
    handler: ({ world, tenant, query, body }) => {
      const { id, person } = requirePerson(tenant, body.user_id, query.employee_type);
      const day = requireDay(body.remedy_date, "remedy_date");
      const remedy = tellTasks(world, person, [day], () => fileRemedy(tenant, person, body));
      return {
        user_remedy: {
          ...remedyOf(tenant, remedy, id),
          work_type: body.work_type,
          status: 2,
          time: "-",
          time_zone: "-",
          create_time: "-",
          update_time: "-",
        },
      };
    },
  }),
];

function requireAllowed(tenant: Tenant, person: Person, date: number): readonly AllowedRemedy[] {
  const allowed = allowedRemedies(tenant, person, requireDay(date, "remedy_date"));
  if (typeof allowed === "number") throw new Refusal(allowed, REFUSALS[allowed]);
  return allowed;
}

interface Application {
  readonly remedy_date: number;
  readonly punch_no: number;
  readonly work_type: number;
  readonly remedy_time: string;
  readonly reason: string;
}

function fileRemedy(tenant: Tenant, person: Person, body: Application): Remedy {
  const day = requireDay(body.remedy_date, "remedy_date");
  const { zone } = groupOf(person);
  const time = parseWall(zone, body.remedy_time);
  if (time === null) throw new FieldProblem("value", "remedy_time", "remedy_time invalid");
  if (isSealed(tenant, person.userId, day)) throw new Refusal(1220600, SEALED);
  const choice = requireAllowed(tenant, person, body.remedy_date).find(
    (each) => each.punchNo === body.punch_no && each.workType === body.work_type,
  );
  if (!choice) throw new FieldProblem("value", "punch_no", "punch_no or work_type invalid");
  const now = tenant.clock.second();
  if (time < choice.from || time > choice.to || time > now) {
    throw new Refusal(1220600, "time is invalid");
  }
  return tenant.remedies.file({
    userId: person.userId,
    day,
    punchNo: choice.punchNo,
    workType: choice.workType,
    time,
    zone,
    reason: body.reason,
    createdAt: now,
    status: 0,
    updatedAt: now,
  });
}

function remedyOf(tenant: Tenant, remedy: Remedy, id: string) {
  return {
    user_id: id,
    remedy_date: dayToInt(remedy.day),
    punch_no: remedy.punchNo,
    work_type: remedy.workType === 0 ? tenant.settings.freeWorkType : remedy.workType,
    approval_id: remedy.approvalId,
    remedy_time: wallText(remedy.zone, remedy.time),
    status: remedy.status,
    reason: remedy.reason,
    time: String(remedy.time),
    time_zone: remedy.zone,
    create_time: String(remedy.createdAt),
    update_time: String(remedy.updatedAt),
  };
}
