import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { judgedPunches, minutesOff } from "@/lib/attendance/record";
import { anyRecord, pair, punch, record } from "./builders";

const NINE = 1_785_718_800;
const SIX = NINE + 9 * 3600;

describe("the punches of a day", () => {
  it("are two for each of three pairs, in before out, each with its state", () => {
    const day = record(
      pair(0, { result: "late" }, {}),
      pair(1, {}, { result: "lack", supplement: "leave" }),
      pair(2, { result: "not-yet" }, { result: "not-required" }),
    );
    expect(
      judgedPunches(day).map(({ segment, side, state }) => [segment.punchNo, side, state]),
    ).toEqual([
      [0, "in", "late"],
      [0, "out", "normal"],
      [1, "in", "normal"],
      [1, "out", "leave"],
      [2, "in", "not-yet"],
      [2, "out", "not-required"],
    ]);
  });

  it("are counted once where overtime shares both record ids with the pair beside it", () => {
    const day = record(
      pair(0, { recordId: "a" }, { recordId: "b" }),
      pair(-1, { recordId: "a" }, { recordId: "b", result: "early" }),
    );
    expect(judgedPunches(day).map(({ segment }) => segment.kind)).toEqual(["normal", "normal"]);
  });

  it("are counted once where overtime comes first in the answer", () => {
    const day = record(
      pair(-1, { recordId: "a" }, { recordId: "b" }),
      pair(0, { recordId: "a" }, { recordId: "b" }),
    );
    expect(judgedPunches(day).map(({ segment }) => segment.kind)).toEqual(["normal", "normal"]);
  });

  it("are counted once where two overtime pairs share their ids with each other", () => {
    const day = record(
      pair(0, { recordId: "a" }, { recordId: "b" }),
      pair(-1, { recordId: "c" }, { recordId: "d" }),
      pair(-1, { recordId: "c" }, { recordId: "d" }),
    );
    expect(judgedPunches(day).map(({ punch: { recordId } }) => recordId)).toEqual([
      "a",
      "b",
      "c",
      "d",
    ]);
  });

  it("of overtime with ids of its own, or none, are all there", () => {
    const day = record(
      pair(0, { recordId: null }, { recordId: "b" }),
      pair(-1, { recordId: null }, { recordId: null }),
      pair(-1, { recordId: "b" }, { recordId: "e" }),
    );
    expect(judgedPunches(day).map(({ punch: { recordId } }) => recordId)).toEqual([
      null,
      "b",
      null,
      null,
      "e",
    ]);
  });

  it("keep every normal punch and name no overtime record twice", () => {
    fc.assert(
      fc.property(anyRecord, (of) => {
        const punches = judgedPunches(of);
        const normal = of.segments.filter(({ kind }) => kind === "normal");
        expect(punches.filter((p) => p.segment.kind === "normal")).toHaveLength(normal.length * 2);
        const before = new Set(normal.flatMap((s) => [s.in.recordId, s.out.recordId]));
        const extra = punches
          .filter((p) => p.segment.kind === "overtime")
          .flatMap((p) => p.punch.recordId ?? []);
        expect(new Set(extra).size).toBe(extra.length);
        for (const id of extra) expect(before.has(id)).toBe(false);
      }),
    );
  });
});

describe("minutes late or early", () => {
  it.each([
    ["late by a quarter", "late", NINE, NINE + 15 * 60, 15],
    ["late, seconds not counted", "late", NINE, NINE + 15 * 60 + 59, 15],
    ["late within the minute", "late", NINE, NINE + 59, 0],
    ["late by the clock, not by sixty seconds", "late", NINE + 30, NINE + 70, 1],
    ["seriously late", "serious-late", NINE, NINE + 7200, 120],
    ["early by a quarter", "early", SIX, SIX - 15 * 60, 15],
    ["early at 17:59:30, which a clock shows as 17:59", "early", SIX, SIX - 30, 1],
    ["early at 17:44:59, which a clock shows as 17:44", "early", SIX, SIX - 15 * 60 - 1, 16],
    ["late before the shift time: a flexible shift", "late", NINE, NINE - 60, null],
    ["early after the shift time: a flexible shift", "early", SIX, SIX + 60, null],
    ["a lack has no time", "lack", NINE, NINE + 60, null],
    ["normal is not off", "normal", NINE, NINE - 600, null],
    ["unknown is not off", "unknown", NINE, NINE + 600, null],
    ["not required is not off", "not-required", NINE, NINE + 600, null],
    ["not yet is not off", "not-yet", NINE, NINE + 600, null],
    ["a free shift has no time to be off", "late", null, NINE, null],
    ["no punch", "late", NINE, null, null],
  ] as const)("%s", (_, result, shiftAt, punchAt, expected) => {
    expect(minutesOff(punch({ result, shiftAt, punchAt }))).toBe(expected);
  });

  it("say so whatever came of the fault afterwards", () => {
    expect(
      minutesOff(punch({ result: "late", supplement: "remedied", shiftAt: 0, punchAt: 60 })),
    ).toBe(1);
  });
});
