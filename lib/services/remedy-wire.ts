import "server-only";
import { earlier, later } from "@/lib/attendance/day";
import type { DayRecord } from "@/lib/attendance/record";
import { type Remedy, sideOfWorkType } from "@/lib/attendance/remedy";
import { type Fault, isFault } from "@/lib/attendance/result";
import { deadlineOf } from "@/lib/attendance/shift";
import type { RemedyWire } from "@/lib/contract/remedies";
import type { DecisionRow } from "@/lib/store/decisions";
import { openDecisionsOn } from "@/lib/store/decisions-open";
import { filersOf } from "@/lib/store/requests";
import { readRecords } from "@/lib/store/results";
import type { Context } from "./context";
import { readRules } from "./rules";
import { departmentName, instantOrNull } from "./wire";

export const naming = ({ directory }: Context, employeeId: string) => {
  const person = directory.people.get(employeeId);
  return {
    employeeId,
    name: person?.name ?? employeeId,
    department: person ? departmentName(directory, person) : "",
  };
};

type Around = {
  recordOf: (remedy: Remedy) => DayRecord | null;
  filers: ReadonlyMap<string, string>;
  open: ReadonlyMap<string, DecisionRow>;
  rules: Awaited<ReturnType<typeof readRules>>;
};

const dayKey = ({ employeeId, day }: { employeeId: string; day: string }) => `${employeeId} ${day}`;

/** The work days that the corrections are about, as far as they have been seen. */
const recordsOf = async (ctx: Context, remedies: readonly Remedy[]) => {
  const [first, ...rest] = remedies.map(({ day }) => day);
  if (first === undefined) return new Map<string, DayRecord | null>();
  const employeeIds = [...new Set(remedies.map(({ employeeId }) => employeeId))];
  const from = rest.reduce(earlier, first);
  const seen = await readRecords(ctx.store, { employeeIds, from, to: rest.reduce(later, first) });
  return new Map(seen.map((each) => [dayKey(each), each.record]));
};

/** What a punch is by itself, its time in epoch seconds. A resolved one may no longer tell: then null. */
export const faultOf = (
  remedy: Pick<Remedy, "punchNo" | "workType">,
  record: DayRecord | null,
): { result: Fault; punchAt: number | null } | null => {
  const segment = record?.segments.find(
    ({ kind, punchNo }) => kind === "normal" && punchNo === remedy.punchNo,
  );
  const punch = segment?.[sideOfWorkType(remedy.workType)];
  if (!punch || !isFault(punch.result)) return null;
  return { result: punch.result, punchAt: punch.result === "lack" ? null : punch.punchAt };
};

const wasOf = (remedy: Remedy, record: DayRecord | null, zone: string): RemedyWire["was"] => {
  const fault = faultOf(remedy, record);
  return fault && { result: fault.result, punchAt: instantOrNull(fault.punchAt, zone) };
};

const decidingOf = (
  { directory }: Context,
  row: DecisionRow | undefined,
  zone: string,
): RemedyWire["deciding"] =>
  row
    ? {
        decision: row.decision,
        by: directory.people.get(row.actorId)?.name ?? null,
        since: instantOrNull(row.createdAt, zone) ?? "",
      }
    : null;

const told = (
  ctx: Context,
  remedy: Remedy,
  { recordOf, filers, open, rules }: Around,
): RemedyWire => {
  const zone = remedy.zone ?? ctx.config.timeZone;
  const record = recordOf(remedy);
  const filer = filers.get(remedy.approvalId);
  const group = rules.groups.get(record?.groupId ?? "");
  return {
    ...naming(ctx, remedy.employeeId),
    approvalId: remedy.approvalId,
    day: remedy.day,
    punchNo: remedy.punchNo,
    workType: remedy.workType,
    time: remedy.time,
    zone,
    state: remedy.state,
    reason: remedy.reason,
    createdAt: instantOrNull(remedy.createdAt, zone),
    updatedAt: instantOrNull(remedy.updatedAt, zone),
    own: remedy.employeeId === ctx.viewerId,
    ownFiling: ctx.config.fourEyes && filer === ctx.viewerId,
    filedBy: filer === undefined ? null : { employeeId: filer, name: naming(ctx, filer).name },
    was: wasOf(remedy, record, zone),
    deadline: deadlineOf(remedy.day, group?.rule ?? null),
    deciding: decidingOf(ctx, open.get(remedy.approvalId), zone),
  };
};

/** Corrections with what is known around them: the punch as it is, who filed it, until when one may. */
export const remediesWire = async (
  ctx: Context,
  remedies: readonly Remedy[],
): Promise<RemedyWire[]> => {
  const approvalIds = remedies.map(({ approvalId }) => approvalId);
  const [records, filers, open, rules] = await Promise.all([
    recordsOf(ctx, remedies),
    filersOf(ctx.store, approvalIds),
    openDecisionsOn(ctx.store, approvalIds),
    readRules(ctx),
  ]);
  const recordOf = (remedy: Remedy) => records.get(dayKey(remedy)) ?? null;
  return remedies.map((remedy) => told(ctx, remedy, { recordOf, filers, open, rules }));
};
