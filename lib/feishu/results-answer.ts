import "server-only";
import * as z from "zod";
import type { DayRecord } from "../attendance/record";
import type { Unanswered } from "./chunks";
import { toDayRecord } from "./day-record";
import { readLarge } from "./large-answer";
import { RESULT_ROWS, resultRow } from "./result-rows";
import { id, list } from "./wire";

/** What an answer with results holds. */
export const ResultsAnswer = z.object({
  user_task_results: list(resultRow),
  invalid_user_ids: list(id),
  unauthorized_user_ids: list(id),
});

const Success = z.object({ code: z.literal(0), data: ResultsAnswer });

/** A word of Feishu's that our tables lack, and of what kind. */
type Heard = readonly [kind: string, word: string];

export type ReadResults = Unanswered & { records: DayRecord[]; heard: Heard[] };

/**
 * The results in the bytes of an answer, read without a tenant: a thread of its own can do so. Null
 * where they hold anything but a success of the usual form.
 */
export const resultsIn = (bytes: Buffer): ReadResults | null => {
  const answer = Success.safeParse(readLarge(bytes, RESULT_ROWS));
  if (!answer.success) return null;
  const heard: Heard[] = [];
  const hear = (kind: string, word: string) => heard.push([kind, word]);
  const { user_task_results: rows, unauthorized_user_ids, invalid_user_ids } = answer.data.data;
  return {
    records: rows.map((row) => toDayRecord(row, hear)),
    unauthorized: unauthorized_user_ids,
    invalid: invalid_user_ids,
    heard,
  };
};
