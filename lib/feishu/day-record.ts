import "server-only";
import type { DayRecord, PunchResult, Segment } from "../attendance/record";
import { DEFAULT_SHIFT, NO_GROUP } from "../attendance/shift";
import type { WireResult, WireSegment } from "./wire-result";
import { type Hear, resultOf, supplementOf } from "./words";

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
