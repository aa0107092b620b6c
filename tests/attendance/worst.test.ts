import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cellOf, type DayRecord } from "@/lib/attendance/record";
import { RESULTS, type Result, type State, SUPPLEMENTS, stateOf } from "@/lib/attendance/result";
import { anyRecord, pair, record } from "./builders";

/** Worst first, written out from the rules: nothing here is taken from the table under test. */
const ORDER: readonly State[] = [
  ...(["lack", "serious-late", "late", "early", "pending", "field"] as const),
  ...(["leave", "travel", "out", "remedied", "modified", "unknown"] as const),
  ...(["normal", "not-yet", "not-required", "no-data"] as const),
];
const FAULTS: readonly State[] = ["lack", "serious-late", "late", "early"];

/** Written anew for the test: normal pairs whole, overtime only where nothing before has its record. */
const statesOf = ({ segments }: DayRecord): State[] => {
  const seen = new Set<string>();
  const sides = (kind: "normal" | "overtime") =>
    segments.filter((segment) => segment.kind === kind).flatMap((s) => [s.in, s.out]);
  const normal = sides("normal");
  for (const { recordId } of normal) if (recordId) seen.add(recordId);
  const overtime = sides("overtime").filter(({ recordId }) => {
    if (recordId === null) return true;
    const fresh = !seen.has(recordId);
    seen.add(recordId);
    return fresh;
  });
  return [...normal, ...overtime].map((punch) => {
    const state = stateOf(punch.result, punch.supplement);
    // A side without any word of Feishu's is no fact at all.
    return state === "unknown" && punch.rawResult === undefined ? "no-data" : state;
  });
};

const worstOf = (states: readonly State[]) =>
  ORDER.find((state) => states.includes(state)) ?? "no-data";

describe("the worst of a day", () => {
  it("is the first of the written order among its punches, for any day", () => {
    fc.assert(
      fc.property(anyRecord, (of) => {
        const shown = cellOf(of).state;
        expect(shown === "lack-day" ? "lack" : shown).toBe(worstOf(statesOf(of)));
      }),
      { numRuns: 2_000 },
    );
  });

  it("of any two punches is the worse one, all pairs of results and supplements", () => {
    for (const first of RESULTS)
      for (const second of RESULTS)
        for (const one of SUPPLEMENTS)
          for (const other of SUPPLEMENTS) {
            const raw = { rawResult: "Odd" };
            const day = record(
              pair(
                0,
                { result: first, supplement: one, ...raw },
                { result: second, supplement: other, ...raw },
              ),
              pair(1),
            );
            const states = [stateOf(first, one), stateOf(second, other), "normal" as const];
            expect(cellOf(day).state).toBe(worstOf(states));
          }
  });

  it("is never a resolved or waiting punch while another is unresolved, whatever resolves it", () => {
    for (const supplement of SUPPLEMENTS)
      for (const fault of ["late", "early", "serious-late"] as const) {
        const resolved = stateOf("lack", supplement);
        const day = record(pair(0, { result: "lack", supplement }, { result: fault }));
        expect(cellOf(day).state).toBe(FAULTS.includes(resolved) ? "lack" : fault);
      }
  });
});

describe("no record all day", () => {
  const lackOr = fc.constantFrom<Result>("lack", "lack", "lack", "not-required", "not-yet", "late");
  const supplement = fc.constantFrom(
    "none" as const,
    "none" as const,
    "field" as const,
    "leave" as const,
  );
  const side = fc.record({ result: lackOr, supplement });
  const days = fc
    .array(fc.tuple(side, side), { minLength: 1, maxLength: 3 })
    .map((pairs) => record(...pairs.map(([first, second], n) => pair(n, first, second))));

  it("is every required punch missing and unresolved, and nothing less, in one to three pairs", () => {
    let whole = 0;
    fc.assert(
      fc.property(days, (of) => {
        const punches = of.segments.flatMap((s) => [s.in, s.out]);
        const required = punches.filter(({ result }) => result !== "not-required");
        const missing = required.filter((p) => p.result === "lack" && p.supplement !== "leave");
        const expected = required.length > 0 && missing.length === required.length;
        if (expected) whole++;
        expect(cellOf(of).state === "lack-day").toBe(expected);
      }),
      { numRuns: 2_000 },
    );
    expect(whole).toBeGreaterThan(50);
  });

  it("is ended by any supplement that resolves or asks for one of the missing punches", () => {
    for (const resolving of SUPPLEMENTS) {
      const of = record(
        pair(0, { result: "lack" }, { result: "lack", supplement: resolving }),
        pair(1, { result: "lack" }, { result: "lack" }),
      );
      const open = FAULTS.includes(stateOf("lack", resolving));
      expect(cellOf(of).state).toBe(open ? "lack-day" : "lack");
    }
  });
});

describe("a punch that is not due, not required or not known", () => {
  const NEUTRAL: readonly Result[] = ["not-yet", "not-required", "normal", "unknown"];

  it("alone never makes a day a problem, whatever its supplement", () => {
    for (const result of NEUTRAL)
      for (const supplement of SUPPLEMENTS) {
        const { state, side } = cellOf(record(pair(0, { result, supplement })));
        expect(FAULTS).not.toContain(state);
        expect(state).not.toBe("lack-day");
        if (state !== "pending") expect(side).toBe("none");
      }
  });
});
