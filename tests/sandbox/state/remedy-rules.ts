import { type DayNumber, dayToInt, instantOf, monthOf } from "./calendar";
import type { Person } from "./directory";
import type { Group } from "./groups";
import { type DayResult, dayResult } from "./results";
import { FREE_DAY, groupOf, todayIn } from "./schedule";
import { windowsOf } from "./shifts";
import type { Slot } from "./slots";
import type { Tenant } from "./tenant";

/** One punch that may be remedied; all instants are epoch seconds. */
export interface AllowedRemedy {
  readonly isFree: boolean;
  readonly punchNo: number;
  readonly workType: 0 | 1 | 2;
  readonly punchStatus: string;
  readonly normalAt: number;
  readonly from: number;
  readonly to: number;
}

type RemedyRefusal = 1220001 | 1226501 | 1226502 | 1226503 | 1226504;

/** What a person may remedy on a work day, or the code of the refusal. */
export function allowedRemedies(
  tenant: Tenant,
  person: Person,
  day: DayNumber,
): readonly AllowedRemedy[] | RemedyRefusal {
  const group = groupOf(person);
  const today = todayIn(group, tenant.clock.second());
  if (day > today) return 1220001;
  if (!group.allowRemedy) return 1226502;
  if (day < today - group.remedyDays) return 1226503;
  const result = dayResult(tenant, person, day);
  const found = result ? abnormalPunches(result) : [];
  if (found.length === 0) return 1226501;
  return quotaUsed(tenant, person, day) >= group.remedyCount ? 1226504 : found;
}

/** Corrections that count against the period of `day`: the pending and the approved ones. */
function quotaUsed(tenant: Tenant, person: Person, day: DayNumber): number {
  const group = groupOf(person);
  const period = periodOf(group, day);
  return tenant.remedies
    .of(person.userId)
    .filter(({ status }) => status === 0 || status === 2)
    .filter((remedy) => periodOf(group, remedy.day) === period).length;
}

/** The month in which the period of a day begins, as yyyyMM. */
function periodOf(group: Group, day: DayNumber): number {
  const inMonth = dayToInt(day) % 100;
  if (group.periodType === 1 || inMonth >= group.periodStart) return monthOf(day);
  return monthOf(day - inMonth);
}

const ABNORMAL = new Set(["Lack", "Late", "SeriousLate", "Early"]);
const UNEXCUSED = new Set(["None", "FieldPunch", "ShiftChange", "CardReplacementApplication"]);

function isAbnormal(slot: Slot): boolean {
  return ABNORMAL.has(slot.result) && UNEXCUSED.has(slot.supplement);
}

function abnormalPunches(result: DayResult): AllowedRemedy[] {
  const { group, shift, day } = result;
  if (!shift) return [];
  const at = (minutes: number) => instantOf(group.zone, day, minutes);
  if (group.type === 3) {
    const [segment] = result.segments;
    const lacking = segment && (isAbnormal(segment.in) || isAbnormal(segment.out));
    if (!lacking) return [];
    const [from, to] = [at(FREE_DAY.from), at(FREE_DAY.to) - 60];
    const free = { isFree: true, punchNo: 0, workType: 0, punchStatus: "Lack" } as const;
    return [{ ...free, normalAt: from, from, to }];
  }
  return result.segments.flatMap((segment) => {
    const planned = shift.segments[segment.punchNo];
    if (segment.overtime || !planned) return [];
    const windows = windowsOf(shift, segment.punchNo);
    const fixed = { isFree: false, punchNo: segment.punchNo };
    const list: AllowedRemedy[] = [];
    if (isAbnormal(segment.in)) {
      const to = at(Math.min(planned.on + 60, windows.inTo - 1));
      const punchStatus = segment.in.result === "SeriousLate" ? "Late" : segment.in.result;
      const window = { normalAt: at(planned.on), from: at(windows.inFrom), to };
      list.push({ ...fixed, workType: 1, punchStatus, ...window });
    }
    if (isAbnormal(segment.out)) {
      const from = at(Math.max(planned.off - 60, windows.inTo));
      const window = { normalAt: at(planned.off), from, to: at(windows.outTo) };
      list.push({ ...fixed, workType: 2, punchStatus: segment.out.result, ...window });
    }
    return list;
  });
}

/** Whether the month of a person's work day is closed. */
export function isSealed(tenant: Tenant, userId: string, day: DayNumber): boolean {
  return tenant.sealed.has(`${userId} ${monthOf(day)}`);
}
