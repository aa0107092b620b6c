import "server-only";
import * as z from "zod";
import { type Day, type DayRange, dayToNumber } from "../attendance/day";
import type { DayRecord } from "../attendance/record";
import { type CallOptions, call } from "./call";
import { askSparing, daySpans, MAX_IDS, piecesOf, type Unanswered } from "./chunks";
import { toDayRecord } from "./day-record";
import { endpoint } from "./endpoints";
import { ResultsAnswer } from "./results-answer";
import type { Tenant } from "./tenant";
import { BY_EMPLOYEE_ID } from "./wire";

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
 * Reads the bytes of an answer in another thread, its results in whatever form passes between the two;
 * null leaves them to be read here.
 */
export type ReadApart<T> = (bytes: Buffer) => Promise<(Unanswered & { results: T }) | null>;

/** Results that were read apart; no answer of Feishu's can hold it. */
class Apart<T> {
  constructor(readonly results: T) {}
}

const answerOf = <T>() =>
  ResultsAnswer.extend({
    apart: z
      .custom<Apart<T>>((value) => value instanceof Apart)
      .optional()
      .catch(undefined),
  });

const dataOf =
  <T>(readApart: ReadApart<T>) =>
  async (bytes: Buffer) => {
    const found = await readApart(bytes);
    return (
      found && {
        apart: new Apart(found.results),
        unauthorized_user_ids: found.unauthorized,
        invalid_user_ids: found.invalid,
      }
    );
  };

/** `fetchResults` for results that may be read apart: those are in `apart`, and not among the records. */
export const resultsFetcher = <T>() => {
  const Answer = answerOf<T>();
  return async (
    tenant: Tenant,
    { employeeIds, from, to }: ResultChunk,
    options: CallOptions,
    readApart?: ReadApart<T>,
  ): Promise<Results & { apart: T[] }> => {
    const how = { ...options, readApart: readApart && dataOf(readApart) };
    const dates = { check_date_from: dayToNumber(from), check_date_to: dayToNumber(to) };
    const params = { ...BY_EMPLOYEE_ID, ignore_invalid_users: true } as const;
    const { answers, unauthorized, invalid } = await askSparing(employeeIds, (user_ids) => {
      const data = { user_ids, ...dates, need_overtime_result: true } as const;
      return call(tenant, queryResults, Answer, { data, params }, how);
    });
    const rows = answers.flatMap((answer) => answer.user_task_results);
    return {
      records: rows.map((row) => toDayRecord(row, tenant.hear)),
      apart: answers.flatMap(({ apart }) => (apart ? [apart.results] : [])),
      unauthorized: [...unauthorized, ...answers.flatMap((a) => a.unauthorized_user_ids)],
      invalid: [...invalid, ...answers.flatMap((a) => a.invalid_user_ids)],
    };
  };
};

/**
 * 查询打卡结果: the results of one chunk, overtime included. People it has no row for on a day are
 * simply not there. AppErrors as of `call`.
 * https://open.feishu.cn/document/server-docs/attendance-v1/user_task/query
 */
export const fetchResults = resultsFetcher<never>();
