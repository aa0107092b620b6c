import type { Day } from "@/lib/attendance/day";
import type { DayRecord, PunchResult, Segment } from "@/lib/attendance/record";
import { RESULTS, SUPPLEMENTS } from "@/lib/attendance/result";
import { json } from "./bulk";

/** result, supplement, shiftAt, punchAt, recordId, rawResult, rawSupplement */
type PackedPunch = [string, string, number | null, number | null, string | null, ...string[]];
/** overtime as 0 or 1, punchNo, in, out */
type PackedSegment = [0 | 1, number, PackedPunch, PackedPunch];
/** A DayRecord without its key, in arrays: about 120 bytes for a day of two punches. */
export type PackedRecord = [string | null, string | null, ...PackedSegment[]];

const packPunch = ({
  result,
  supplement,
  shiftAt,
  punchAt,
  recordId,
  rawResult,
  rawSupplement,
}: PunchResult): PackedPunch =>
  rawResult || rawSupplement
    ? [result, supplement, shiftAt, punchAt, recordId, rawResult ?? "", rawSupplement ?? ""]
    : [result, supplement, shiftAt, punchAt, recordId];

const packSegment = ({ kind, punchNo, in: first, out }: Segment): PackedSegment => [
  kind === "overtime" ? 1 : 0,
  punchNo,
  packPunch(first),
  packPunch(out),
];

export const packRecord = ({ groupId, shiftId, segments }: DayRecord): PackedRecord => [
  groupId,
  shiftId,
  ...segments.map(packSegment),
];

/** The packed record of a day as JSON; empty where Feishu had no row. */
export const packedLine = (record: DayRecord | null): string =>
  record === null ? "" : json(packRecord(record));

/** A record out of its JSON, which nobody but `packRecord` has written. */
export const packedFrom = (text: string): PackedRecord => JSON.parse(text);

/** A word that this version no longer knows reads as unknown and is shown as it was. */
const unpackPunch = (packed: PackedPunch): PunchResult => {
  const [storedResult, storedSupplement, shiftAt, punchAt, recordId, ...raw] = packed;
  const result = RESULTS.find((each) => each === storedResult) ?? "unknown";
  const supplement = SUPPLEMENTS.find((each) => each === storedSupplement) ?? "unknown";
  const rawResult = raw[0] || (result === storedResult ? "" : storedResult);
  const rawSupplement = raw[1] || (supplement === storedSupplement ? "" : storedSupplement);
  return {
    result,
    supplement,
    ...(rawResult ? { rawResult } : {}),
    ...(rawSupplement ? { rawSupplement } : {}),
    shiftAt,
    punchAt,
    recordId,
  };
};

const unpackSegment = ([overtime, punchNo, first, out]: PackedSegment): Segment => ({
  kind: overtime ? "overtime" : "normal",
  punchNo,
  in: unpackPunch(first),
  out: unpackPunch(out),
});

export const unpackRecord = (
  employeeId: string,
  day: Day,
  [groupId, shiftId, ...segments]: PackedRecord,
): DayRecord => ({ employeeId, day, groupId, shiftId, segments: segments.map(unpackSegment) });
