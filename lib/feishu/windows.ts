import "server-only";
import * as z from "zod";
import { type Day, dayToNumber } from "../attendance/day";
import { isWorkType, type Window } from "../attendance/remedy";
import type { ErrorCode } from "../errors";
import { type CallOptions, call } from "./call";
import { endpoint } from "./endpoints";
import { FeishuError } from "./failure";
import type { Tenant } from "./tenant";
import { BY_EMPLOYEE_ID, list, text, wall, wallFrom, zeroable } from "./wire";
import { type Hear, windowStatusOf } from "./words";

export const WireWindow = z.object({
  is_free_punch: z.boolean().nullish(),
  punch_no: zeroable,
  work_type: zeroable.refine(isWorkType),
  punch_status: text,
  normal_punch_time: text,
  remedy_start_time: wall,
  remedy_end_time: wall,
});
export type WireWindow = z.infer<typeof WireWindow>;

const Answer = z.object({ user_allowed_remedys: list(WireWindow) });

/** A free shift has one nameless punch, which Feishu may call 1. */
export const toWindow = (wire: WireWindow, hear: Hear): Window => {
  const free = wire.is_free_punch ?? false;
  return {
    punchNo: free ? 0 : wire.punch_no,
    workType: free || !isWorkType(wire.work_type) ? 0 : wire.work_type,
    free,
    status: windowStatusOf(wire.punch_status, hear),
    normalTime: wallFrom(wire.normal_punch_time ?? ""),
    from: wire.remedy_start_time,
    to: wire.remedy_end_time,
  };
};

type Query = {
  data: { user_id: string; remedy_date: number };
  params: { employee_type: "employee_id" };
};
const queryWindows = endpoint(
  "attendance/v1/user_task_remedys/query_user_allowed_remedys",
  (client, query: Query, auth) =>
    client.attendance.v1.userTaskRemedy.queryUserAllowedRemedys(query, auth),
);

export type Windows =
  | { eligible: true; windows: Window[] }
  | { eligible: false; reason: ErrorCode };

const REASONS = new Set<ErrorCode>([
  "nothing-to-remedy",
  "remedy-not-allowed",
  "remedy-too-old",
  "no-remedy-left",
  "month-sealed",
]);

/**
 * 获取可补卡时间: what may be corrected on one work day, wall clock in the group's zone, or why
 * nothing may (1226501–1226504). AppErrors as of `call`.
 * https://open.feishu.cn/document/server-docs/attendance-v1/user_task_remedy/query_user_allowed_remedys
 */
export const fetchWindows = async (
  tenant: Tenant,
  { employeeId, day }: { employeeId: string; day: Day },
  options: CallOptions = { priority: "interactive" },
): Promise<Windows> => {
  const data = { user_id: employeeId, remedy_date: dayToNumber(day) };
  const input = { data, params: BY_EMPLOYEE_ID };
  try {
    const { user_allowed_remedys } = await call(tenant, queryWindows, Answer, input, options);
    if (user_allowed_remedys.length === 0) return { eligible: false, reason: "nothing-to-remedy" };
    return {
      eligible: true,
      windows: user_allowed_remedys.map((wire) => toWindow(wire, tenant.hear)),
    };
  } catch (error) {
    if (error instanceof FeishuError && REASONS.has(error.code))
      return { eligible: false, reason: error.code };
    throw error;
  }
};
