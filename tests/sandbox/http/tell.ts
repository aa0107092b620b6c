import { userAnswer } from "../routes/contact-common";
import type { DayNumber } from "../state/calendar";
import type { Person } from "../state/directory";
import type { Punch } from "../state/punches";
import { dayResult } from "../state/results";
import { taskUpdate } from "../state/task-changes";
import type { World } from "./row";

/** Makes the change and, if it changes results of the days, tells so once the results show it. */
export function tellTasks<T>(
  { tenant, events, ready }: World,
  person: Person,
  days: readonly DayNumber[],
  change: () => T,
): T {
  ready.clear();
  const before = days.map((day) => dayResult(tenant, person, day));
  const done = change();
  events.later(tenant.settings.recomputeLagSeconds, () => {
    for (const [i, day] of days.entries()) {
      const update = taskUpdate(before[i] ?? null, dayResult(tenant, person, day), day);
      if (update) events.emit("attendance.user_task.updated_v1", update);
    }
  });
  return done;
}

export function tellPunch({ tenant, events }: World, person: Person, punch: Punch): void {
  events.emit("attendance.user_flow.created_v1", {
    bssid: punch.bssid,
    check_time: String(punch.at),
    comment: punch.comment,
    employee_id: person.userId,
    employee_no: person.employeeNo,
    is_field: punch.isField,
    is_wifi: punch.ssid !== "",
    location_name: punch.location,
    photo_urls: punch.photoPaths.map((path) => tenant.origin + path),
    record_id: punch.recordId,
    ssid: punch.ssid,
    type: punch.type,
    risk_result: 0,
  });
}

const IDS = { user_id_type: "open_id", department_id_type: "open_department_id" } as const;

/** Makes the change of a person and tells it, with the fields that differ as they were before. */
export function tellPerson({ tenant, events }: World, person: Person, change: () => void): void {
  const wasGone = person.lastDay !== undefined;
  const before = new Map(Object.entries(userAnswer(tenant, person, IDS)));
  change();
  const object = userAnswer(tenant, person, IDS);
  const changed = Object.entries(object).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(before.get(name)),
  );
  if (changed.length === 0) return;
  const gone = person.lastDay !== undefined;
  const what = gone === wasGone ? "updated" : gone ? "deleted" : "created";
  events.emit(`contact.user.${what}_v3`, {
    object,
    old_object: Object.fromEntries(changed.map(([name]) => [name, before.get(name)])),
  });
}
