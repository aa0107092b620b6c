import type { DayNumber } from "./calendar";
import { dayToInt } from "./calendar";
import { longId } from "./hash";
import type { DayResult } from "./results";
import type { Slot } from "./slots";

/** The event's words have no Todo: a punch that had not come counts as Lack before. */
const word = (slot: Slot | undefined) =>
  slot === undefined || slot.result === "Todo" ? "Lack" : slot.result;

function changeOf(before: Slot | undefined, after: Slot, index: number, work_type: "on" | "off") {
  const same = before?.result === after.result && before.supplement === after.supplement;
  if (same || after.result === "Todo") return [];
  return [
    {
      before_status: word(before),
      before_supplement: before?.supplement ?? "None",
      current_status: after.result,
      current_supplement: after.supplement,
      index,
      work_type,
    },
  ];
}

/** `attendance.user_task.updated_v1` for what became of a day; null when its results are the same. */
export function taskUpdate(before: DayResult | null, after: DayResult | null, day: DayNumber) {
  if (!after) return null;
  const status_changes = after.segments
    .filter(({ overtime }) => !overtime)
    .flatMap((segment) => {
      const old = before?.segments.find(
        ({ punchNo, overtime }) => punchNo === segment.punchNo && !overtime,
      );
      return [
        ...changeOf(old?.in, segment.in, segment.punchNo, "on"),
        ...changeOf(old?.out, segment.out, segment.punchNo, "off"),
      ];
    });
  if (status_changes.length === 0) return null;
  const { person, group, shift } = after;
  return {
    date: dayToInt(day),
    employee_id: person.userId,
    employee_no: person.employeeNo,
    group_id: group.id,
    shift_id: shift?.id ?? "0",
    status_changes,
    task_id: longId("result", person.userId, day),
    time_zone: group.zone,
  };
}
