import { type Day, toWall } from "./day";
import { type JudgedPunch, minutesAfter, type Side } from "./record";
import { isFault, type Result, stateRow } from "./result";
import { minutesOfClock, type Shift, type ShiftTime } from "./shift";
import { clockFrom, wallAt } from "./zone";

/** What made a punch faulty; `times` where only the two times may be told. */
export const WHY_RULES = [
  "late-after",
  "serious-late-after",
  "early-after",
  "late-as-lack",
  "early-as-lack",
  "no-punch",
  "flexible",
  "times",
] as const;
export type WhyRule = (typeof WHY_RULES)[number];

/** What the supplement made of the fault. */
export const WHY_OUTCOMES = ["open", "pending", "resolved"] as const;
export type WhyOutcome = (typeof WHY_OUTCOMES)[number];

/** `minutes` late or early by the clock, `allowed` the shift's limit that they passed. */
type Reason = { rule: WhyRule; minutes: number | null; allowed: number | null };
export type Why = Reason & { outcome: WhyOutcome };

const told = (rule: WhyRule): Reason => ({ rule, minutes: null, allowed: null });

type Limit = { rule: WhyRule; result: Result; allowed: number | null };

const limitsOf = (time: ShiftTime, side: Side): Limit[] =>
  side === "in"
    ? [
        { rule: "late-as-lack", result: "lack", allowed: time.lateAsLackMinutes },
        { rule: "serious-late-after", result: "serious-late", allowed: time.seriousLateMinutes },
        { rule: "late-after", result: "late", allowed: time.lateAfterMinutes },
      ]
    : [
        { rule: "early-as-lack", result: "lack", allowed: time.earlyAsLackMinutes },
        { rule: "early-after", result: "early", allowed: time.earlyAfterMinutes },
      ];

/** Feishu's documented results know no serious lateness, so "late" may be one. */
const agrees = (passed: Result, result: Result) =>
  passed === result || (passed === "serious-late" && result === "late");

/** The limit that led to the result, if the shift's rule of today leads to that result at all. */
const limitBehind = (limits: Limit[], minutes: number, result: Result): Limit | null => {
  const passed = limits.filter(({ allowed }) => allowed !== null && minutes > allowed);
  const [hardest] = passed;
  if (!hardest || !agrees(hardest.result, result)) return null;
  return passed.find((limit) => limit.result === result) ?? null;
};

type Facts = { day: Day; zone: string; shift: Shift | null };

/** The shift's pair that wants a punch at this very time; the rule may have changed since. */
const timeFor = (side: Side, shiftAt: number, { day, zone, shift }: Facts): ShiftTime | null => {
  const { time, daysLater } = clockFrom(day, toWall(wallAt(shiftAt, zone)));
  const wanted = minutesOfClock(time) + daysLater * 24 * 60;
  return (
    shift?.times.find(({ on, off }) => minutesOfClock(side === "in" ? on : off) === wanted) ?? null
  );
};

const reasonOf = ({ segment, side, punch }: JudgedPunch, facts: Facts): Reason | null => {
  const { result, supplement, shiftAt, punchAt } = punch;
  if (!isFault(result)) return null;
  if (result === "lack" && punchAt === null) return told("no-punch");
  if (shiftAt === null || punchAt === null) return null;
  if (segment.kind === "overtime" || supplement === "shift-change") return told("times");
  if (facts.shift?.flexible) return told("flexible");
  const time = timeFor(side, shiftAt, facts);
  if (!time) return told("times");
  const after = minutesAfter(shiftAt, punchAt);
  const minutes = side === "in" ? after : 0 - after;
  const limit = limitBehind(limitsOf(time, side), minutes, result);
  return limit ? { rule: limit.rule, minutes, allowed: limit.allowed } : told("times");
};

/**
 * Why Feishu gave a punch its result, from the shift's rule, told in the zone of its times. Never
 * another result than Feishu's: where the rule would lead elsewhere, the times alone. Null where the
 * result is no fault or a time is missing.
 */
export const whyOf = (judged: JudgedPunch, facts: Facts): Why | null => {
  const reason = reasonOf(judged, facts);
  if (!reason) return null;
  if (judged.state === "pending") return { ...reason, outcome: "pending" };
  return { ...reason, outcome: stateRow(judged.state).problem ? "open" : "resolved" };
};
