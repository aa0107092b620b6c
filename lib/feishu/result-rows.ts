import "server-only";
import * as z from "zod";
import { allDecoded, Bytewise, decoded } from "./bytewise";
import { ifUsual, isRow, type Read } from "./usual-rows";
import { WireResult } from "./wire-result";

const asItIs: Read = (text) => text;

/** A row that has been read already. No answer of Feishu's can hold one. */
class ReadRow {
  constructor(readonly result: WireResult) {}
}

const readRows = (rows: unknown): unknown => {
  if (!Array.isArray(rows)) return allDecoded(rows);
  return rows.map((row) => {
    const usual = ifUsual(row, decoded);
    return usual === null ? allDecoded(row) : new ReadRow(usual);
  });
};

/** The data of an answer as `resultRow` takes its rows, decoded where it came byte by byte. */
export const readAnswer = (data: unknown): unknown => {
  if (!(data instanceof Bytewise)) return data;
  if (!isRow(data.value)) return allDecoded(data.value);
  const { user_task_results, ...rest } = data.value;
  const decodedRest = allDecoded(rest);
  return isRow(decodedRest)
    ? { ...decodedRest, user_task_results: readRows(user_task_results) }
    : decodedRest;
};

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
