import { describe, expect, test } from "vitest";
import type { Detail } from "@/components/team/grid/detail";
import type { Frame } from "@/components/team/grid/frame";
import { geometryOf } from "@/components/team/grid/geometry";
import { paintBody } from "@/components/team/grid/painter";
import { sceneOf } from "@/components/team/grid/selection";
import type { DayTimes } from "@/lib/attendance/day-times";
import type { Cell } from "@/lib/attendance/record";
import { brushOf, drawn, frameOf, recorder } from "./drawn";
import { cell } from "./team";

const detailed = (
  kind: Detail["kind"],
  days: readonly (readonly [Cell, DayTimes | null])[],
): Frame => {
  const { scene } = frameOf([days.map(([of]) => of)]);
  const detail = { kind, of: new Map([["e0", days.map(([, times]) => times)]]) };
  const told = sceneOf(scene.model, [0], detail);
  const given = { view: { width: 1000, height: 400 }, density: kind, ...told.shape };
  return frameOf([days.map(([of]) => of)], { scene: told, geometry: geometryOf(given) });
};
const NAMES = ["员工0", "研发部"];
const figures = (frame: Frame) => drawn(frame).texts.filter((text) => !NAMES.includes(text));

describe("a cell that tells its times", () => {
  test("has the in punch over the out punch, the next day named", () => {
    const night = { punches: [{ at: 1318 }, { at: 1562 }] };
    expect(figures(detailed("times", [[cell("normal"), night]]))).toEqual([
      ...["21:58", "次日", "02:02"],
    ]);
  });

  test("has a dash with the letter and the colour of a punch that is missing", () => {
    const times = { punches: [{ at: 537 }, { state: "lack" as const }] };
    const frame = detailed("times", [[cell("lack", "out"), times]]);
    expect(figures(frame)).toEqual(["08:57", "缺", "–", "1"]);
    expect(drawn(frame).inks).toContain("tone-red");
  });

  test("accuses nobody of a punch that is not due yet", () => {
    const times = { punches: [{ at: 537 }, { state: "not-yet" as const }] };
    const frame = detailed("times", [[cell("not-yet"), times]]);
    expect(figures(frame)).toEqual(["08:57", "·"]);
    expect([...drawn(frame).inks].filter((ink) => /red|amber|violet/.test(ink))).toEqual([]);
  });

  test("counts the pairs it has no room for, with their worst letter", () => {
    const hidden = { state: "lack" as const };
    const punches = [{ at: 480 }, hidden, { at: 720 }, { at: 900 }, { at: 930 }, { at: 1080 }];
    const texts = figures(detailed("times", [[cell("lack", "out"), { punches }]]));
    expect(texts).toEqual(expect.arrayContaining(["+2缺", "08:00", "18:00"]));
  });

  test("keeps its mark while it is not read, and where nobody punched", () => {
    const nobody = { punches: [{ state: "lack" as const }, { state: "lack" as const }] };
    for (const times of [null, nobody])
      expect(figures(detailed("times", [[cell("lack-day"), times]]))[0]).toBe("缺");
  });

  test("has its text inside its own box", () => {
    const { pen } = recorder();
    const frame = detailed("times", [
      [cell("late", "in"), { punches: [{ at: 1562, state: "late" }, { at: 1563 }] }],
    ]);
    const { name, cell: width } = frame.geometry;
    const places: number[] = [];
    pen.fillText = (text, x) => void (text === "次日" && places.push(x));
    paintBody(pen, frame, brushOf());
    expect(places.every((x) => x >= name && x <= name + width)).toBe(true);
  });
});

describe("a cell that tells its hours", () => {
  test("has one decimal, and the person the sum in a column of its own", () => {
    const hours = (worked: number): [Cell, DayTimes] => [cell("normal"), { punches: [], worked }];
    const days = [hours(545), hours(480)];
    expect(figures(detailed("hours", days))).toEqual(["9.1", "8.0", "17.1"]);
  });

  test("has no number where a punch is missing: the mark stays", () => {
    const missing = { punches: [{ at: 540 }, { state: "lack" as const }] };
    expect(figures(detailed("hours", [[cell("lack", "out"), missing]]))).toEqual(["缺", "1"]);
  });
});
