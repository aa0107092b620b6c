import "server-only";
import * as z from "zod";
import { type Day, type DayRange, dayToNumber } from "../attendance/day";
import type { DayRecord, PunchResult, Segment } from "../attendance/record";
import { DEFAULT_SHIFT, NO_GROUP } from "../attendance/shift";
import { type CallOptions, call } from "./call";
import { askSparing, daySpans, MAX_IDS, piecesOf, type Unanswered } from "./chunks";
import { endpoint } from "./endpoints";
import { resultRow } from "./result-rows";
import type { Tenant } from "./tenant";
import { BY_EMPLOYEE_ID, id, list } from "./wire";
import type { WireResult, WireSegment } from "./wire-result";
import { type Hear, resultOf, supplementOf } from "./words";

const Answer = z.object({
  user_task_results: list(resultRow),
  invalid_user_ids: list(id),
  unauthorized_user_ids: list(id),
});

type Flow = WireSegment["check_in_record"];
type Words = { result: string | null; supplement: string | null };
type Facts = { shiftAt: number | null; recordId: string | null };

/** Spelt out: spreading two objects into a third for every punch takes longer than all the rest. */
const punchOf = (
  { result, supplement }: Words,
  { shiftAt, recordId }: Facts,
  flow: Flow,
  hear: Hear,
): PunchResult => {
  const heard = resultOf(result, hear);
  const beside = supplementOf(supplement, hear);
  const punch: PunchResult = {
    result: heard.result,
    supplement: beside.supplement,
    shiftAt,
    punchAt: flow?.check_time ?? null,
    recordId: recordId ?? flow?.record_id ?? null,
  };
  if (heard.rawResult !== undefined) punch.rawResult = heard.rawResult;
  if (beside.rawSupplement !== undefined) punch.rawSupplement = beside.rawSupplement;
  return punch;
};

const punchIn = (wire: WireSegment, hear: Hear): PunchResult =>
  punchOf(
    { result: wire.check_in_result, supplement: wire.check_in_result_supplement },
    { shiftAt: wire.check_in_shift_time, recordId: wire.check_in_record_id },
    wire.check_in_record,
    hear,
  );

const punchOut = (wire: WireSegment, hear: Hear): PunchResult =>
  punchOf(
    { result: wire.check_out_result, supplement: wire.check_out_result_supplement },
    { shiftAt: wire.check_out_shift_time, recordId: wire.check_out_record_id },
    wire.check_out_record,
    hear,
  );

const OVERTIME = 1;
const startOf = (wire: WireSegment) => wire.check_in_shift_time ?? wire.check_out_shift_time;

/** By the shift's time; those without one stay behind, in Feishu's order. */
const byStart = (a: WireSegment, b: WireSegment) => {
  const [first, second] = [startOf(a), startOf(b)];
  if (first === null || second === null) return Number(first === null) - Number(second === null);
  return first - second;
};

const toSegments = (wires: readonly WireSegment[], hear: Hear): Segment[] => {
  let normal = 0;
  const inOrder = wires.every((wire, i) => i === 0 || byStart(wires[i - 1] ?? wire, wire) <= 0);
  const ordered = inOrder ? wires : wires.toSorted(byStart);
  return ordered.map((wire): Segment => {
    const [first, out] = [punchIn(wire, hear), punchOut(wire, hear)];
    return wire.task_shift_type === OVERTIME
      ? { kind: "overtime", punchNo: -1, in: first, out }
      : { kind: "normal", punchNo: normal++, in: first, out };
  });
};

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

/** The fewest calls for these people and days: all days of some before those of the next. */
export const resultChunks = (asked: {
  employeeIds: readonly string[];
  range: DayRange;
}): ResultChunk[] => {
  const spans = daySpans(asked.range);
  return piecesOf(asked.employeeIds, MAX_IDS).flatMap((employeeIds) =>
    spans.map((span) => ({ employeeIds, ...span })),
  );
};

export type Results = Unanswered & { records: DayRecord[] };

/**
 * 查询打卡结果: the results of one chunk, overtime included. People it has no row for on a day are
 * simply not there. AppErrors as of `call`.
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
  return {
    records: rows.map((row) => toDayRecord(row, tenant.hear)),
    unauthorized: [...unauthorized, ...answers.flatMap((a) => a.unauthorized_user_ids)],
    invalid: [...invalid, ...answers.flatMap((a) => a.invalid_user_ids)],
  };
};
