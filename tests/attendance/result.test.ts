import { describe, expect, it } from "vitest";
import {
  isFault,
  isState,
  RESULTS,
  type Result,
  STATE_NAMES,
  STATES,
  type State,
  SUPPLEMENTS,
  type Supplement,
  stateOf,
  stateRow,
} from "@/lib/attendance/result";

/** The columns of the table below, in the order written. */
const COLUMNS = [
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
] as const satisfies readonly Supplement[];

type Ten = readonly [State, State, State, State, State, State, State, State, State, State];

/** Every result with every supplement, written out by hand from the rules. */
// biome-ignore format: a table
const EXPECTED: Record<Result, Ten> = {
  normal: ["normal", "remedied", "pending", "modified", "leave", "travel", "out", "field", "normal", "normal"],
  late: ["late", "remedied", "pending", "modified", "leave", "travel", "out", "late", "late", "late"],
  "serious-late": ["serious-late", "remedied", "pending", "modified", "leave", "travel", "out", "serious-late", "serious-late", "serious-late"],
  early: ["early", "remedied", "pending", "modified", "leave", "travel", "out", "early", "early", "early"],
  lack: ["lack", "remedied", "pending", "modified", "leave", "travel", "out", "lack", "lack", "lack"],
  "not-yet": ["not-yet", "remedied", "pending", "modified", "leave", "travel", "out", "not-yet", "not-yet", "not-yet"],
  "not-required": ["not-required", "remedied", "pending", "modified", "leave", "travel", "out", "field", "not-required", "not-required"],
  unknown: ["unknown", "remedied", "pending", "modified", "leave", "travel", "out", "field", "unknown", "unknown"],
};

const FAULTS: readonly Result[] = ["lack", "serious-late", "late", "early"];
const cases = RESULTS.flatMap((result) =>
  COLUMNS.map((supplement, i) => [result, supplement, EXPECTED[result][i]] as const),
);

describe("one punch", () => {
  it("the written table names every result and every supplement", () => {
    expect(Object.keys(EXPECTED).toSorted()).toEqual([...RESULTS].toSorted());
    expect([...COLUMNS].toSorted()).toEqual([...SUPPLEMENTS].toSorted());
    expect(cases).toHaveLength(80);
  });

  it.each(cases)("%s with %s is %s", (result, supplement, state) => {
    expect(stateOf(result, supplement)).toBe(state);
  });

  it("is a problem only as an unresolved fault", () => {
    const leavesOpen: readonly Supplement[] = ["none", "field", "shift-change", "unknown"];
    for (const result of RESULTS)
      for (const supplement of SUPPLEMENTS)
        expect(stateRow(stateOf(result, supplement)).problem).toBe(
          FAULTS.includes(result) && leavesOpen.includes(supplement),
        );
  });

  it("is red only as an unresolved lack: nobody is accused on missing evidence", () => {
    for (const result of RESULTS)
      for (const supplement of SUPPLEMENTS) {
        const state = stateOf(result, supplement);
        if (stateRow(state).tone === "red") expect([result, state]).toEqual(["lack", "lack"]);
      }
  });

  it.each(RESULTS)("%s is a fault exactly when it is one of the four", (result) => {
    expect(isFault(result)).toBe(FAULTS.includes(result));
  });
});

describe("the ranking of states", () => {
  /** Each group is worse than the next. */
  const ranks: State[][] = [
    ["lack-day"],
    ["lack"],
    ["serious-late"],
    ["late"],
    ["early"],
    ["pending"],
    ["field"],
    ["leave", "travel", "out"],
    ["normal"],
    ["not-yet"],
    ["not-required"],
    ["no-data"],
    ["loading"],
  ];

  it("is the order of the rules", () => {
    for (const [i, group] of ranks.entries())
      for (const worse of group)
        for (const better of ranks[i + 1] ?? [])
          expect(stateRow(worse).severity, `${worse} > ${better}`).toBeGreaterThan(
            stateRow(better).severity,
          );
  });

  it("places the states without a rank of their own below every problem and above normal", () => {
    for (const state of ["remedied", "modified", "unknown"] as const) {
      expect(STATES[state].severity).toBeGreaterThan(STATES.normal.severity);
      expect(STATES[state].severity).toBeLessThan(STATES.out.severity);
    }
  });

  it("lists every state once, worst first, no two of the same severity", () => {
    const severities = STATE_NAMES.map((state) => stateRow(state).severity);
    expect(severities).toEqual(severities.toSorted((a, b) => b - a));
    expect(new Set(severities).size).toBe(severities.length);
    expect(STATE_NAMES).toHaveLength(18);
  });

  it("every problem is worse than everything that is none", () => {
    const of = (problem: boolean) =>
      STATE_NAMES.filter((state) => stateRow(state).problem === problem).map(
        (state) => stateRow(state).severity,
      );
    expect(Math.min(...of(true))).toBeGreaterThan(Math.max(...of(false)));
  });

  it.each<[State, string, string]>([
    ["lack-day", "red", "缺"],
    ["lack", "red", "缺"],
    ["serious-late", "amber", "迟"],
    ["late", "amber", "迟"],
    ["early", "amber", "退"],
    ["pending", "violet", "待"],
    ["field", "plain", "外"],
    ["leave", "blue", "假"],
    ["travel", "blue", "差"],
    ["out", "blue", "出"],
    ["remedied", "violet", "补"],
    ["normal", "plain", "√"],
    ["unknown", "grey", "?"],
    ["not-yet", "grey", "·"],
    ["not-required", "grey", "休"],
    ["no-data", "grey", ""],
    ["loading", "grey", ""],
  ])("%s is %s and marked %j", (state, tone, mark) => {
    expect(stateRow(state)).toMatchObject({ tone, mark });
  });

  it("knows its own names and no inherited ones", () => {
    for (const state of STATE_NAMES) expect(isState(state)).toBe(true);
    for (const text of ["toString", "constructor", "__proto__", "Lack", ""])
      expect(isState(text)).toBe(false);
  });
});
