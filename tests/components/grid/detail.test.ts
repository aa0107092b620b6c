import { describe, expect, test } from "vitest";
import {
  clockOf,
  type Detail,
  hoursOf,
  hoursTotal,
  linesOf,
  timesAt,
} from "@/components/team/grid/detail";
import { sceneOf, totalIds } from "@/components/team/grid/selection";
import { agreeing, withChunks } from "@/components/team/use-detail";
import { cell, person, teamOf } from "./team";

describe("a day in two lines", () => {
  test("is its first in and its last out punch", () => {
    const punches = [{ at: 537 }, { at: 1082 }];
    expect(linesOf({ punches })).toMatchObject({ first: { at: 537 }, last: { at: 1082 }, more: 0 });
  });

  test("of three pairs says that two more are left out, and the worst that they hold", () => {
    const punches = [
      ...[{ at: 480 }, { state: "lack" as const }],
      ...[{ at: 720, state: "late" as const }, { at: 900 }, { at: 930 }, { at: 1080 }],
    ];
    expect(linesOf({ punches })).toMatchObject({ more: 2, worst: "lack" });
  });

  test("is none where nobody punched: there the mark says more", () => {
    expect(linesOf({ punches: [] })).toBeNull();
    expect(linesOf({ punches: [{ state: "lack" }, { state: "lack" }] })).toBeNull();
  });
});

test.each([
  [537, "08:57", 0],
  [1562, "02:02", 1],
  [-10, "23:50", -1],
] as const)("%d minutes of a work day are %s, %d days later", (minutes, time, daysLater) => {
  expect(clockOf(minutes)).toEqual({ time, daysLater });
});

test.each([
  [545, "9.1"],
  [480, "8.0"],
  [0, "0.0"],
])("%d minutes are %s hours", (minutes, hours) => {
  expect(hoursOf(minutes)).toBe(hours);
});

describe("the hours of a person", () => {
  const model = teamOf([[cell("normal"), cell("lack", "out"), cell("loading")]]);
  const detailOf = (kind: Detail["kind"]): Detail => ({
    kind,
    of: new Map([["e0", [{ punches: [], worked: 545 }, { punches: [{ at: 540 }] }, null]]]),
  });

  test("are summed over days that have them, and say how many days were read", () => {
    const scene = sceneOf(model, [0], detailOf("hours"));
    expect(hoursTotal(scene, 0)).toEqual({ minutes: 545, days: 1, read: 2 });
    expect(totalIds(scene.shape).at(-1)).toBe("hours");
  });

  test("have no column beside times or marks", () => {
    for (const detail of [detailOf("times"), null])
      expect(totalIds(sceneOf(model, [0], detail).shape)).not.toContain("hours");
  });

  test("are unknown, not nought, while nothing of the person is read", () => {
    const unread = sceneOf(model, [0], { kind: "hours", of: new Map() });
    expect(hoursTotal(unread, 0)).toBeNull();
    expect(timesAt(unread, 0, 0)).toBeNull();
  });
});

describe("the people asked for", () => {
  const ids = Array.from({ length: 120 }, (_, n) => `e${n}`);

  test("are those in view with their neighbours, fifty at a time", () => {
    const chunks = withChunks([], ids.slice(0, 40), ids.slice(0, 60));
    expect(chunks.map((chunk) => chunk.length)).toEqual([50, 10]);
  });

  test("are asked for once, and again only where somebody new comes into view", () => {
    const chunks = withChunks([], ids.slice(0, 20), ids.slice(0, 32));
    expect(withChunks(chunks, ids.slice(5, 30), ids.slice(0, 42))).toBe(chunks);
    const more = withChunks(chunks, ids.slice(20, 40), ids.slice(8, 52));
    expect(more.at(-1)).toEqual(ids.slice(32, 52));
  });
});

test("a time that belongs to another mark than the one shown is not told", () => {
  const [old, now] = [person(0, [cell("lack", "out")]), person(0, [cell("normal")])];
  const times = [{ punches: [{ at: 540 }, { at: 1080 }] }];
  expect(agreeing({ ...now, times }, old)).toEqual([null]);
  expect(agreeing({ ...now, times }, now)).toEqual(times);
  expect(agreeing({ ...now, times }, undefined)).toEqual([null]);
});
