import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toWall, type Wall } from "@/lib/attendance/day";
import {
  DECISIONS,
  type Decision,
  decisionsFor,
  isWorkType,
  mayDecide,
  proposedTime,
  REMEDY_STATES,
  type RemedyState,
  reachedBy,
  sideOfWorkType,
  slotOf,
  timeProblem,
} from "@/lib/attendance/remedy";
import { window } from "./builders";

describe("states and decisions", () => {
  it("numbers the states as Feishu does", () => {
    expect([...REMEDY_STATES.entries()]).toEqual([
      [0, "pending"],
      [1, "rejected"],
      [2, "approved"],
      [3, "cancelled"],
      [4, "revoked"],
    ]);
  });

  /** Every state with every decision: what it leads to, or null where it may not be made. */
  const EXPECTED: Record<RemedyState, Record<Decision, RemedyState | null>> = {
    pending: { approve: "approved", reject: "rejected", revoke: null },
    rejected: { approve: null, reject: null, revoke: null },
    approved: { approve: null, reject: null, revoke: "revoked" },
    cancelled: { approve: null, reject: null, revoke: null },
    revoked: { approve: null, reject: null, revoke: null },
  };
  const cases = REMEDY_STATES.flatMap((state) =>
    DECISIONS.map((decision) => [state, decision, EXPECTED[state][decision]] as const),
  );

  it.each(cases)("%s, then %s: %s", (state, decision, reached) => {
    expect(mayDecide(decision, state)).toBe(reached !== null);
    expect(decisionsFor(state).includes(decision)).toBe(reached !== null);
    if (reached) expect(reachedBy(decision)).toBe(reached);
  });

  it("never lets the same decision be made twice", () => {
    for (const decision of DECISIONS) expect(mayDecide(decision, reachedBy(decision))).toBe(false);
  });
});

describe("the punch a correction names", () => {
  it("is the same for work types 0 and 1", () => {
    expect([0, 1, 2].filter(isWorkType).map(sideOfWorkType)).toEqual(["in", "in", "out"]);
    for (const punchNo of [0, 1, 2]) {
      expect(slotOf(punchNo, 0)).toBe(slotOf(punchNo, 1));
      expect(slotOf(punchNo, 2)).not.toBe(slotOf(punchNo, 1));
    }
  });

  it("keeps 0 and 1 alike and everything else apart, for any two punches", () => {
    const no = fc.constantFrom(0, 1, 2);
    const type = fc.constantFrom(0 as const, 1 as const, 2 as const);
    fc.assert(
      fc.property(no, type, no, type, (oneNo, one, otherNo, other) => {
        const same = oneNo === otherNo && (one === 2) === (other === 2);
        expect(slotOf(oneNo, one) === slotOf(otherNo, other)).toBe(same);
      }),
    );
  });

  it("differs between pairs", () => {
    const slots = [0, 1, 2].flatMap((punchNo) => [slotOf(punchNo, 1), slotOf(punchNo, 2)]);
    expect(new Set(slots).size).toBe(6);
  });

  it.each([-1, 3, 0.5, Number.NaN])("%d is no work type", (n) => {
    expect(isWorkType(n)).toBe(false);
  });
});

describe("whether a time may be asked for", () => {
  const NEXT_DAY: Wall = "2026-08-04T09:00";
  const night = { from: toWall("2026-08-03T23:00"), to: toWall("2026-08-04T03:00") };

  it.each<[Wall, Wall, string | null]>([
    ["2026-08-03T07:59", NEXT_DAY, "outside-window"],
    ["2026-08-03T08:00", NEXT_DAY, null],
    ["2026-08-03T09:00", NEXT_DAY, null],
    ["2026-08-03T10:00", NEXT_DAY, null],
    ["2026-08-03T10:01", NEXT_DAY, "outside-window"],
    ["2026-08-02T09:00", NEXT_DAY, "outside-window"],
    ["2026-08-03T09:00", "2026-08-03T09:00", null],
    ["2026-08-03T09:01", "2026-08-03T09:00", "future-time"],
    ["2026-08-03T11:00", "2026-08-03T09:00", "future-time"],
    ["2027-08-03T09:00", NEXT_DAY, "future-time"],
  ])("%s at %s: %s", (time, now, expected) => {
    expect(timeProblem(time, window(), now)).toBe(expected);
  });

  it.each<[Wall, string | null]>([
    ["2026-08-03T22:59", "outside-window"],
    ["2026-08-03T23:30", null],
    ["2026-08-04T02:00", null],
    ["2026-08-04T03:01", "outside-window"],
  ])("a window over midnight and %s: %s", (time, expected) => {
    expect(timeProblem(time, window(night), NEXT_DAY)).toBe(expected);
  });
});

describe("the proposed time", () => {
  it.each<[string, Wall | null, Wall, Wall]>([
    ["the shift's own time", "2026-08-03T09:00", "2026-08-04T12:00", "2026-08-03T09:00"],
    ["the start where there is no shift time", null, "2026-08-04T12:00", "2026-08-03T08:00"],
    [
      "the start where the shift's time is before it",
      "2026-08-03T07:00",
      "2026-08-04T12:00",
      "2026-08-03T08:00",
    ],
    [
      "the end where the shift's time is after it",
      "2026-08-03T18:00",
      "2026-08-04T12:00",
      "2026-08-03T10:00",
    ],
    [
      "now where the shift's time is to come",
      "2026-08-03T09:00",
      "2026-08-03T08:30",
      "2026-08-03T08:30",
    ],
    ["now where now is the start", "2026-08-03T09:00", "2026-08-03T08:00", "2026-08-03T08:00"],
    [
      "the start where nothing may be entered yet",
      "2026-08-03T09:00",
      "2026-08-03T07:00",
      "2026-08-03T08:00",
    ],
  ])("is %s", (_, normalTime, now, expected) => {
    expect(proposedTime(window({ normalTime }), now)).toBe(expected);
  });

  const minute = fc
    .integer({ min: 0, max: 4_000 })
    .map((n) => toWall(new Date(Date.UTC(2026, 7, 2) + n * 60_000).toISOString().slice(0, 16)));

  it("lies inside the window, and not in the future whenever that is possible", () => {
    fc.assert(
      fc.property(minute, minute, fc.option(minute), minute, (a, b, normalTime, now) => {
        const [from, to] = a < b ? [a, b] : [b, a];
        const of = window({ from, to, normalTime });
        const proposed = proposedTime(of, now);
        expect(proposed >= from && proposed <= to).toBe(true);
        expect(timeProblem(proposed, of, now)).toBe(now >= from ? null : "future-time");
        if (normalTime && timeProblem(normalTime, of, now) === null)
          expect(proposed).toBe(normalTime);
      }),
      { numRuns: 500 },
    );
  });
});
