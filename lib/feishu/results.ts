import "server-only";
import * as z from "zod";
import { type Day, type DayRange, dayToNumber } from "../attendance/day";
import type { DayRecord, PunchResult, Segment } from "../attendance/record";
import { type CallOptions, call } from "./call";
import { askSparing, daySpans, MAX_IDS, piecesOf, type Unanswered } from "./chunks";
import { endpoint } from "./endpoints";
import type { Tenant } from "./tenant";
import { BY_EMPLOYEE_ID, day, id, idOrNull, list, seconds, text, zeroable } from "./wire";
import { type Hear, resultOf, supplementOf } from "./words";

const Flow = z.object({ record_id: idOrNull, check_time: seconds }).nullish();

const WireSegment = z.object({
  check_in_record_id: idOrNull,
  check_in_record: Flow,
  check_in_result: text,
  check_in_result_supplement: text,
  check_in_shift_time: seconds,
  check_out_record_id: idOrNull,
  check_out_record: Flow,
  check_out_result: text,
  check_out_result_supplement: text,
  check_out_shift_time: seconds,
  task_shift_type: zeroable,
});
type WireSegment = z.infer<typeof WireSegment>;

export const WireResult = z.object({
  user_id: id,
  employee_name: text,
  day,
  group_id: idOrNull,
  shift_id: idOrNull,
  records: list(WireSegment),
});
export type WireResult = z.infer<typeof WireResult>;

const Answer = z.object({
  user_task_results: list(WireResult),
  invalid_user_ids: list(id),
  unauthorized_user_ids: list(id),
});

const punchOf = (wire: WireSegment, side: "in" | "out", hear: Hear): PunchResult => {
  const flow = wire[`check_${side}_record`];
  return {
    ...resultOf(wire[`check_${side}_result`], hear),
    ...supplementOf(wire[`check_${side}_result_supplement`], hear),
    shiftAt: wire[`check_${side}_shift_time`],
    punchAt: flow?.check_time ?? null,
    recordId: wire[`check_${side}_record_id`] ?? flow?.record_id ?? null,
  };
};

const OVERTIME = 1;
const startOf = (wire: WireSegment) => wire.check_in_shift_time ?? wire.check_out_shift_time;

/** By the shift's time; those without one stay behind, in Feishu's order. */
const inOrder = (a: WireSegment, b: WireSegment) => {
  const [first, second] = [startOf(a), startOf(b)];
  if (first === null || second === null) return Number(first === null) - Number(second === null);
  return first - second;
};

const toSegments = (wires: readonly WireSegment[], hear: Hear): Segment[] => {
  let normal = 0;
  return wires.toSorted(inOrder).map((wire): Segment => {
    const sides = { in: punchOf(wire, "in", hear), out: punchOf(wire, "out", hear) };
    return wire.task_shift_type === OVERTIME
      ? { kind: "overtime", punchNo: -1, ...sides }
      : { kind: "normal", punchNo: normal++, ...sides };
  });
};

const NO_GROUP = "1";
const DEFAULT_SHIFT = "9";

export const toDayRecord = (wire: WireResult, hear: Hear): DayRecord => ({
  employeeId: wire.user_id,
  day: wire.day,
  groupId: wire.group_id === NO_GROUP ? null : wire.group_id,
  shiftId: wire.shift_id === DEFAULT_SHIFT ? null : wire.shift_id,
  segments: toSegments(wire.records, hear),
});

type Query = {
  data: {
    user_ids: string[];
    check_date_from: number;
    check_date_to: number;
    need_overtime_result: true;
  };
  params: { employee_type: "employee_id"; ignore_invalid_users: true };
};
const queryResults = endpoint("attendance/v1/user_tasks/query", (client, query: Query, auth) =>
  client.attendance.v1.userTask.query(query, auth),
);

/** What one call may ask: at most 50 people and 30 days, both ends included. */
export type ResultChunk = { employeeIds: readonly string[]; from: Day; to: Day };

/** The fewest calls for these people and days. */
export const resultChunks = (asked: {
  employeeIds: readonly string[];
  range: DayRange;
}): ResultChunk[] =>
  daySpans(asked.range).flatMap((span) =>
    piecesOf(asked.employeeIds, MAX_IDS).map((employeeIds) => ({ employeeIds, ...span })),
  );

export type Results = Unanswered & { records: DayRecord[]; names: Map<string, string> };

/**
 * 查询打卡结果: the results of one chunk, overtime included, with the names Feishu gives. People it
 * has no row for on a day are simply not there. AppErrors as of `call`.
 * https://open.feishu.cn/document/server-docs/attendance-v1/user_task/query
 */
export const fetchResults = async (
  tenant: Tenant,
  { employeeIds, from, to }: ResultChunk,
  options: CallOptions,
): Promise<Results> => {
  const dates = { check_date_from: dayToNumber(from), check_date_to: dayToNumber(to) };
  const params = { ...BY_EMPLOYEE_ID, ignore_invalid_users: true } as const;
  const { answers, unauthorized, invalid } = await askSparing(employeeIds, (user_ids) => {
    const data = { user_ids, ...dates, need_overtime_result: true } as const;
    return call(tenant, queryResults, Answer, { data, params }, options);
  });
  const rows = answers.flatMap((answer) => answer.user_task_results);
  const named = rows.flatMap((row) =>
    row.employee_name === null ? [] : [[row.user_id, row.employee_name] as const],
  );
  return {
    records: rows.map((row) => toDayRecord(row, tenant.hear)),
    names: new Map(named),
    unauthorized: [...unauthorized, ...answers.flatMap((a) => a.unauthorized_user_ids)],
    invalid: [...invalid, ...answers.flatMap((a) => a.invalid_user_ids)],
  };
};
