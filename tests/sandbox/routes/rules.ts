import { oneOf } from "../http/fields";
import { Refusal } from "../http/reply";
import { row } from "../http/row";
import { dayToInt, wallOf } from "../state/calendar";
import { findGroup, type Group, type GroupKey } from "../state/groups";
import { specialDaysOf } from "../state/holidays";
import { FREE_DAY } from "../state/schedule";
import { findShift, SHIFTS, type Shift } from "../state/shifts";
import type { Tenant } from "../state/tenant";
import { employeeType } from "./attendance-common";

export const rule = {
  method: "GET",
  family: "attendance",
  tier: "attendance",
  auth: "tenant",
  scopes: ["attendance:rule:readonly", "attendance:rule"],
} as const;

export const deptType = oneOf(["open_id"]);

export const ruleRows = [
  row({
    ...rule,
    path: "/open-apis/attendance/v1/groups/:group_id",
    query: { employee_type: employeeType, dept_type: deptType },
    body: {},
    handler: ({ tenant, params }) => {
      const found = findGroup(params.group_id ?? "");
      if (!found) throw new Refusal(1220600, "rule not exist");
      return describeGroup(tenant, found.key, found.group);
    },
  }),
  row({
    ...rule,
    path: "/open-apis/attendance/v1/shifts/:shift_id",
    query: {},
    body: {},
    handler: ({ params }) => {
      const shift = findShift(params.shift_id ?? "");
      if (!shift) throw new Refusal(1220600, "shift does not exist");
      return describeShift(shift);
    },
  }),
];

/** "9:00": the hour has no leading zero and may exceed 24. */
function clockText(minutes: number): string {
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`;
}

function describeGroup(tenant: Tenant, key: GroupKey, group: Group) {
  const free = group.type === 3;
  const shiftId = SHIFTS[group.shift].id;
  const bound = tenant.directory.people.filter((person) => person.group === key);
  return {
    group_id: group.id,
    group_name: group.name,
    time_zone: group.zone,
    group_type: group.type,
    bind_user_ids: bound.slice(0, 500).map((person) => person.userId),
    bind_dept_ids: [],
    group_leader_ids: [],
    sub_group_leader_ids: [],
    punch_type: 3,
    allow_out_punch: true,
    ...(group.type === 0
      ? { punch_day_shift_ids: [...group.workdays].map((flag) => (flag === "1" ? shiftId : "0")) }
      : {}),
    ...(free
      ? {
          free_punch_cfg: {
            free_start_time: clockText(FREE_DAY.from),
            free_end_time: clockText(FREE_DAY.to),
            punch_day: Number(group.workdays),
            work_day_no_punch_as_lack: true,
          },
        }
      : {}),
    ...specialDays(tenant, group, shiftId),
    allow_remedy: group.allowRemedy,
    remedy_limit: true,
    remedy_limit_count: group.remedyCount,
    remedy_date_limit: true,
    remedy_date_num: group.remedyDays,
    allow_remedy_type_lack: true,
    allow_remedy_type_late: true,
    allow_remedy_type_early: true,
    allow_remedy_type_normal: false,
    remedy_period_type: group.periodType,
    ...(group.periodType === 2 ? { remedy_period_custom_date: group.periodStart } : {}),
  };
}

/** Public holidays and make-up days of this year and its neighbours. */
function specialDays(tenant: Tenant, { holidays }: Group, shiftId: string) {
  const year = Math.floor(dayToInt(wallOf("Asia/Shanghai", tenant.clock.second()).day) / 10_000);
  const years = holidays ? [year - 1, year, year + 1].map(specialDaysOf) : [];
  return {
    need_punch_special_days: years.flatMap(({ on }) =>
      on.map((punch_day) => ({ punch_day, shift_id: shiftId })),
    ),
    no_need_punch_special_days: years.flatMap(({ off }) =>
      off.map((punch_day) => ({ punch_day, shift_id: "0" })),
    ),
  };
}

export function describeShift(shift: Shift) {
  return {
    shift_id: shift.id,
    shift_name: shift.name,
    punch_times: shift.segments.length,
    is_flexible: shift.flexibleMinutes > 0,
    flexible_minutes: shift.flexibleMinutes,
    no_need_off: false,
    punch_time_rule: shift.segments.map((segment) => ({
      on_time: clockText(segment.on),
      off_time: clockText(segment.off),
      late_minutes_as_late: shift.lateAfter,
      late_minutes_as_lack: shift.lateIsLackAfter,
      late_minutes_as_serious_late: shift.seriousLateAfter,
      on_advance_minutes: shift.advance,
      early_minutes_as_early: shift.earlyAfter,
      early_minutes_as_lack: shift.earlyIsLackAfter,
      off_delay_minutes: shift.delay,
      // On read, true means that the punch IS needed: the opposite of what create takes.
      no_need_on: true,
      no_need_off: true,
    })),
    rest_time_rule: [],
    overtime_rule: [],
    day_type: 1,
  };
}
