import { type Day, eachDay, earlier, isWall, later, toDay, type Wall } from "@/lib/attendance/day";
import { isWorkType, slotOf, timeProblem } from "@/lib/attendance/remedy";
import { instantOf, wallAt } from "@/lib/attendance/zone";
import type { DayResult, Windows, WindowWire } from "@/lib/contract/employees";

export const LONGEST_REASON = 500;

/** What has been entered so far; a null time is the proposed one. */
export type Draft = {
  day: Day | null;
  /** `slotOf` of the chosen punch. */
  slot: string | null;
  /** Which calendar day the time is on, and its clock as typed. */
  time: { on: Day; clock: string } | null;
  reason: string;
};

export type FieldName = "day" | "slot" | "time" | "reason";
/** Keys under the texts' `fields`. */
export type Problem = "required" | "blank" | "future" | "outsideWindow" | "tooLong" | "invalid";
export type Problems = Partial<Record<FieldName, Problem>>;

/** The key of a punch: work types 0 and 1 are the same punch. */
export const slotKey = ({ punchNo, workType }: { punchNo: number; workType: number }): string =>
  slotOf(punchNo, isWorkType(workType) ? workType : 1);

/** The wall clock now, in the windows' zone: what it was when they were answered, moved on. */
export const nowOf = ({ now, zone }: Windows, answeredAtMs: number, atMs: number): Wall => {
  const elapsed = Math.max(0, Math.floor((atMs - answeredAtMs) / 1000));
  return wallAt(instantOf(now, zone) + elapsed, zone);
};

/** Why one punch of an eligible day cannot be chosen, as a key under `whyNot` or `errors`. */
export const closedBecause = (window: WindowWire, now: Wall): "pending" | "future-time" | null => {
  if (window.pendingApprovalId !== null) return "pending";
  return window.from > now ? "future-time" : null;
};

/** The punch that is chosen, else the only one that can be, else the only one with a fault. */
export const chosenWindow = (
  windows: readonly WindowWire[],
  slot: string | null,
  now: Wall,
): WindowWire | undefined => {
  const open = windows.filter((window) => closedBecause(window, now) === null);
  if (slot !== null) return open.find((window) => slotKey(window) === slot);
  if (open.length === 1) return open[0];
  const faulty = open.filter(({ status }) => status !== "normal" && status !== "unknown");
  return faulty.length === 1 ? faulty[0] : undefined;
};

/** Whether a planned punch of a work day lies after its midnight. */
export const passesMidnight = ({ day, segments }: Pick<DayResult, "day" | "segments">): boolean =>
  segments.some((each) =>
    [each.in.shiftAt, each.out.shiftAt].some((at) => at !== null && at.slice(0, 10) > day),
  );

/** The calendar days on which a time may lie; a night's window has two. */
export const daysOfWindow = ({ from, to }: WindowWire, now: Wall): Day[] =>
  eachDay({
    from: toDay(from.slice(0, 10)),
    to: toDay(earlier(to, later(from, now)).slice(0, 10)),
  });

/** First and last clock time that the window allows on one of its days. */
export const limitsOn = (on: Day, { from, to }: WindowWire, now: Wall) => {
  const last = earlier(to, later(from, now));
  return {
    min: from.startsWith(on) ? from.slice(11) : "00:00",
    max: last.startsWith(on) ? last.slice(11) : "23:59",
  };
};

/** The time as typed, else as proposed; null while what is typed is no time. */
export const timeIn = ({ time }: Pick<Draft, "time">, window: WindowWire): Wall | null => {
  if (time === null) return window.proposed;
  const text = `${time.on}T${time.clock}`;
  return isWall(text) ? text : null;
};

const PROBLEMS = { "future-time": "future", "outside-window": "outsideWindow" } as const;

/** Why the time cannot be sent; null when it can. */
export const problemOfTime = (
  draft: Pick<Draft, "time">,
  window: WindowWire,
  now: Wall,
): Problem | null => {
  const time = timeIn(draft, window);
  if (time === null) return "required";
  if (!isWorkType(window.workType)) return "invalid";
  const problem = timeProblem(time, { ...window, workType: window.workType }, now);
  return problem && PROBLEMS[problem];
};

/** Everything that keeps the draft from being sent, field by field. */
export const problemsOf = (draft: Draft, window: WindowWire | undefined, now: Wall): Problems => {
  const time = window && problemOfTime(draft, window, now);
  return {
    ...(draft.day === null && { day: "required" as const }),
    ...(!window && { slot: "required" as const }),
    ...(time && { time }),
    ...(draft.reason.trim() === "" && { reason: draft.reason === "" ? "required" : "blank" }),
    ...(draft.reason.trim().length > LONGEST_REASON && { reason: "tooLong" as const }),
  };
};
