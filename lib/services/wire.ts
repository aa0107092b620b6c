import "server-only";
import { codeOf, LOADING } from "@/lib/attendance/cell-code";
import type { Day } from "@/lib/attendance/day";
import type { Person } from "@/lib/attendance/person";
import {
  cellOf,
  type DayRecord,
  type JudgedPunch,
  judge,
  minutesOff,
} from "@/lib/attendance/record";
import type { Group, Shift } from "@/lib/attendance/shift";
import { whyOf } from "@/lib/attendance/why";
import { isoAt } from "@/lib/attendance/zone";
import type { DayResult, PersonBrief, SegmentWire } from "@/lib/contract/employees";
import type { Directory } from "./scope";

/** An instant (epoch seconds) for the wire, with the offset of the zone it is told in. */
export const instantOrNull = (seconds: number | null, zone: string): string | null =>
  seconds === null ? null : isoAt(seconds, zone);

type Told = { day: Day; zone: string; shift: Shift | null };

export const punchWire = (judged: JudgedPunch, told: Told): SegmentWire["in"] => {
  const { punch } = judged;
  return {
    result: punch.result,
    supplement: punch.supplement,
    ...(punch.rawResult !== undefined && { rawResult: punch.rawResult }),
    ...(punch.rawSupplement !== undefined && { rawSupplement: punch.rawSupplement }),
    shiftAt: instantOrNull(punch.shiftAt, told.zone),
    punchAt: instantOrNull(punch.punchAt, told.zone),
    minutesOff: minutesOff(punch),
    why: whyOf(judged, told),
  };
};

type DayRules = { group: Group | null; shift: Shift | null };

/** `coming`: what was never fetched is on its way. */
type Fetch = { fetchedAt: number | null; coming: boolean };

/** Never fetched is "loading" only while somebody can fetch it, else "no data". */
const codeFor = (record: DayRecord | null, { fetchedAt, coming }: Fetch): string =>
  fetchedAt === null && coming ? LOADING : codeOf(cellOf(record));

/** A work day with its segments told in the person's zone. */
export const dayWire = (
  day: Day,
  record: DayRecord | null,
  { group, shift }: DayRules,
  zone: string,
  fetch: Fetch,
): DayResult => ({
  day,
  code: codeFor(record, fetch),
  group: group?.name ?? null,
  shift: shift?.name ?? null,
  segments: (record?.segments ?? []).map((segment) => ({
    kind: segment.kind,
    punchNo: segment.punchNo,
    in: punchWire(judge(segment, "in"), { day, zone, shift }),
    out: punchWire(judge(segment, "out"), { day, zone, shift }),
  })),
  asOf: instantOrNull(fetch.fetchedAt, zone),
});

/** The name of a person's primary department; empty when the directory does not show it. */
export const departmentName = (directory: Directory, { departmentIds }: Person): string =>
  directory.departmentNames.get(departmentIds[0] ?? "") ?? "";

export const personWire = (directory: Directory, person: Person): PersonBrief => ({
  employeeId: person.employeeId,
  name: person.name,
  department: departmentName(directory, person),
  jobTitle: person.jobTitle,
  status: person.status,
});
