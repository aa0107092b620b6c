import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cellFrom } from "@/lib/attendance/cell-code";
import { addDays, type Day } from "@/lib/attendance/day";
import {
  byRank,
  daysLeftUntil,
  EXCEPTION_CODES,
  EXCEPTION_STATES,
  exceptionOf,
  groupKey,
  isPastDue,
  type Rank,
  rankedByPerson,
} from "@/lib/attendance/exceptions";
import { cellOf, judgedPunches } from "@/lib/attendance/record";
import { STATE_NAMES, stateRow } from "@/lib/attendance/result";
import { byDeadline, type Deadline } from "@/lib/attendance/shift";
import { anyRecord, pair, record } from "./builders";

const LACK = { result: "lack" } as const;
const OK = { result: "normal" } as const;

describe("an exception", () => {
  it("is every state that the table calls a problem, worst first, and no other", () => {
    expect(EXCEPTION_STATES).toEqual(STATE_NAMES.filter((state) => stateRow(state).problem));
    const states = new Set(EXCEPTION_CODES.map((code) => cellFrom(code).state));
    expect([...states]).toEqual(EXCEPTION_STATES);
  });

  const told = (...parts: Parameters<typeof record>) => {
    const found = exceptionOf(record(...parts));
    return found && [found.state, ...found.punches.map(({ side, state }) => `${side} ${state}`)];
  };
  it.each([
    ["a lack in", [pair(0, LACK, OK)], ["lack", "in lack"]],
    ["a day without any record", [pair(0, LACK, LACK)], ["lack-day", "in lack", "out lack"]],
    [
      "two faults of one day, told by the worse",
      [pair(0, { result: "late" }, { result: "early" })],
      ["late", "in late", "out early"],
    ],
    [
      "a punch beside one that has been asked for",
      [pair(0, { result: "lack", supplement: "remedy-requested" }, { result: "early" })],
      ["early", "out early"],
    ],
    [
      "a fault whose supplement resolves nothing",
      [pair(0, { result: "late", supplement: "field" }, OK)],
      ["late", "in late"],
    ],
    ["a fault of overtime", [pair(0, OK, OK), pair(-1, LACK, OK)], ["lack", "in lack"]],
  ])("is %s", (_, segments, expected) => {
    expect(told(...segments)).toEqual(expected);
  });

  it.each([
    ["a day that is in order", [pair(0, OK, OK)]],
    ["a punch that is still to come", [pair(0, OK, { result: "not-yet" })]],
    ["a day on which nothing is required", [pair(0, { result: "not-required" }, OK)]],
    ["a lack on leave", [pair(0, { ...LACK, supplement: "leave" }, OK)]],
    ["a lack that was corrected", [pair(0, { ...LACK, supplement: "remedied" }, OK)]],
    ["a lack that waits", [pair(0, { ...LACK, supplement: "remedy-requested" }, OK)]],
    ["a word that nobody knows", [pair(0, { result: "unknown", rawResult: "Odd" }, OK)]],
    ["a day without punches", []],
  ])("is not %s", (_, segments) => {
    expect(told(...segments)).toBeNull();
  });

  it("is never a day of which there is no row", () => {
    expect(exceptionOf(null)).toBeNull();
  });

  it("is found by the code of the cell exactly when it is one, with nothing but open punches", () => {
    fc.assert(
      fc.property(anyRecord, (day) => {
        const found = exceptionOf(day);
        expect(found !== null).toBe(stateRow(cellOf(day).state).problem);
        if (!found) return;
        const open = judgedPunches(day).filter(({ state }) => stateRow(state).problem);
        expect(found.punches).toEqual(open);
        expect(found.punches.length).toBeGreaterThan(0);
      }),
    );
  });
});

describe("what is left until a deadline", () => {
  it.each<[Deadline, number | null, boolean]>([
    ["2026-11-18", 0, false],
    ["2026-11-21", 3, false],
    ["2026-11-17", -1, true],
    ["none", null, false],
    [null, null, false],
  ])("%s on 18 November is %s days", (deadline, left, past) => {
    expect(daysLeftUntil(deadline, "2026-11-18")).toBe(left);
    expect(isPastDue(deadline, "2026-11-18")).toBe(past);
  });
});

const START: Day = "2026-11-01";
const anyDeadline = fc.oneof(
  fc.nat(20).map((n): Deadline => addDays(START, n)),
  fc.constant<Deadline>("none"),
  fc.constant<Deadline>(null),
);
const anyDays = fc
  .uniqueArray(
    fc.record({
      place: fc.nat(5),
      offset: fc.nat(10),
      deadline: anyDeadline,
      state: fc.constantFrom(...EXCEPTION_STATES),
      late: fc.boolean(),
    }),
    { selector: ({ place, offset }) => `${place} ${offset}`, maxLength: 40 },
  )
  .map((days) =>
    days.map(({ place, offset, deadline, state, late }): Rank => {
      const past = late && deadline !== null && deadline !== "none";
      const day = addDays(START, offset);
      const head = { deadline, state };
      return { employeeId: `e${place}`, place, day, deadline, state, past, head };
    }),
  );

describe("the order of the list", () => {
  it("puts the soonest deadline first, those without one after it, the unknown next and the past last", () => {
    const at = (deadline: Deadline, past = false): Rank => ({
      ...{ employeeId: "e1", place: 1, day: "2026-11-02", state: "lack", deadline, past },
      head: { deadline, state: "lack" },
    });
    const wanted = [
      ...[at("2026-11-20"), at("2026-11-25"), at("none"), at(null), at("2026-11-10", true)],
    ];
    expect(wanted.toReversed().sort(byRank)).toEqual(wanted);
  });

  it("puts the worse of one deadline first, then people in their own order, then the earlier day", () => {
    const at = (state: Rank["state"], place: number, day: Day): Rank => ({
      ...{ employeeId: `e${place}`, place, day, state, deadline: "none", past: false },
      head: { deadline: "none", state },
    });
    const wanted = [
      at("lack-day", 9, "2026-11-09"),
      at("lack", 1, "2026-11-03"),
      at("lack", 1, "2026-11-04"),
      at("lack", 2, "2026-11-02"),
      at("early", 0, "2026-11-01"),
    ];
    expect(wanted.toReversed().sort(byRank)).toEqual(wanted);
  });

  it("is the same whatever order the days came in, and no two days share a place", () => {
    fc.assert(
      fc.property(anyDays, fc.boolean(), (days, grouped) => {
        const ranked = grouped ? rankedByPerson(days) : days;
        const sorted = [...ranked].sort(byRank);
        expect(ranked.toReversed().sort(byRank)).toEqual(sorted);
        sorted.forEach((each, i) => {
          const next = sorted[i + 1];
          if (next) expect(byRank(each, next)).toBeLessThan(0);
        });
      }),
    );
  });

  it("ascends by deadline among what can be corrected and among what no longer can", () => {
    fc.assert(
      fc.property(anyDays, (days) => {
        const sorted = [...days].sort(byRank);
        for (const past of [false, true]) {
          const part = sorted.filter((each) => each.past === past);
          const deadlines = part.map(({ deadline }) => deadline);
          expect(deadlines).toEqual(deadlines.toSorted(byDeadline));
        }
        const firstPast = sorted.findIndex(({ past }) => past);
        if (firstPast >= 0) expect(sorted.slice(firstPast).every(({ past }) => past)).toBe(true);
      }),
    );
  });

  it("by person keeps everybody's days together, the most urgent person first", () => {
    fc.assert(
      fc.property(anyDays, (days) => {
        const sorted = rankedByPerson(days).sort(byRank);
        const groups = sorted.map(groupKey);
        const seen = groups.filter((key, i) => key !== groups[i - 1]);
        expect(new Set(seen).size).toBe(seen.length);
        // The first day of every group is where that group's most urgent day would stand alone.
        const heads = sorted.filter((each, i) => groupKey(each) !== groups[i - 1]);
        const alone = new Set([...days].sort(byRank).map(groupKey));
        expect(heads.map(groupKey)).toEqual([...alone]);
      }),
    );
  });
});
