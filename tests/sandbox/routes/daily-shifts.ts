import { ids, int } from "../http/fields";
import { Refusal } from "../http/reply";
import { row } from "../http/row";
import { dayToInt, monthOf } from "../state/calendar";
import { groupOf, shiftOn } from "../state/schedule";
import { employeeType, requireDay, requireKnown, sortIds } from "./attendance-common";

const MOST_DAYS = 30;

export const dailyShiftRows = [
  row({
    method: "POST",
    path: "/open-apis/attendance/v1/user_daily_shifts/query",
    family: "attendance",
    tier: "attendance",
    auth: "tenant",
    scopes: ["attendance:task:readonly"],
    query: { employee_type: employeeType },
    body: { user_ids: ids(50), check_date_from: int, check_date_to: int },
    handler: ({ tenant, query, body }) => {
      const from = requireDay(body.check_date_from, "check_date_from");
      const to = requireDay(body.check_date_to, "check_date_to");
      if (to < from || to - from >= MOST_DAYS) {
        throw new Refusal(1220001, "param is invalid: the interval must be 1 to 30 days");
      }
      const known = requireKnown(sortIds(tenant, body.user_ids, query.employee_type, false));
      const scheduled = known.filter(({ person }) => groupOf(person).type === 2);
      const days = Array.from({ length: to - from + 1 }, (_, i) => from + i);
      return {
        user_daily_shifts: scheduled.flatMap(({ id, person }) => {
          const group = groupOf(person);
          return days.map((day) => ({
            group_id: group.id,
            shift_id: shiftOn(group, day)?.id ?? "0",
            month: monthOf(day),
            user_id: id,
            day_no: dayToInt(day) % 100,
          }));
        }),
      };
    },
  }),
];
