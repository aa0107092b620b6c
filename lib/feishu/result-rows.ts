import "server-only";
import * as z from "zod";
import { allDecoded, decoded } from "./bytewise";
import { longList } from "./large-answer";
import { ifUsual, type Read } from "./usual-rows";
import { RESULT_KEYS, WireResult } from "./wire-result";

const asItIs: Read = (text) => text;

/** A row that has been read already. No answer of Feishu's can hold one. */
class ReadRow {
  constructor(readonly result: WireResult) {}
}

/** The rows of an answer, each read as soon as it is found, so that nothing else of it stays. */
export const RESULT_ROWS = longList({
  name: "user_task_results",
  keys: RESULT_KEYS,
  take: (row) => {
    const usual = ifUsual(row, decoded);
    return usual === null ? allDecoded(row) : new ReadRow(usual);
  },
});

/**
 * A row as `WireResult` reads it. A thousand and a half come in each answer, so one of the usual
 * kind is read without the schema, which judges every other.
 */
export const resultRow = z.unknown().transform((row, context): WireResult => {
  const usual = row instanceof ReadRow ? row.result : ifUsual(row, asItIs);
  if (usual !== null) return usual;
  const judged = WireResult.safeParse(row);
  if (judged.success) return judged.data;
  for (const { code, path } of judged.error.issues)
    context.issues.push({ code: "custom", message: code, path, input: row });
  return z.NEVER;
});
