import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CELLS, cellFrom, codeOf, LOADING, NO_CELL } from "@/lib/attendance/cell-code";
import type { Cell } from "@/lib/attendance/record";

/** The codes in every database there is: a line may be added below, none may ever change. */
// biome-ignore format: a table
const STORED: readonly [string, Cell["state"], Cell["side"], Cell["overlay"]][] = [
  ["A", "lack-day", "none", "none"],
  ["B", "lack", "in", "none"],
  ["C", "lack", "in", "pending"],
  ["D", "lack", "in", "remedied"],
  ["E", "lack", "out", "none"],
  ["F", "lack", "out", "pending"],
  ["G", "lack", "out", "remedied"],
  ["H", "lack", "both", "none"],
  ["I", "lack", "both", "pending"],
  ["J", "lack", "both", "remedied"],
  ["K", "serious-late", "in", "none"],
  ["L", "serious-late", "in", "pending"],
  ["M", "serious-late", "in", "remedied"],
  ["N", "serious-late", "out", "none"],
  ["O", "serious-late", "out", "pending"],
  ["P", "serious-late", "out", "remedied"],
  ["Q", "serious-late", "both", "none"],
  ["R", "serious-late", "both", "pending"],
  ["S", "serious-late", "both", "remedied"],
  ["T", "late", "in", "none"],
  ["U", "late", "in", "pending"],
  ["V", "late", "in", "remedied"],
  ["W", "late", "out", "none"],
  ["X", "late", "out", "pending"],
  ["Y", "late", "out", "remedied"],
  ["Z", "late", "both", "none"],
  ["a", "late", "both", "pending"],
  ["b", "late", "both", "remedied"],
  ["c", "early", "in", "none"],
  ["d", "early", "in", "pending"],
  ["e", "early", "in", "remedied"],
  ["f", "early", "out", "none"],
  ["g", "early", "out", "pending"],
  ["h", "early", "out", "remedied"],
  ["i", "early", "both", "none"],
  ["j", "early", "both", "pending"],
  ["k", "early", "both", "remedied"],
  ["l", "pending", "in", "none"],
  ["m", "pending", "out", "none"],
  ["n", "pending", "both", "none"],
  ["o", "field", "none", "none"],
  ["p", "leave", "none", "none"],
  ["q", "travel", "none", "none"],
  ["r", "out", "none", "none"],
  ["s", "remedied", "none", "none"],
  ["t", "modified", "none", "none"],
  ["u", "unknown", "none", "none"],
  ["v", "normal", "none", "none"],
  ["w", "not-yet", "none", "none"],
  ["x", "not-required", "none", "none"],
  ["y", "no-data", "none", "none"],
  ["z", "loading", "none", "none"],
];

describe("stored cell codes", () => {
  it.each(STORED)("%s stays %s, %s, %s", (code, state, side, overlay) => {
    expect(codeOf({ state, side, overlay })).toBe(code);
    expect(cellFrom(code)).toEqual({ state, side, overlay });
  });

  it("are all listed here", () => {
    expect(STORED.map(([code]) => code)).toEqual(CELLS.map(codeOf));
  });

  it("are one character each, no two alike, plain in a URL", () => {
    const codes = CELLS.map(codeOf);
    expect(new Set(codes).size).toBe(CELLS.length);
    for (const code of codes) expect(code).toMatch(/^[A-Za-z0-9._~-]$/);
  });

  it("lead back to the cell they stand for", () => {
    for (const cell of CELLS) expect(cellFrom(codeOf(cell))).toEqual(cell);
  });
});

describe("codes of another version", () => {
  it("read as not loaded, whatever they are", () => {
    expect(LOADING).toBe("z");
    expect(codeOf(NO_CELL)).toBe(LOADING);
    const known = new Set(CELLS.map(codeOf));
    fc.assert(
      fc.property(fc.string(), (code) => {
        if (!known.has(code)) expect(cellFrom(code)).toEqual(NO_CELL);
      }),
    );
  });

  it.each(["", "~", "AB", " ", "toString", "缺"])("%j reads as not loaded", (code) => {
    expect(cellFrom(code)).toEqual({ state: "loading", side: "none", overlay: "none" });
  });

  it("a cell that cannot be is written as not loaded", () => {
    expect(codeOf({ state: "normal", side: "in", overlay: "none" })).toBe(LOADING);
    expect(codeOf({ state: "lack-day", side: "both", overlay: "pending" })).toBe(LOADING);
  });
});
