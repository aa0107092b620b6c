import "server-only";
import * as z from "zod";
import {
  isWorkType,
  mergeRemedies,
  REMEDY_STATES,
  type Remedy,
  type RemedyState,
} from "../attendance/remedy";
import { isZone, wallAt } from "../attendance/zone";
import { type CallOptions, call } from "./call";
import { askSparing, type SecondsSpan, secondsSpans, type Unanswered } from "./chunks";
import { endpoint } from "./endpoints";
import type { Tenant } from "./tenant";
import { BY_EMPLOYEE_ID, day, id, idOrNull, list, seconds, text, wallFrom, zeroable } from "./wire";
import { type Hear, remedyStateOf } from "./words";

export const WireRemedy = z
  .object({
    user_id: id,
    remedy_date: day,
    punch_no: zeroable,
    work_type: zeroable,
    approval_id: idOrNull,
    remedy_time: text,
    status: z.int().nullish(),
    reason: text,
    time: seconds,
    time_zone: text,
    create_time: seconds,
    update_time: seconds,
  })
  .transform((row, context) => {
    const zone = row.time_zone !== null && isZone(row.time_zone) ? row.time_zone : null;
    const told = row.time !== null && zone !== null ? wallAt(row.time, zone) : null;
    const time = told ?? wallFrom(row.remedy_time ?? "");
    if (time !== null && isWorkType(row.work_type))
      return { ...row, time, zone, work_type: row.work_type };
    context.issues.push({ code: "custom", message: "no time or punch", input: row.work_type });
    return z.NEVER;
  });
export type WireRemedy = z.infer<typeof WireRemedy>;

const Answer = z.object({ user_remedys: list(WireRemedy) });

/** The id of a correction that Feishu lists without one: it can be shown, not decided. */
const NO_APPROVAL = "no-approval";
const idOfUnlisted = (wire: WireRemedy) =>
  [
    NO_APPROVAL,
    wire.user_id,
    wire.remedy_date,
    wire.punch_no,
    wire.work_type,
    wire.create_time ?? 0,
  ].join("-");

/** Whether Feishu gave this correction an id by which it can be decided. */
export const isDecidable = (approvalId: string): boolean => !approvalId.startsWith(NO_APPROVAL);

export const toRemedy = (wire: WireRemedy, asked: RemedyState, hear: Hear): Remedy => ({
  approvalId: wire.approval_id ?? idOfUnlisted(wire),
  employeeId: wire.user_id,
  day: wire.remedy_date,
  punchNo: wire.punch_no,
  workType: wire.work_type,
  time: wire.time,
  zone: wire.zone,
  state: wire.status == null ? asked : remedyStateOf(wire.status, asked, hear),
  reason: wire.reason ?? "",
  createdAt: wire.create_time,
  updatedAt: wire.update_time,
});

type Query = {
  data: { user_ids: string[]; check_time_from: string; check_time_to: string; status: number };
  params: { employee_type: "employee_id" };
};
const queryRemedies = endpoint(
  "attendance/v1/user_task_remedys/query",
  (client, query: Query, auth) => client.attendance.v1.userTaskRemedy.query(query, auth),
);

// Asked for at once, one that moves meanwhile could be missed by both its states; so it is met twice.
const IN_ORDER_OF_MOVEMENT = [
  ["pending"],
  ["rejected", "approved", "cancelled"],
  ["revoked"],
] as const satisfies readonly (readonly RemedyState[])[];

/** Epoch seconds of the time that is corrected, not of the request. */
export type RemediesAsked = {
  employeeIds: readonly string[];
  fromSeconds: number;
  toSeconds: number;
};

/**
 * 获取补卡记录: the corrections in all five states, each once in its newest form. Five calls per 50
 * people and 30 days, for Feishu answers one state at a time. AppErrors as of `call`.
 * https://open.feishu.cn/document/server-docs/attendance-v1/user_task_remedy/query
 */
export const fetchRemedies = async (
  tenant: Tenant,
  { employeeIds, fromSeconds, toSeconds }: RemediesAsked,
  options: CallOptions,
): Promise<Unanswered & { remedies: Remedy[] }> => {
  const spans = secondsSpans(fromSeconds, toSeconds);
  const askState = async (user_ids: string[], { from, to }: SecondsSpan, state: RemedyState) => {
    const status = REMEDY_STATES.indexOf(state);
    const data = { user_ids, check_time_from: String(from), check_time_to: String(to), status };
    const input = { data, params: BY_EMPLOYEE_ID };
    const { user_remedys } = await call(tenant, queryRemedies, Answer, input, options);
    return user_remedys.map((wire) => toRemedy(wire, state, tenant.hear));
  };
  const { answers, ...unanswered } = await askSparing(employeeIds, async (userIds) => {
    const found: Remedy[][] = [];
    for (const states of IN_ORDER_OF_MOVEMENT) {
      const asked = spans.flatMap((span) => states.map((state) => askState(userIds, span, state)));
      found.push(...(await Promise.all(asked)));
    }
    return found.flat();
  });
  return { ...unanswered, remedies: mergeRemedies(answers.flat()) };
};
