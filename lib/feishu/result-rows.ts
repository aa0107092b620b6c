import "server-only";
import * as z from "zod";
import { type Day, dayFromNumber } from "../attendance/day";
import { allDecoded, Bytewise, decoded } from "./bytewise";
import { day, id, idOrNull, isInstant, list, orNull, seconds, text, zeroable } from "./wire";

const Flow = z.object({ record_id: idOrNull, check_time: seconds }).nullish();
type Flow = z.infer<typeof Flow>;

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
export type WireSegment = z.infer<typeof WireSegment>;

export const WireResult = z.object({
  user_id: id,
  employee_name: text,
  day,
  group_id: idOrNull,
  shift_id: idOrNull,
  records: list(WireSegment),
});
export type WireResult = z.infer<typeof WireResult>;

type Row = Readonly<Record<string, unknown>>;
const isRow = (value: unknown): value is Row =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Thrown where a value is not of the usual kind: then the schema judges, whatever it says. */
const UNUSUAL = new Error("not of the usual kind");

/** What makes of a text in the answer the text that it stands for. */
type Read = (text: string) => string;

const usualText = (value: unknown, read: Read): string | null => {
  if (typeof value === "string") return orNull(read(value));
  if (value == null) return null;
  throw UNUSUAL;
};

const usualId = (value: unknown, read: Read): string | null => {
  const found = usualText(value, read);
  return found === "0" ? null : found;
};

const usualSeconds = (value: unknown, read: Read): number | null => {
  if (value == null || value === "") return null;
  if (typeof value !== "string") throw UNUSUAL;
  const n = Number(read(value));
  return isInstant(n) ? Math.floor(n) : null;
};

const usualFlow = (value: unknown, read: Read): Flow => {
  if (value == null) return value;
  if (!isRow(value)) throw UNUSUAL;
  return {
    record_id: usualId(value.record_id, read),
    check_time: usualSeconds(value.check_time, read),
  };
};

const usualSegment = (row: unknown, read: Read): WireSegment => {
  if (!isRow(row)) throw UNUSUAL;
  const type = row.task_shift_type ?? 0;
  if (typeof type !== "number" || !Number.isSafeInteger(type)) throw UNUSUAL;
  return {
    check_in_record_id: usualId(row.check_in_record_id, read),
    check_in_record: usualFlow(row.check_in_record, read),
    check_in_result: usualText(row.check_in_result, read),
    check_in_result_supplement: usualText(row.check_in_result_supplement, read),
    check_in_shift_time: usualSeconds(row.check_in_shift_time, read),
    check_out_record_id: usualId(row.check_out_record_id, read),
    check_out_record: usualFlow(row.check_out_record, read),
    check_out_result: usualText(row.check_out_result, read),
    check_out_result_supplement: usualText(row.check_out_result_supplement, read),
    check_out_shift_time: usualSeconds(row.check_out_shift_time, read),
    task_shift_type: type,
  };
};

const MOST_DAYS = 1000;
const days = new Map<number, Day>();

/** The same few days come in every row. */
const usualDay = (value: unknown): Day => {
  if (typeof value !== "number") throw UNUSUAL;
  const known = days.get(value);
  if (known !== undefined) return known;
  const found = dayFromNumber(value);
  if (days.size >= MOST_DAYS) days.clear();
  days.set(value, found);
  return found;
};

const usualRow = (row: unknown, read: Read): WireResult => {
  if (!isRow(row) || typeof row.user_id !== "string") throw UNUSUAL;
  const records = row.records ?? [];
  if (!Array.isArray(records)) throw UNUSUAL;
  return {
    user_id: read(row.user_id),
    employee_name: usualText(row.employee_name, read),
    day: usualDay(row.day),
    group_id: usualId(row.group_id, read),
    shift_id: usualId(row.shift_id, read),
    records: records.map((record) => usualSegment(record, read)),
  };
};

/** Reads a row that holds nothing but what is usual; null leaves it to the schema. */
const ifUsual = (row: unknown, read: Read): WireResult | null => {
  try {
    return usualRow(row, read);
  } catch {
    return null;
  }
};

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
