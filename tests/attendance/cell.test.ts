import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cellFrom, codeOf } from "@/lib/attendance/cell-code";
import { type Cell, cellOf, judgedPunches, type Segment } from "@/lib/attendance/record";
import { stateRow } from "@/lib/attendance/result";
import { anyRecord, pair, record } from "./builders";

const lack = { result: "lack" } as const;
const late = { result: "late" } as const;
const early = { result: "early" } as const;
const none = { result: "not-required" } as const;
const silent = { result: "unknown" } as const;
const todo = { result: "not-yet" } as const;
const leave = { result: "lack", supplement: "leave" } as const;
const asked = { result: "lack", supplement: "remedy-requested" } as const;
const corrected = { result: "lack", supplement: "remedied" } as const;

const cell = (
  state: Cell["state"],
  side: Cell["side"] = "none",
  overlay: Cell["overlay"] = "none",
) => ({
  state,
  side,
  overlay,
});

describe("the cell of a work day", () => {
  it.each<[string, Segment[], Cell]>([
    ["both punches normal", [pair(0)], cell("normal")],
    ["late in", [pair(0, late)], cell("late", "in")],
    ["early out", [pair(0, {}, early)], cell("early", "out")],
    ["late in and early out: the worse is shown", [pair(0, late, early)], cell("late", "in")],
    [
      "seriously late and late: the worse is shown",
      [pair(0, { result: "serious-late" }), pair(1, late)],
      cell("serious-late", "in"),
    ],
    ["lack out beats late in", [pair(0, late, lack)], cell("lack", "out")],
    ["late in twice", [pair(0, late), pair(1, late)], cell("late", "in")],
    [
      "out of the first pair and in of the third missing",
      [pair(0, {}, lack), pair(1), pair(2, lack)],
      cell("lack", "both"),
    ],
    [
      "every punch of three pairs missing",
      [pair(0, lack, lack), pair(1, lack, lack), pair(2, lack, lack)],
      cell("lack-day"),
    ],
    [
      "one of six punches there",
      [pair(0, lack, lack), pair(1, lack, lack), pair(2, lack)],
      cell("lack", "both"),
    ],
    ["the only required punch missing", [pair(0, lack, none)], cell("lack-day")],
    ["a rest day", [pair(0, none, none)], cell("not-required")],
    ["one punch, nothing said of the other", [pair(0, {}, silent)], cell("normal")],
    ["the only punch there is missing", [pair(0, lack, silent)], cell("lack-day")],
    ["in missing, out untold", [pair(0, lack, { ...silent, shiftAt: 9 })], cell("lack", "in")],
    ["nothing said of either punch", [pair(0, silent, silent)], cell("no-data")],
    ["in missing, out not due yet", [pair(0, lack, todo)], cell("lack", "in")],
    ["nothing due yet", [pair(0, todo, todo)], cell("not-yet")],
    ["both missing, on leave", [pair(0, leave, leave)], cell("leave")],
    ["half a day on leave, the rest missing", [pair(0, lack, leave)], cell("lack", "in")],
    ["a free shift with one punch missing", [pair(0, lack, none)], cell("lack-day")],
    ["an offsite punch", [pair(0, { supplement: "field" })], cell("field")],
    [
      "a late offsite punch is still late",
      [pair(0, { ...late, supplement: "field" })],
      cell("late", "in"),
    ],
    ["a correction asked for", [pair(0, asked)], cell("pending", "in")],
    ["corrections asked for both", [pair(0, asked, asked)], cell("pending", "both")],
    ["a correction approved", [pair(0, corrected)], cell("remedied")],
    ["pending beats offsite", [pair(0, asked, { supplement: "field" })], cell("pending", "in")],
    [
      "a result we do not know",
      [pair(0, {}, { result: "unknown", rawResult: "?" })],
      cell("unknown"),
    ],
    ["no pair at all", [], cell("no-data")],
  ])("%s", (_, segments, expected) => {
    expect(cellOf(record(...segments))).toEqual(expected);
  });

  it("without a row is no data, which is neutral", () => {
    expect(cellOf(null)).toEqual(cell("no-data"));
    expect(stateRow("no-data")).toMatchObject({ problem: false, tone: "grey" });
  });
});

describe("what lies over an unresolved punch", () => {
  it.each<[string, Segment[], Cell]>([
    ["another correction waits", [pair(0, asked, lack)], cell("lack", "out", "pending")],
    ["another punch was corrected", [pair(0, corrected, late)], cell("late", "out", "remedied")],
    [
      "waiting is said before corrected",
      [pair(0, corrected, lack), pair(1, asked)],
      cell("lack", "out", "pending"),
    ],
    ["nothing", [pair(0, {}, lack)], cell("lack", "out")],
    [
      "a waiting correction of a punch nobody required keeps the day from hiding it",
      [pair(0, lack, { ...none, supplement: "remedy-requested" })],
      cell("lack", "in", "pending"),
    ],
    [
      "an approved correction of a punch nobody required is a record",
      [pair(0, lack, { ...none, supplement: "remedied" })],
      cell("lack", "in", "remedied"),
    ],
  ])("%s", (_, segments, expected) => {
    expect(cellOf(record(...segments))).toEqual(expected);
  });
});

describe("overtime in the cell", () => {
  it.each<[string, Segment[], Cell]>([
    [
      "a record made in overtime is a record",
      [pair(0, lack, lack), pair(-1)],
      cell("lack", "both"),
    ],
    [
      "overtime not due yet: the day is not over",
      [pair(0, lack, lack), pair(-1, todo, todo)],
      cell("lack", "both"),
    ],
    ["overtime missing too", [pair(0, lack, lack), pair(-1, lack, lack)], cell("lack-day")],
    ["overtime not required", [pair(0, lack, lack), pair(-1, none, none)], cell("lack-day")],
    [
      "overtime missing on a rest day is not a day missed",
      [pair(0, none, none), pair(-1, lack, lack)],
      cell("lack", "both"),
    ],
    ["overtime alone", [pair(-1, lack, lack)], cell("lack", "both")],
    [
      "a correction waits in overtime",
      [pair(0, lack, lack), pair(-1, asked)],
      cell("lack", "both", "pending"),
    ],
  ])("%s", (_, segments, expected) => {
    expect(cellOf(record(...segments))).toEqual(expected);
  });
});

describe("any day whatever", () => {
  it("has a cell with a code of its own", () => {
    fc.assert(
      fc.property(anyRecord, (of) => {
        expect(cellFrom(codeOf(cellOf(of)))).toEqual(cellOf(of));
      }),
    );
  });

  it("is a problem or red only with an unresolved fault or lack among its punches", () => {
    fc.assert(
      fc.property(anyRecord, (of) => {
        const states = judgedPunches(of).map((p) => p.state);
        const { problem, tone } = stateRow(cellOf(of).state);
        expect(problem).toBe(states.some((state) => stateRow(state).problem));
        expect(tone === "red").toBe(states.includes("lack"));
      }),
    );
  });

  it("never hides a waiting correction, and says which punches a problem is about", () => {
    fc.assert(
      fc.property(anyRecord, (of) => {
        const punches = judgedPunches(of);
        const { state, side, overlay } = cellOf(of);
        if (punches.some((p) => p.state === "pending"))
          expect([state, overlay]).toContain("pending");
        if (!stateRow(state).problem || state === "lack-day") return;
        const sides = new Set(punches.filter((p) => p.state === state).map((p) => p.side));
        expect(side).toBe(sides.size === 2 ? "both" : [...sides][0]);
      }),
    );
  });

  it("does not depend on the order of its pairs", () => {
    fc.assert(
      fc.property(anyRecord, (of) => {
        const normal = of.segments.filter(({ kind }) => kind === "normal");
        expect(cellOf(record(...normal.toReversed()))).toEqual(cellOf(record(...normal)));
      }),
    );
  });
});
