import "server-only";
import * as z from "zod";
import { day, id, idOrNull, list, seconds, text, zeroable } from "./wire";

const WireFlow = z.object({ record_id: idOrNull, check_time: seconds });
export type WireFlow = z.infer<typeof WireFlow> | null | undefined;

const WireSegment = z.object({
  check_in_record_id: idOrNull,
  check_in_record: WireFlow.nullish(),
  check_in_result: text,
  check_in_result_supplement: text,
  check_in_shift_time: seconds,
  check_out_record_id: idOrNull,
  check_out_record: WireFlow.nullish(),
  check_out_result: text,
  check_out_result_supplement: text,
  check_out_shift_time: seconds,
  task_shift_type: zeroable,
});
export type WireSegment = z.infer<typeof WireSegment>;

export const WireResult = z.object({
  user_id: id,
  day,
  group_id: idOrNull,
  shift_id: idOrNull,
  records: list(WireSegment),
});
export type WireResult = z.infer<typeof WireResult>;

/** All that is read of a row, on every level. */
export const RESULT_KEYS: readonly string[] = [WireResult, WireSegment, WireFlow].flatMap(
  ({ shape }) => Object.keys(shape),
);
