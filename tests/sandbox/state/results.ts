import { cast } from "../cast";
import { type DayNumber, instantOf } from "./calendar";
import type { Person } from "./directory";
import type { Group } from "./groups";
import { withOutages } from "./outages";
import { overtimeSegment, remedied } from "./overlays";
import { type DayPlan, type Mark, ORDINARY, ordinaryPlan } from "./plans";
import { type Punch, plannedPunches } from "./punches";
import { dayBounds, FREE_DAY, groupOf, shiftOn, todayIn } from "./schedule";
import { type Shift, windowsOf } from "./shifts";
import type { Segment, Slot } from "./slots";
import type { Tenant } from "./tenant";

export interface DayResult {
  readonly person: Person;
  readonly day: DayNumber;
  readonly group: Group;
  readonly shift: Shift | null;
  readonly segments: readonly Segment[];
}

const REST: Slot = { plannedAt: null, punch: null, result: "NoNeedCheck", supplement: "None" };

/** The plan of a person's day: scripted for the cast, drawn for everyone else. */
function planOf(tenant: Tenant, person: Person, day: DayNumber, segments: number): DayPlan {
  const script = tenant.scripts.get(person.userId);
  return script ? (script.get(day) ?? ORDINARY) : ordinaryPlan(person.userId, day, segments);
}

/** What happened on a work day up to now, before results are made of it; null on a day of rest. */
function workday(tenant: Tenant, person: Person, day: DayNumber) {
  const group = groupOf(person);
  const usual = shiftOn(group, day);
  const plan = planOf(tenant, person, day, usual?.segments.length ?? 1);
  const shift = shiftOn(group, day, plan.shift);
  if (!shift) return null;
  return { group, shift, plan: withOutages(tenant.outages, person, day, plan) };
}

type Workday = NonNullable<ReturnType<typeof workday>>;

/** Raw punches of one work day that exist by now, remedies not included. */
export function punchesOn(tenant: Tenant, person: Person, day: DayNumber): readonly Punch[] {
  const work = workday(tenant, person, day);
  if (!work || !employedOn(person, day)) return [];
  return punchesUntil(work, person, day, tenant.clock.second());
}

function punchesUntil(work: Workday, person: Person, day: DayNumber, now: number) {
  const { group, shift, plan } = work;
  return between(plannedPunches(person, group, shift, day, plan, cast.admin.userId), 0, now);
}

/** Those from one instant to another, both included; the list itself when that is all of it. */
function between(punches: readonly Punch[], from: number, to: number): readonly Punch[] {
  for (const { at } of punches) {
    if (at < from || at > to) return punches.filter((punch) => punch.at >= from && punch.at <= to);
  }
  return punches;
}

function employedOn(person: Person, day: DayNumber): boolean {
  return person.lastDay === undefined || day <= person.lastDay;
}

/** The punch results of one person's work day as of now; null when attendance has no row. */
export function dayResult(tenant: Tenant, person: Person, day: DayNumber): DayResult | null {
  const now = tenant.clock.second();
  const group = groupOf(person);
  if (day > todayIn(group, now) || !employedOn(person, day)) return null;
  const work = workday(tenant, person, day);
  if (!work) {
    if (!group.restRows) return null;
    const segments = [{ punchNo: 0, overtime: false, in: REST, out: REST }];
    return { person, day, group, shift: null, segments };
  }
  const { shift, plan } = work;
  const bounds = dayBounds(group, shift);
  const from = instantOf(group.zone, day, bounds.from);
  const to = instantOf(group.zone, day, bounds.to) + 59;
  const extra = tenant.extraPunches.get(person.userId) ?? [];
  const remedies = tenant.remedies.onDay(person.userId, day);
  const planned = punchesUntil(work, person, day, now);
  const all = extra.length === 0 ? planned : [...planned, ...extra].sort((a, b) => a.at - b.at);
  const punches = between(all, from, to);
  const computed =
    group.type === 3
      ? [freeSegment(group, day, punches, now)]
      : shift.segments.map((_, i) => fixedSegment(group, shift, i, day, punches, now));
  const over = now > to;
  const segments = computed
    .map((segment) => (plan.marks ? marked(segment, plan, over) : segment))
    .map((segment) =>
      remedies.length === 0 ? segment : remedied(tenant, segment, remedies, group.type === 3),
    );
  const overtime = overtimeSegment(segments.at(-1), plan.overtimeMinutes ?? 0);
  return { person, day, group, shift, segments: overtime ? [...segments, overtime] : segments };
}

function fixedSegment(
  group: Group,
  shift: Shift,
  index: number,
  day: DayNumber,
  punches: readonly Punch[],
  now: number,
): Segment {
  const { on, off } = shift.segments[index] ?? { on: 0, off: 0 };
  const { inFrom, inTo, outTo } = windowsOf(shift, index);
  const at = (minutes: number) => instantOf(group.zone, day, minutes);
  const onAt = at(on);
  const offAt = at(off);
  const ins = punches.filter((punch) => punch.at >= at(inFrom) && punch.at < at(inTo));
  const outs = punches.filter((punch) => punch.at >= at(inTo) && punch.at <= at(outTo) + 59);
  const inPunch = ins[0] ?? null;
  const outPunch = outs.at(-1) ?? null;
  const late = inPunch ? (inPunch.at - onAt) / 60 : 0;
  const early = outPunch ? (offAt - outPunch.at) / 60 : 0;
  const shiftEnd = at(shift.segments.at(-1)?.off ?? off);
  const none = (due: number) => (now > due ? "Lack" : "Todo");
  return {
    punchNo: index,
    overtime: false,
    in: slot(onAt, inPunch, inPunch ? inResult(shift, late) : none(shiftEnd)),
    out: slot(
      offAt,
      outPunch,
      outPunch ? outResult(shift, early) : none(Math.max(shiftEnd, at(outTo))),
    ),
  };
}

function inResult(shift: Shift, late: number): string {
  if (late >= shift.lateIsLackAfter + 1) return "Lack";
  if (late >= shift.seriousLateAfter + 1) return "SeriousLate";
  return late >= shift.lateAfter + 1 ? "Late" : "Normal";
}

function outResult(shift: Shift, early: number): string {
  if (early > shift.earlyIsLackAfter) return "Lack";
  return early > shift.earlyAfter ? "Early" : "Normal";
}

function freeSegment(
  group: Group,
  day: DayNumber,
  punches: readonly Punch[],
  now: number,
): Segment {
  const first = punches[0] ?? null;
  const last = punches.length > 1 ? (punches.at(-1) ?? null) : null;
  const none = now > instantOf(group.zone, day, FREE_DAY.to) ? "Lack" : "Todo";
  return {
    punchNo: 0,
    overtime: false,
    in: slot(null, first, first ? "Normal" : none),
    out: slot(null, last, last ? "Normal" : none),
  };
}

function slot(plannedAt: number | null, punch: Punch | null, result: string): Slot {
  return { plannedAt, punch, result, supplement: punch?.isField ? "FieldPunch" : "None" };
}

function marked(segment: Segment, plan: DayPlan, over: boolean): Segment {
  const mark = (old: Slot, by: Mark | undefined): Slot => {
    if (!by) return old;
    const settled = over || by.result === "NoNeedCheck";
    return { ...old, supplement: by.supplement, result: (settled && by.result) || old.result };
  };
  return {
    ...segment,
    in: mark(segment.in, plan.marks?.in),
    out: mark(segment.out, plan.marks?.out),
  };
}
