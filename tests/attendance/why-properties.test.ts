import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Side } from "@/lib/attendance/record";
import { isFault, RESULTS, type Result, SUPPLEMENTS } from "@/lib/attendance/result";
import type { ShiftTime } from "@/lib/attendance/shift";
import { WHY_RULES, type WhyRule } from "@/lib/attendance/why";
import { at, inAt, shift, time, whyFor } from "./why-cases";

const limit = fc.option(fc.integer({ min: 0, max: 300 }));
const anyCase = fc.record({
  side: fc.constantFrom("in" as const, "out" as const),
  result: fc.constantFrom(...RESULTS),
  supplement: fc.constantFrom(...SUPPLEMENTS),
  offBy: fc.option(fc.integer({ min: -400 * 60, max: 400 * 60 }), { freq: 10 }),
  planned: fc.boolean(),
  time: fc
    .record({
      lateAfterMinutes: limit,
      seriousLateMinutes: limit,
      lateAsLackMinutes: limit,
      earlyAfterMinutes: limit,
      earlyAsLackMinutes: limit,
    })
    .map(time),
  known: fc.boolean(),
  flexible: fc.boolean(),
});

describe("whatever the facts", () => {
  const LIMITS: Partial<Record<WhyRule, readonly [keyof ShiftTime, Side, Result]>> = {
    "late-after": ["lateAfterMinutes", "in", "late"],
    "serious-late-after": ["seriousLateMinutes", "in", "serious-late"],
    "late-as-lack": ["lateAsLackMinutes", "in", "lack"],
    "early-after": ["earlyAfterMinutes", "out", "early"],
    "early-as-lack": ["earlyAsLackMinutes", "out", "lack"],
  };

  it("a limit is named only for its own side and result, and only when it was passed", () => {
    fc.assert(
      fc.property(
        anyCase,
        ({ side, result, supplement, offBy, planned, known, flexible, ...of }) => {
          const shiftAt = side === "in" ? at("09:00") : at("18:00");
          const punchAt = offBy === null ? null : shiftAt + offBy;
          const facts = { result, supplement, shiftAt: planned ? shiftAt : null, punchAt };
          const rules = known ? shift({ flexible, times: [of.time] }) : null;
          const why = whyFor({ ...facts, side, shift: rules });
          const missing = !planned || punchAt === null;
          const told = isFault(result) && (!missing || (result === "lack" && punchAt === null));
          expect(why !== null).toBe(told);
          const named = why && LIMITS[why.rule];
          if (!why || !named) return;
          expect([side, result]).toEqual(named.slice(1));
          expect(why.allowed).toBe(of.time[named[0]]);
          expect(Number(why.minutes) > Number(why.allowed)).toBe(true);
          const clock = Math.floor((punchAt ?? 0) / 60) - shiftAt / 60;
          expect(why.minutes).toBe(side === "in" ? clock : -clock);
        },
      ),
      { numRuns: 3_000 },
    );
  });

  it("a missing punch, a moving shift and bare times carry no minutes", () => {
    const bare = WHY_RULES.filter((rule) => LIMITS[rule] === undefined);
    expect(bare).toEqual(["no-punch", "flexible", "times"]);
    fc.assert(
      fc.property(anyCase, ({ side, result, supplement, offBy, time: of }) => {
        const shiftAt = at(side === "in" ? "09:00" : "18:00");
        const punchAt = offBy === null ? null : shiftAt + offBy;
        const why = whyFor({
          side,
          ...{ result, supplement, shiftAt, punchAt },
          shift: shift({ times: [of] }),
        });
        if (why) expect(why.minutes === null && why.allowed === null).toBe(bare.includes(why.rule));
      }),
    );
  });

  it("says the very result that an honest reading of the shift gives, where it names a limit", () => {
    const verdict = (minutes: number) =>
      minutes > 240 ? "lack" : minutes > 60 ? "serious-late" : minutes > 5 ? "late" : "normal";
    fc.assert(
      fc.property(
        fc.integer({ min: -60, max: 400 }),
        fc.constantFrom(...RESULTS.filter(isFault)),
        (minutes, result) => {
          const why = whyFor(inAt(null, result, { punchAt: at("09:00") + minutes * 60 }));
          const fits =
            result === verdict(minutes) ||
            (result === "late" && verdict(minutes) === "serious-late");
          expect(why?.rule === "times").toBe(!fits);
        },
      ),
      { numRuns: 1_000 },
    );
  });
});
