import { describe, expect, test } from "vitest";
import { INKS } from "@/components/day/mark-ink";
import { newAtlas } from "@/components/team/grid/atlas";
import { newEllipsis } from "@/components/team/grid/ellipsis";
import { seen } from "@/components/team/grid/geometry";
import { paintBody } from "@/components/team/grid/painter";
import { paletteOf } from "@/components/team/grid/palette";
import { selectionOf } from "@/components/team/grid/selection";
import { CELLS } from "@/lib/attendance/cell-code";
import { STATES, stateRow } from "@/lib/attendance/result";
import { says, TOTALS } from "@/lib/attendance/team-filter";
import { brushOf, drawn, frameOf, PALETTE, recorder } from "./drawn";
import { cell, FIRST } from "./team";

describe("what a cell is drawn with", () => {
  const NEUTRAL = ["not-yet", "not-required", "no-data", "loading", "unknown", "normal"] as const;
  test.each(NEUTRAL)("%s is never red, amber or violet", (state) => {
    const { inks } = drawn(frameOf([[cell(state)]]));
    for (const tone of ["red", "amber", "violet"])
      expect([...inks].filter((ink) => ink.includes(`tone-${tone}`))).toEqual([]);
  });

  test("a cell that a newer server sent is a quiet placeholder", () => {
    const scene = frameOf([[cell("normal")]]).scene;
    const model = { ...scene.model, cells: Uint8Array.of(255) };
    const { inks, texts } = drawn(frameOf([[cell("normal")]], { scene: { ...scene, model } }));
    expect([...inks].filter((ink) => /red|amber|violet|blue/.test(ink))).toEqual([]);
    expect(texts).toEqual(["员工0", "研发部"]);
  });

  test.each(CELLS.map((of) => [`${of.state} ${of.side} ${of.overlay}`, of] as const))(
    "%s shows its letter, and no tone but its own and the corner's",
    (_, of) => {
      const { inks, texts } = drawn(frameOf([[of]]));
      const row = stateRow(of.state);
      if (!["", "·", "√"].includes(row.mark)) expect(texts).toContain(row.mark);
      const own = new Set<string>([row.tone, of.overlay === "none" ? "" : "violet"]);
      const totals = TOTALS.filter(({ states }) => states.some((state) => says(of, state)));
      for (const { tone } of totals) own.add(tone);
      const tones = ["red", "amber", "violet", "blue"].filter((t) => inks.has(`tone-${t}`));
      expect(tones).toEqual(["red", "amber", "violet", "blue"].filter((t) => own.has(t)));
    },
  );

  test("a request or a correction over a fault adds violet", () => {
    for (const overlay of ["pending", "remedied"] as const) {
      const { inks } = drawn(frameOf([[cell("lack", "in", overlay)]]));
      expect(inks.has("tone-violet")).toBe(true);
      expect(inks.has("tone-red")).toBe(true);
    }
  });
});

describe("what is in view", () => {
  const many = Array.from({ length: 500 }, () =>
    Array.from({ length: 31 }, () => cell("late", "in")),
  );

  test("only the rows and days in view are drawn", () => {
    const frame = frameOf(many, { scroll: { left: 120, top: 3210 } });
    const { texts } = drawn(frame);
    const { rows, cols } = seen(frame.geometry, frame.scroll);
    const cells = (rows.last - rows.first + 1) * (cols.last - cols.first + 1);
    expect(texts.filter((text) => text === "迟")).toHaveLength(cells);
    expect(texts.filter((text) => text.startsWith("员工"))[0]).toBe(`员工${rows.first}`);
    expect(rows.last - rows.first).toBeLessThan(16);
  });

  test("an empty team draws nothing but paper", () => {
    const { texts } = drawn(frameOf([]));
    expect(texts).toEqual([]);
  });

  test("totals of zero stay blank", () => {
    const { texts } = drawn(frameOf([[cell("normal")], [cell("lack-day")]]));
    expect(texts.filter((text) => /^\d+$/.test(text))).toEqual(["1"]);
  });

  test("a chosen day is tinted, the ring is drawn where the focus is", () => {
    const selection = selectionOf([{ employeeId: "e0", day: FIRST }]);
    const { fills } = drawn(frameOf([[cell("normal")]], { selection }));
    expect(fills.some(({ ink, box }) => ink === "focus" && box[3] === 2)).toBe(true);
    const focus = { row: 0, col: 1 };
    expect(drawn(frameOf([[cell("normal")]], { focus, focused: true })).inks).toContain("focus");
  });
});

describe("the atlas", () => {
  test("draws each mark once and copies only its inked part", () => {
    const sheet = recorder();
    const look = { width: 30, height: 32, dpr: 2, palette: PALETTE };
    const picture = Object.create(null);
    const surface = { image: picture, pen: sheet.pen };
    const atlas = newAtlas({ ...look, letter: (s) => STATES[s].mark }, () => surface);
    const copies: number[][] = [];
    const { pen } = recorder();
    pen.drawImage = (_, ...box) => void copies.push(box);
    for (let i = 0; i < 3; i++) atlas.stamp(pen, 0, 100, 200);
    expect(sheet.texts).toEqual(["缺"]);
    expect(copies).toHaveLength(3);
    const [, , sw = 0, , dx = 0, , dw = 0] = copies[0] ?? [];
    expect(sw).toBe(dw * 2);
    expect(dx).toBeGreaterThanOrEqual(100);
    expect(dx + dw).toBeLessThanOrEqual(130);
  });
});

test("every mark in view is drawn before the first one is copied", () => {
  const steps: string[] = [];
  const sheet = recorder();
  sheet.pen.fillText = (text) => void steps.push(`draws ${text}`);
  const { pen } = recorder();
  pen.drawImage = () => void steps.push("copies");
  const surface = { image: Object.create(null), pen: sheet.pen };
  const look = { width: 30, height: 32, dpr: 1, palette: PALETTE };
  const atlas = newAtlas({ ...look, letter: (s) => STATES[s].mark }, () => surface);
  paintBody(pen, frameOf([[cell("lack-day"), cell("late", "in")]]), { ...brushOf(), atlas });
  expect(steps).toEqual(["draws 缺", "draws 迟", "copies", "copies"]);
});

test("a name is cut to its width with an ellipsis, measured once", () => {
  let measured = 0;
  const cut = newEllipsis((text) => {
    measured += 1;
    return [...text].length * 10;
  });
  expect(cut("欧阳娜娜", "f", 100).text).toBe("欧阳娜娜");
  expect(cut("Alexandra Featherstone", "f", 100).text).toBe("Alexandra…");
  const before = measured;
  cut("Alexandra Featherstone", "f", 100);
  expect(measured).toBe(before);
});

test("a theme without a property falls back to the text colour", () => {
  const bare = paletteOf({ getPropertyValue: () => "", color: "black", fontFamily: "" });
  expect(INKS.map((ink) => bare.inks[ink])).toEqual(INKS.map(() => "black"));
});
