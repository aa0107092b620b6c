import { type Day, earlier, later, type Wall } from "./day";
import type { Side } from "./record";

/** The five states of a correction (补卡), by Feishu's number. */
export const REMEDY_STATES = ["pending", "rejected", "approved", "cancelled", "revoked"] as const;
export type RemedyState = (typeof REMEDY_STATES)[number];

/** The states that use up one of the period's corrections. */
export const SPENT_STATES: readonly RemedyState[] = ["pending", "approved"];

export const DECISIONS = ["approve", "reject", "revoke"] as const;
export type Decision = (typeof DECISIONS)[number];

/** Who filed a correction: the viewer, somebody else here, or somebody in Feishu itself. */
export const FILED = ["me", "others", "elsewhere"] as const;
export type Filed = (typeof FILED)[number];

const TRANSITIONS = {
  approve: { from: "pending", to: "approved" },
  reject: { from: "pending", to: "rejected" },
  revoke: { from: "approved", to: "revoked" },
} as const satisfies Record<Decision, { from: RemedyState; to: RemedyState }>;

/** The state that a decision leads to. */
export const reachedBy = (decision: Decision): RemedyState => TRANSITIONS[decision].to;

/** Only pending corrections are approved or rejected, only approved ones revoked. */
export const mayDecide = (decision: Decision, state: RemedyState): boolean =>
  TRANSITIONS[decision].from === state;

export const decisionsFor = (state: RemedyState): Decision[] =>
  DECISIONS.filter((decision) => mayDecide(decision, state));

/** 1 in, 2 out; a free shift has 0, which answers may give as 1. */
export type WorkType = 0 | 1 | 2;
export const isWorkType = (n: number): n is WorkType => n === 0 || n === 1 || n === 2;

/** How a correction names a punch: 0 is the one of a free shift. */
export const workTypeOf = (side: Side, free: boolean): WorkType =>
  free ? 0 : side === "in" ? 1 : 2;

/** The punch that a correction names; 0 and 1 are the same punch. */
export const sideOfWorkType = (workType: WorkType): Side => (workType === 2 ? "out" : "in");
export const slotOf = (punchNo: number, workType: WorkType): string =>
  `${punchNo}:${sideOfWorkType(workType)}`;

/** A correction as Feishu knows it. Instants are epoch seconds. */
export type Remedy = {
  approvalId: string;
  employeeId: string;
  day: Day;
  punchNo: number;
  workType: WorkType;
  /** Wall clock in `zone`, which is null when Feishu does not tell. */
  time: Wall;
  zone: string | null;
  state: RemedyState;
  reason: string;
  createdAt: number | null;
  updatedAt: number | null;
};

/** The times that may be entered for one punch, wall clock in the group's zone, both ends included. */
export type Window = {
  punchNo: number;
  workType: WorkType;
  free: boolean;
  status: "lack" | "late" | "early" | "normal" | "unknown";
  normalTime: Wall | null;
  from: Wall;
  to: Wall;
};

export type TimeProblem = "outside-window" | "future-time";

/** Whether a time may be asked for: inside the window and not after `now`, all in the same zone. */
export const timeProblem = (time: Wall, window: Window, now: Wall): TimeProblem | null => {
  if (time > now) return "future-time";
  return time < window.from || time > window.to ? "outside-window" : null;
};

/**
 * What the form proposes: the shift's time when it may be entered, else the nearest that may; the
 * window's start when nothing may be entered yet.
 */
export const proposedTime = (window: Window, now: Wall): Wall => {
  const last = earlier(window.to, now);
  return later(earlier(window.normalTime ?? window.from, last), window.from);
};

const updated = (remedy: Remedy) => remedy.updatedAt ?? remedy.createdAt ?? 0;

/** Above zero when `a` is the newer form. States only ever go up, so in one second the higher wins. */
const byAge = (a: Remedy, b: Remedy): number => {
  const age =
    updated(a) - updated(b) || REMEDY_STATES.indexOf(a.state) - REMEDY_STATES.indexOf(b.state);
  if (age !== 0) return age;
  const [left, right] = [JSON.stringify(a), JSON.stringify(b)];
  return left === right ? 0 : left > right ? 1 : -1;
};

/**
 * The answers of several state queries as one list, newest first: each approval once, in its newest
 * form, whatever the order of the answers.
 */
export const mergeRemedies = (remedies: readonly Remedy[]): Remedy[] => {
  const newest = new Map<string, Remedy>();
  for (const remedy of remedies) {
    const known = newest.get(remedy.approvalId);
    if (!known || byAge(remedy, known) > 0) newest.set(remedy.approvalId, remedy);
  }
  return [...newest.values()].sort((a, b) => byAge(b, a));
};

/** The corrections of the same punch. */
export const ofSamePunch = (remedies: readonly Remedy[], slot: string): Remedy[] =>
  remedies.filter(({ punchNo, workType }) => slotOf(punchNo, workType) === slot);
