import { FieldProblem, oneOf } from "../http/fields";
import { Refusal } from "../http/reply";
import { type DayNumber, dayFromInt } from "../state/calendar";
import type { Person } from "../state/directory";
import type { Punch } from "../state/punches";
import type { Tenant } from "../state/tenant";

type EmployeeType = "employee_id" | "employee_no";

export const employeeType = oneOf(["employee_id", "employee_no"]);

/** A person together with the id that the caller used, which the answer repeats. */
interface Named {
  readonly id: string;
  readonly person: Person;
}

interface Sorted {
  readonly known: readonly Named[];
  readonly invalid: readonly string[];
  readonly unauthorized: readonly string[];
}

/** Tells known, unknown and forbidden ids apart. */
export function sortIds(
  tenant: Tenant,
  ids: readonly string[],
  type: EmployeeType,
  withLeavers: boolean,
): Sorted {
  const known: Named[] = [];
  const invalid: string[] = [];
  const unauthorized: string[] = [];
  for (const id of new Set(ids)) {
    const { directory, settings } = tenant;
    const person = type === "employee_id" ? directory.person(id) : directory.personByNumber(id);
    const gone = person?.lastDay !== undefined && !withLeavers && settings.resigned === "invalid";
    if (!person || person.attendance === "invalid" || gone) invalid.push(id);
    else if (person.attendance === "unauthorized") unauthorized.push(id);
    else known.push({ id, person });
  }
  return { known, invalid, unauthorized };
}

/** All ids must be known and permitted, else the whole call is refused. */
export function requireKnown(sorted: Sorted): readonly Named[] {
  if (sorted.invalid.length > 0) {
    throw new Refusal(
      1220004,
      "param is invalid: user_id is not exist or does not have permission",
    );
  }
  if (sorted.unauthorized.length > 0) throw new Refusal(1220005, "没有权限");
  return sorted.known;
}

/** The one person that the id names, or a refusal. */
export function requirePerson(tenant: Tenant, id: string, type: EmployeeType): Named {
  const [named] = requireKnown(sortIds(tenant, [id], type, false));
  if (!named) throw new Refusal(1220004, "param is invalid: user_id is not exist");
  return named;
}

/** A yyyyMMdd integer that is a real date. */
export function requireDay(value: number, field: string): DayNumber {
  const day = dayFromInt(value);
  if (day === null) throw new FieldProblem("value", field, `${field} is not a date yyyyMMdd`);
  return day;
}

/** A punch as `user_flow` of the vendor. */
export function flowOf(tenant: Tenant, punch: Punch, id: string) {
  return {
    user_id: id,
    creator_id: punch.creatorId === punch.userId ? id : punch.creatorId,
    location_name: punch.location,
    check_time: String(punch.at),
    comment: punch.comment,
    record_id: punch.recordId,
    ssid: punch.ssid,
    bssid: punch.bssid,
    is_field: punch.isField,
    is_wifi: punch.ssid !== "",
    type: punch.type,
    photo_urls: punch.photoPaths.map((path) => tenant.origin + path),
    device_id: punch.deviceId,
    check_result: punch.effective ? "" : "PendingApproval",
    external_id: "",
    idempotent_id: "",
  };
}
