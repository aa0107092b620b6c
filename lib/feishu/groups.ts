import "server-only";
import * as z from "zod";
import { DEFAULT_SHIFT, type Group, NO_GROUP, type Shift } from "../attendance/shift";
import { AppError } from "../errors";
import { type CallOptions, call } from "./call";
import { endpoint } from "./endpoints";
import type { Tenant } from "./tenant";
import { id, list, pathId, text } from "./wire";

const flag = z.boolean().nullish();
const count = z.int().nullish();

export const WireGroup = z.object({
  group_id: id.nullish(),
  group_name: text,
  time_zone: text,
  group_type: count,
  remedy_limit: flag,
  remedy_limit_count: count,
  remedy_date_limit: flag,
  remedy_date_num: count,
  remedy_period_type: count,
  remedy_period_custom_date: count,
});
export type WireGroup = z.infer<typeof WireGroup>;

const FREE = 3;
const CUSTOM_PERIOD = 2;
const startDayOf = ({ remedy_period_type, remedy_period_custom_date }: WireGroup) => {
  const start = remedy_period_type === CUSTOM_PERIOD ? (remedy_period_custom_date ?? 1) : 1;
  return start >= 1 && start <= 31 ? start : 1;
};

/** Only a switch that is off says that there is no limit; one that is not told says nothing. */
const limitOf = (limited: boolean | null | undefined, most: number | null | undefined) => {
  if (limited === false) return "none";
  return limited === true ? (most ?? null) : null;
};

/** `zone` is as Feishu gives it, "" when it gives none. */
export const toGroup = (groupId: string, wire: WireGroup): Group => ({
  groupId,
  name: wire.group_name ?? "",
  zone: wire.time_zone ?? "",
  free: wire.group_type === FREE,
  rule: {
    limitCount: limitOf(wire.remedy_limit, wire.remedy_limit_count),
    dateNum: limitOf(wire.remedy_date_limit, wire.remedy_date_num),
    periodStart: startDayOf(wire),
  },
});

const WireShiftTime = z.object({
  on_time: text,
  off_time: text,
  late_minutes_as_late: count,
  late_minutes_as_serious_late: count,
  late_minutes_as_lack: count,
  early_minutes_as_early: count,
  early_minutes_as_lack: count,
});

export const WireShift = z.object({
  shift_name: text,
  is_flexible: flag,
  late_minutes_as_serious_late: count,
  late_off_late_on_rule: list(z.unknown()),
  punch_time_rule: list(WireShiftTime),
});
export type WireShift = z.infer<typeof WireShift>;

/** `9:00` as `09:00`; `26:00` stays, it is 02:00 of the next day. */
const clock = (time: string | null) => (time ?? "").padStart(5, "0");

/** No minutes at all is how a shift without such a limit reads. */
const limit = (minutes: number | null | undefined) => minutes || null;

export const toShift = (shiftId: string, wire: WireShift): Shift => ({
  shiftId,
  name: wire.shift_name ?? "",
  flexible: wire.is_flexible === true || wire.late_off_late_on_rule.length > 0,
  times: wire.punch_time_rule
    .filter(({ on_time, off_time }) => on_time !== null && off_time !== null)
    .map((rule) => ({
      on: clock(rule.on_time),
      off: clock(rule.off_time),
      lateAfterMinutes: rule.late_minutes_as_late ?? null,
      seriousLateMinutes:
        limit(rule.late_minutes_as_serious_late) ?? limit(wire.late_minutes_as_serious_late),
      lateAsLackMinutes: limit(rule.late_minutes_as_lack),
      earlyAfterMinutes: rule.early_minutes_as_early ?? null,
      earlyAsLackMinutes: limit(rule.early_minutes_as_lack),
    })),
});

type GroupQuery = {
  path: { group_id: string };
  params: { employee_type: "employee_id"; dept_type: "open_id" };
};
const getGroup = endpoint("attendance/v1/groups/:group_id", (client, query: GroupQuery, auth) =>
  client.attendance.v1.group.get(query, auth),
);
type ShiftQuery = { path: { shift_id: string } };
const getShift = endpoint("attendance/v1/shifts/:shift_id", (client, query: ShiftQuery, auth) =>
  client.attendance.v1.shift.get(query, auth),
);

/** Ids that stand for "none" or "default": Feishu has nothing behind them. */
const NOTHING_BEHIND = new Set(["0", NO_GROUP, DEFAULT_SHIFT]);
const lookedUp = (value: string) => {
  if (NOTHING_BEHIND.has(value)) throw new AppError("not-found");
  return pathId(value);
};

/** An attendance group with its rule for corrections; not-found for the ids that stand for none. */
export const fetchGroup = async (
  tenant: Tenant,
  groupId: string,
  options: CallOptions = { priority: "background" },
): Promise<Group> => {
  const path = { group_id: lookedUp(groupId) };
  const params = { employee_type: "employee_id", dept_type: "open_id" } as const;
  return toGroup(groupId, await call(tenant, getGroup, WireGroup, { path, params }, options));
};

/** A shift; not-found for the ids that stand for none. */
export const fetchShift = async (
  tenant: Tenant,
  shiftId: string,
  options: CallOptions = { priority: "background" },
): Promise<Shift> => {
  const path = { shift_id: lookedUp(shiftId) };
  return toShift(shiftId, await call(tenant, getShift, WireShift, { path }, options));
};
