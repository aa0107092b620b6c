/** What Feishu says of one punch (打卡结果), in our words. */
export const RESULTS = [
  "normal",
  "late",
  "serious-late",
  "early",
  "lack",
  "not-yet",
  "not-required",
  "unknown",
] as const;
export type Result = (typeof RESULTS)[number];

/** The second fact beside a result: why or how it came to be. */
export const SUPPLEMENTS = [
  "none",
  "remedied",
  "remedy-requested",
  "modified",
  "leave",
  "travel",
  "out",
  "field",
  "shift-change",
  "unknown",
] as const;
export type Supplement = (typeof SUPPLEMENTS)[number];

type StateRow = {
  /** Higher is worse; a day shows its highest. */
  severity: number;
  /** An unresolved fault that somebody should look at. */
  problem: boolean;
  tone: "red" | "amber" | "violet" | "blue" | "grey" | "plain";
  /** The one-letter mark of the symbol sheet; texts are in lib/text under `state`. */
  mark: string;
};

/**
 * THE table of punch and day states, ranked. Cells, legend, filters, counts and exports iterate it.
 * `lack-day` (全天缺卡) exists for days only; `no-data` and `loading` are the absence of a fact.
 */
export const STATES = {
  "lack-day": { severity: 100, problem: true, tone: "red", mark: "缺" },
  lack: { severity: 95, problem: true, tone: "red", mark: "缺" },
  "serious-late": { severity: 90, problem: true, tone: "amber", mark: "迟" },
  late: { severity: 85, problem: true, tone: "amber", mark: "迟" },
  early: { severity: 80, problem: true, tone: "amber", mark: "退" },
  pending: { severity: 70, problem: false, tone: "violet", mark: "待" },
  field: { severity: 60, problem: false, tone: "plain", mark: "外" },
  leave: { severity: 55, problem: false, tone: "blue", mark: "假" },
  travel: { severity: 54, problem: false, tone: "blue", mark: "差" },
  out: { severity: 53, problem: false, tone: "blue", mark: "出" },
  remedied: { severity: 50, problem: false, tone: "violet", mark: "补" },
  modified: { severity: 49, problem: false, tone: "plain", mark: "改" },
  unknown: { severity: 45, problem: false, tone: "grey", mark: "?" },
  normal: { severity: 40, problem: false, tone: "plain", mark: "√" },
  "not-yet": { severity: 30, problem: false, tone: "grey", mark: "·" },
  "not-required": { severity: 20, problem: false, tone: "grey", mark: "休" },
  "no-data": { severity: 10, problem: false, tone: "grey", mark: "" },
  loading: { severity: 0, problem: false, tone: "grey", mark: "" },
} as const satisfies Record<string, StateRow>;

export type State = keyof typeof STATES;

export const stateRow = (state: State): StateRow => STATES[state];
export const isState = (text: string): text is State => Object.hasOwn(STATES, text);
/** Every state, worst first. */
export const STATE_NAMES: readonly State[] = Object.keys(STATES).filter(isState);

const FAULTS = ["lack", "serious-late", "late", "early"] as const;
export type Fault = (typeof FAULTS)[number];
export const isFault = (result: Result): result is Fault => FAULTS.some((f) => f === result);

/** What a supplement makes of a faulty result; `fault` leaves it unresolved. */
const OF_FAULT = {
  none: "fault",
  field: "fault",
  "shift-change": "fault",
  unknown: "fault",
  remedied: "remedied",
  modified: "modified",
  leave: "leave",
  travel: "travel",
  out: "out",
  "remedy-requested": "pending",
} as const satisfies Record<Supplement, State | "fault">;

/** What a supplement makes of any other result; `result` lets the result speak for itself. */
const OF_OTHER = {
  none: "result",
  "shift-change": "result",
  unknown: "result",
  field: "field",
  remedied: "remedied",
  modified: "modified",
  leave: "leave",
  travel: "travel",
  out: "out",
  "remedy-requested": "pending",
} as const satisfies Record<Supplement, State | "result">;

/** The state of one punch: the total result × supplement table. */
export const stateOf = (result: Result, supplement: Supplement): State => {
  if (isFault(result)) {
    const resolved = OF_FAULT[supplement];
    return resolved === "fault" ? result : resolved;
  }
  const other = OF_OTHER[supplement];
  if (other === "result") return result;
  return other === "field" && result === "not-yet" ? "not-yet" : other;
};
