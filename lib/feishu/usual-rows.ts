import "server-only";
import { type Day, dayFromNumber } from "../attendance/day";
import { isInstant, orNull } from "./wire";
import type { WireFlow, WireResult, WireSegment } from "./wire-result";

type Row = Readonly<Record<string, unknown>>;
export const isRow = (value: unknown): value is Row =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Thrown where a value is not of the usual kind: then the schema judges, whatever it says. */
const UNUSUAL = new Error("not of the usual kind");

/** What makes of a text in the answer the text that it stands for. */
export type Read = (text: string) => string;

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

const usualFlow = (value: unknown, read: Read): WireFlow => {
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

const MOST_KEPT = 1000;
/** The same few days, groups and shifts come in every row. */
const days = new Map<number, Day>();
const ids = new Map<string, string>();

const keep = <K, V>(known: Map<K, V>, key: K, value: V): V => {
  if (known.size >= MOST_KEPT) known.clear();
  known.set(key, value);
  return value;
};

const dayOf = (value: number): Day => {
  try {
    return dayFromNumber(value);
  } catch (error) {
    throw error instanceof RangeError ? UNUSUAL : error;
  }
};

const usualDay = (value: unknown): Day => {
  if (typeof value !== "number") throw UNUSUAL;
  return days.get(value) ?? keep(days, value, dayOf(value));
};

/** An id that is remembered for long: as a part of an answer's text it would keep all of that alive. */
const lastingId = (value: unknown, read: Read): string | null => {
  const found = usualId(value, read);
  if (found === null) return null;
  const known = ids.get(found);
  if (known !== undefined) return known;
  const own = Buffer.from(found).toString();
  return keep(ids, own, own);
};

const usualRow = (row: unknown, read: Read): WireResult => {
  if (!isRow(row) || typeof row.user_id !== "string") throw UNUSUAL;
  const records = row.records ?? [];
  if (!Array.isArray(records)) throw UNUSUAL;
  return {
    user_id: read(row.user_id),
    day: usualDay(row.day),
    group_id: lastingId(row.group_id, read),
    shift_id: lastingId(row.shift_id, read),
    records: records.map((record) => usualSegment(record, read)),
  };
};

/** Reads a row that holds nothing but what is usual; null leaves it to the schema. */
export const ifUsual = (row: unknown, read: Read): WireResult | null => {
  try {
    return usualRow(row, read);
  } catch (error) {
    if (error === UNUSUAL) return null;
    throw error;
  }
};
