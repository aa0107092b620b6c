import "server-only";
import type { DayRecord } from "@/lib/attendance/record";
import type { Remedy } from "@/lib/attendance/remedy";
import { deadlineOf } from "@/lib/attendance/shift";
import type { RemedyWire } from "@/lib/contract/remedies";
import type { DecisionRow } from "@/lib/store/decisions";
import { openDecisionsOn } from "@/lib/store/decisions-open";
import { filersOf } from "@/lib/store/requests";
import { readRecords } from "@/lib/store/results";
import type { Was } from "@/lib/store/telling";
import type { Context } from "./context";
import { spanOf } from "./remedy-span";
import { decidedBefore, faultOf, toldBefore, wasNow, wasWire } from "./remedy-was";
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
  before: ReadonlyMap<string, Was>;
  decided: Awaited<ReturnType<typeof decidedBefore>>;
};

const dayKey = ({ employeeId, day }: { employeeId: string; day: string }) => `${employeeId} ${day}`;

/** The work days that the corrections are about, as far as they have been seen. */
const recordsOf = async (ctx: Context, remedies: readonly Remedy[]) => {
  const span = spanOf(remedies);
  const seen = span ? await readRecords(ctx.store, span) : [];
  return new Map(seen.map((each) => [dayKey(each), each.record]));
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
  { recordOf, filers, open, rules, before, decided }: Around,
): RemedyWire => {
  const { approvalId } = remedy;
  const zone = remedy.zone ?? ctx.config.timeZone;
  const record = recordOf(remedy);
  const filer = filers.get(approvalId);
  const group = rules.groups.get(record?.groupId ?? "");
  return {
    ...naming(ctx, remedy.employeeId),
    approvalId,
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
    was:
      wasWire(before.get(approvalId), zone) ??
      wasNow(remedy, record, zone) ??
      decided.get(approvalId) ??
      null,
    deadline: deadlineOf(remedy.day, group?.rule ?? null),
    deciding: decidingOf(ctx, open.get(approvalId), zone),
  };
};

/** Corrections with what is known around them: the punch as it was, who filed it, until when one may. */
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
  const before = await toldBefore(
    ctx,
    remedies.filter(({ approvalId }) => filers.has(approvalId)),
  );
  const recordOf = (remedy: Remedy) => records.get(dayKey(remedy)) ?? null;
  const untold = remedies.filter(
    (each) => !before.has(each.approvalId) && faultOf(each, recordOf(each)) === null,
  );
  const decided = await decidedBefore(ctx, untold);
  const around = { recordOf, filers, open, rules, before, decided };
  return remedies.map((remedy) => told(ctx, remedy, around));
};
