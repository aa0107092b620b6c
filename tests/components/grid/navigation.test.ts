import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { firstFocus, keyAt, locate, placeNow } from "@/components/team/grid/focus-key";
import { type At, step } from "@/components/team/grid/navigation";
import {
  type GridAction,
  type GridState,
  NOTHING,
  reduceGrid,
  sceneOf,
  selectedCells,
  selectionOf,
  selectionSize,
} from "@/components/team/grid/selection";
import { addDays } from "@/lib/attendance/day";
import { anyTeam, cell, daysOf, FIRST, teamOf } from "./team";

const KEYS = [
  "ArrowUp",
  "ArrowDown",
  "ArrowLeft",
  "ArrowRight",
  "Home",
  "End",
  "PageUp",
  "PageDown",
];
const SHAPE = { rows: 20, days: 31, totals: 4, page: 8 };
const start = (at: At): GridState => ({ at, anchor: null, base: NOTHING, selection: NOTHING });
const key = (name: string, held: { ctrl?: boolean; shift?: boolean } = {}): GridAction => ({
  type: "key",
  stroke: { key: name, ctrl: false, shift: false, ...held },
});

describe("step", () => {
  test.each([
    ["ArrowUp", false, 4, 9],
    ["ArrowDown", false, 6, 9],
    ["ArrowLeft", false, 5, 8],
    ["ArrowRight", false, 5, 10],
    ["Home", false, 5, 0],
    ["End", false, 5, 35],
    ["PageUp", false, 0, 9],
    ["PageDown", false, 13, 9],
    ["Home", true, 0, 0],
    ["End", true, 20, 35],
    ["ArrowUp", true, 0, 9],
    ["ArrowDown", true, 20, 9],
  ])("%s (ctrl %s) leads from row 5, column 9 to row %i, column %i", (name, ctrl, row, col) => {
    const stroke = { key: name, ctrl, shift: false };
    expect(step({ row: 5, col: 9 }, stroke, SHAPE)).toEqual({ row, col });
  });

  test("other keys do not move", () => {
    for (const name of ["a", "Tab", "Enter", "toString"])
      expect(step({ row: 1, col: 1 }, { key: name, ctrl: false, shift: false }, SHAPE)).toBeNull();
  });
});

const strokes = fc.record({
  key: fc.constantFrom(...KEYS, " ", "Escape"),
  ctrl: fc.boolean(),
  shift: fc.boolean(),
});

describe("reduceGrid", () => {
  test("focus is always inside the grid, and only days of people shown are selected", () => {
    fc.assert(
      fc.property(anyTeam, fc.array(strokes, { maxLength: 40 }), ({ cells, model }, keys) => {
        const scene = sceneOf(model, [...cells.keys()]);
        let state = start({ row: 0, col: 1 });
        for (const stroke of keys) state = reduceGrid(state, { type: "key", stroke }, scene);
        expect(state.at.row).toBeGreaterThanOrEqual(0);
        expect(state.at.row).toBeLessThanOrEqual(cells.length);
        expect(state.at.col).toBeGreaterThanOrEqual(0);
        expect(state.at.col).toBeLessThanOrEqual(scene.shape.days + scene.shape.totals);
        for (const { employeeId, day } of selectedCells(state.selection)) {
          expect(model.rows.map((row) => row.employeeId)).toContain(employeeId);
          expect(model.days).toContain(day);
        }
      }),
    );
  });

  const days = Array.from({ length: 5 }, () => cell("normal"));
  const scene = sceneOf(teamOf([days, days, days]), [2, 0, 1]);

  test("Shift and arrows select the rectangle from where they began, and shrink it again", () => {
    let state = start({ row: 0, col: 2 });
    for (const name of ["ArrowDown", "ArrowRight", "ArrowRight"])
      state = reduceGrid(state, key(name, { shift: true }), scene);
    expect(selectionSize(state.selection)).toBe(6);
    expect([...state.selection.keys()]).toEqual(["e2", "e0"]);
    state = reduceGrid(state, key("ArrowUp", { shift: true }), scene);
    expect([...state.selection.keys()]).toEqual(["e2"]);
  });

  test("a second rectangle adds to what was chosen before", () => {
    const before = selectionOf([{ employeeId: "e1", day: FIRST }]);
    const state = { ...start({ row: 0, col: 1 }), base: before, selection: before };
    const next = reduceGrid(state, key("ArrowRight", { shift: true }), scene);
    expect(selectionSize(next.selection)).toBe(3);
  });

  test("Space chooses a day and lets go of it; on a name it does nothing", () => {
    const chosen = reduceGrid(start({ row: 1, col: 3 }), key(" "), scene);
    expect(selectedCells(chosen.selection)).toEqual([{ employeeId: "e0", day: daysOf(5)[2] }]);
    expect(reduceGrid(chosen, key(" "), scene).selection.size).toBe(0);
    expect(reduceGrid(start({ row: 1, col: 0 }), key(" "), scene).selection.size).toBe(0);
  });

  test("Ctrl and A choose every day of everybody shown and leave the focus where it is", () => {
    const all = reduceGrid(start({ row: 1, col: 3 }), key("a", { ctrl: true }), scene);
    expect(selectionSize(all.selection)).toBe(15);
    expect(all.at).toEqual({ row: 1, col: 3 });
    expect(reduceGrid(all, key("Escape"), scene).selection.size).toBe(0);
  });

  test("Escape clears the selection, and is left to others when there is none", () => {
    const chosen = reduceGrid(start({ row: 1, col: 3 }), key(" "), scene);
    const cleared = reduceGrid(chosen, key("Escape"), scene);
    expect(cleared.selection.size).toBe(0);
    expect(reduceGrid(cleared, key("Escape"), scene)).toBe(cleared);
  });

  test("dragging selects from where the pointer went down", () => {
    const drag: GridAction = { type: "drag", from: { row: 0, col: 1 }, at: { row: 2, col: 2 } };
    expect(selectionSize(reduceGrid(start({ row: 1, col: 5 }), drag, scene).selection)).toBe(6);
  });
});

describe("the focus as a person and a day", () => {
  const days = Array.from({ length: 3 }, () => cell("normal"));
  const model = teamOf([days, days, days]);

  test("follows its person when the order changes", () => {
    const before = sceneOf(model, [0, 1, 2]);
    const at = { row: 1, col: 2 };
    const focus = { key: keyAt(before, at), at };
    expect(locate(sceneOf(model, [2, 1, 0].slice(1)), focus)).toEqual({ row: 0, col: 2 });
  });

  test("stays near when its person is filtered away, also when nobody is left", () => {
    const at = { row: 2, col: 2 };
    const focus = { key: keyAt(sceneOf(model, [0, 1, 2]), at), at };
    expect(locate(sceneOf(model, [0]), focus)).toEqual({ row: 0, col: 2 });
    expect(locate(sceneOf(model, []), focus)).toEqual({ row: 0, col: 2 });
  });

  test("every place is found again by its key", () => {
    const scene = sceneOf(model, [1, 0]);
    for (let row = 0; row <= 2; row++)
      for (let col = 0; col <= 3 + 4; col++)
        expect(locate(scene, { key: keyAt(scene, { row, col }), at: { row: 0, col: 0 } })).toEqual({
          row,
          col,
        });
  });

  test("is found in the hours after the totals, and beside them when they are gone", () => {
    const scene = sceneOf(model, [1, 0], { kind: "hours", of: new Map() });
    const at = { row: 1, col: 3 + 4 + 1 };
    const focus = { key: keyAt(scene, at), at };
    expect(locate(scene, focus)).toEqual(at);
    expect(locate(sceneOf(model, [1, 0]), focus)).toEqual({ row: 1, col: 3 + 4 });
  });

  test("begins with the first person also when people come later than the grid", () => {
    const focus = firstFocus(sceneOf(model, []));
    expect(locate(sceneOf(model, [1, 0]), focus)).toEqual({ row: 0, col: 1 });
  });

  test("begins today, or where it was asked to", () => {
    const scene = sceneOf(model, [0, 1]);
    expect(locate(scene, firstFocus(scene))).toEqual({ row: 0, col: 1 });
    const asked = { employeeId: "e1", day: daysOf(3)[2] ?? FIRST };
    expect(locate(scene, firstFocus(scene, asked))).toEqual({ row: 1, col: 3 });
  });
});

describe("a place of rows that are those of a moment ago", () => {
  const days = Array.from({ length: 3 }, () => cell("normal"));
  const model = teamOf([days, days, days]);
  const told = sceneOf(model, [0, 1, 2]);
  const at = { row: 1, col: 2 };

  test("is where its person and day are now", () => {
    expect(placeNow(told, told, at)).toEqual(at);
    expect(placeNow(sceneOf(model, [2, 0, 1]), told, at)).toEqual({ row: 2, col: 2 });
  });

  test("is nowhere when its person or its day is gone, whoever stands there now", () => {
    expect(placeNow(sceneOf(model, [0, 2]), told, at)).toBeNull();
    const later = { ...model, days: model.days.map((day) => addDays(day, 31)) };
    expect(placeNow(sceneOf(later, [0, 1, 2]), told, at)).toBeNull();
  });
});
