import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type ExpectedPunch,
  expectedPunches,
  FEWEST_MISSED,
  type Habit,
  outagesIn,
} from "@/lib/attendance/outage";
import type { DayRecord, PunchResult } from "@/lib/attendance/record";

const NINE = 1_800_000_000;
const HOUR = 3600;
const PUNCTUAL: Habit = { days: 10, missed: 0 };

const punch = (i: number, missed: boolean, shiftAt = NINE): ExpectedPunch => ({
  ...{ employeeId: `p${i}`, side: "in", shiftAt, missed },
});
const crowd = (missed: number, made: number) => [
  ...Array.from({ length: missed }, (_, i) => punch(i, true)),
  ...Array.from({ length: made }, (_, i) => punch(100 + i, false)),
];
const usually = (habit: Habit) =>
  new Map(Array.from({ length: 200 }, (_, i) => [`p${i}`, habit] as const));
const found = (punches: readonly ExpectedPunch[], habit: Habit = PUNCTUAL, unread = 0) =>
  outagesIn({ punches, habits: usually(habit), unread }).map(({ missed, expected }) => [
    ...[missed.length, expected],
  ]);

describe("a probable fault of a device", () => {
  it.each([
    ["five of ten", crowd(5, 5), [[5, 10]]],
    ["all of five", crowd(5, 0), [[5, 5]]],
    ["four of four", crowd(4, 0), []],
    ["five of eleven", crowd(5, 6), []],
    ["nobody", crowd(0, 20), []],
  ] as const)("is told from how many missed the same punch: %s", (_, punches, wanted) => {
    expect(found(punches)).toEqual(wanted);
  });

  it.each([
    ["who never miss", { days: 20, missed: 0 }, 1],
    ["who missed a quarter of their days", { days: 20, missed: 5 }, 1],
    ["who missed more than that", { days: 20, missed: 6 }, 0],
    ["who miss every day", { days: 20, missed: 20 }, 0],
    ["of whom only two other days are known", { days: 2, missed: 0 }, 0],
  ] as const)("is told from people %s", (_, habit, count) => {
    expect(found(crowd(8, 2), habit)).toHaveLength(count);
  });

  it("is not told from people of whom no other day is known", () => {
    expect(outagesIn({ punches: crowd(9, 0), habits: new Map(), unread: 0 })).toEqual([]);
  });

  it("counts those whose day nobody has read as if they had punched", () => {
    expect(found(crowd(6, 2), PUNCTUAL, 4)).toHaveLength(1);
    expect(found(crowd(6, 2), PUNCTUAL, 5)).toEqual([]);
  });

  it("lies within one hour of shift time", () => {
    const at = (offset: number) => [0, 1, 2, 3, 4].map((i) => punch(i, true, NINE + i * offset));
    expect(found(at(HOUR / 4))).toEqual([[5, 5]]);
    expect(found(at(HOUR / 4 + 60))).toEqual([]);
  });

  it("is told for each hour and each punch that failed", () => {
    const evening = crowd(6, 0).map((each) => ({ ...each, side: "out" as const }));
    const noon = crowd(7, 0).map((each) => ({ ...each, shiftAt: NINE + 4 * HOUR }));
    const all = outagesIn({
      ...{ punches: [...crowd(5, 0), ...evening, ...noon] },
      ...{ habits: usually(PUNCTUAL), unread: 0 },
    });
    expect(all.map(({ side, from, missed }) => [side, from, missed.length])).toEqual([
      ["in", NINE + 4 * HOUR, 7],
      ["in", NINE, 5],
      ["out", NINE, 6],
    ]);
  });
});

const NORMAL: PunchResult = {
  ...{ result: "normal", supplement: "none", shiftAt: NINE, punchAt: NINE, recordId: null },
};
const dayOf = (first: Partial<PunchResult>, kind: "normal" | "overtime" = "normal"): DayRecord => ({
  ...{ employeeId: "p1", day: "2026-11-16", groupId: "g", shiftId: "s" },
  segments: [
    { kind, punchNo: 0, in: { ...NORMAL, ...first }, out: { ...NORMAL, result: "not-required" } },
  ],
});

describe("a punch as evidence", () => {
  it.each([
    ["a missing one", { result: "lack" }, [true]],
    ["a missing one of which a correction waits", LACK("remedy-requested"), [true]],
    ["one that was made", {}, [false]],
    ["one that was late", { result: "late" }, [false]],
    ["one made elsewhere", { supplement: "field" }, [false]],
    ["a missing one on leave", LACK("leave"), []],
    ["a corrected one", LACK("remedied"), []],
    ["one that is still to come", { result: "not-yet" }, []],
    ["one that nobody requires", { result: "not-required" }, []],
    ["one of which Feishu says something unknown", { result: "unknown", rawResult: "Odd" }, []],
    ["one without a shift time", { result: "lack", shiftAt: null }, []],
  ] as const satisfies readonly (readonly [string, Partial<PunchResult>, readonly boolean[]])[])(
    "%s",
    (_, first, wanted) => {
      expect(expectedPunches(dayOf(first)).map(({ missed }) => missed)).toEqual(wanted);
    },
  );

  it("is none of overtime", () => {
    expect(expectedPunches(dayOf({ result: "lack" }, "overtime"))).toEqual([]);
  });
});

function LACK<S extends PunchResult["supplement"]>(supplement: S) {
  return { result: "lack", supplement } as const;
}

const punches = fc.array(
  fc.record({
    employeeId: fc.integer({ min: 0, max: 30 }).map((i) => `p${i}`),
    side: fc.constantFrom("in" as const, "out" as const),
    shiftAt: fc.integer({ min: 0, max: 8 }).map((i) => NINE + i * 1200),
    missed: fc.boolean(),
  }),
  { maxLength: 60 },
);
const habits = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 20 })), {
    minLength: 31,
    maxLength: 31,
  })
  .map(
    (list) => new Map(list.map(([a, b], i) => [`p${i}`, { days: a + b, missed: Math.min(a, b) }])),
  );
const evidence = fc.record({ punches, habits, unread: fc.nat(10) });

describe("hints at a fault, whatever was read", () => {
  it("speak of enough people, of half of those expected, of one hour and of nobody who did punch", () => {
    fc.assert(
      fc.property(evidence, (given) => {
        for (const { side, from, until, missed, expected } of outagesIn(given)) {
          expect(missed.length).toBeGreaterThanOrEqual(FEWEST_MISSED);
          expect(missed.length * 2).toBeGreaterThanOrEqual(expected + given.unread);
          expect(until - from).toBeLessThanOrEqual(HOUR);
          for (const id of missed)
            expect(
              given.punches.some(
                (p) => p.employeeId === id && p.side === side && p.missed && p.shiftAt >= from,
              ),
            ).toBe(true);
        }
      }),
    );
  });

  it("never come of more unread days, nor of a punch that was made after all", () => {
    fc.assert(
      fc.property(evidence, fc.nat(), fc.nat(10), (given, at, more) => {
        if (outagesIn(given).length > 0) return;
        const made = given.punches.map((p, i) =>
          i === at % given.punches.length ? { ...p, missed: false } : p,
        );
        expect(outagesIn({ ...given, punches: made })).toEqual([]);
        expect(outagesIn({ ...given, unread: given.unread + more })).toEqual([]);
      }),
    );
  });

  it("are the same whatever order the punches came in", () => {
    fc.assert(
      fc.property(evidence, (given) => {
        expect(outagesIn({ ...given, punches: given.punches.toReversed() })).toEqual(
          outagesIn(given),
        );
      }),
    );
  });
});
