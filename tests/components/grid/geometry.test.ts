import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { edgeSpeed } from "@/components/team/grid/drag-scroll";
import {
  bodyHeight,
  columnLeft,
  columnWidth,
  contentOf,
  geometryOf,
  placeAt,
  revealing,
  seen,
  totalsLeft,
} from "@/components/team/grid/geometry";
import { roomInSight, tipPosition } from "@/components/team/grid/tooltip";

const LAPTOP = { width: 1334, height: 600 };
const PHONE = { width: 374, height: 720 };
const gridOf = (view: { width: number; height: number }, rows = 200) =>
  geometryOf({ view, rows, days: 31, totals: 4, density: "comfortable" });
const NOWHERE = { left: 0, top: 0 };

describe("geometryOf", () => {
  test("a laptop shows the whole month without scrolling sideways", () => {
    expect(contentOf(gridOf(LAPTOP)).width).toBe(LAPTOP.width);
  });

  test.each([1019, 1093, 1108, 1440])(
    "31 days, names and totals fit a laptop's %d pixels without one hiding another",
    (width) => {
      const g = gridOf({ width, height: 600 });
      expect(contentOf(g).width).toBe(width);
      expect(g.cell).toBeGreaterThanOrEqual(22);
      expect(g.name).toBeGreaterThanOrEqual(128);
    },
  );

  test("a phone keeps a narrow name column and cells that a finger can hit", () => {
    const g = gridOf(PHONE);
    expect(g.cell).toBeGreaterThanOrEqual(30);
    expect(g.name).toBeLessThan(100);
    expect(g.pinned).toBe(false);
  });

  test("bigger text makes bigger cells", () => {
    const given = { view: PHONE, rows: 9, days: 31, totals: 4, density: "comfortable" as const };
    expect(geometryOf(given, 2).row).toBe(geometryOf(given).row * 2);
  });

  test.each([LAPTOP, PHONE])(
    "times have room for `次日 02:00` in 11 pixels' letters at $width",
    (view) => {
      const given = { view, rows: 9, days: 31, totals: 4 };
      const g = geometryOf({ ...given, density: "times" });
      expect(g.cell).toBeGreaterThanOrEqual(62);
      expect(g.row).toBeGreaterThanOrEqual(40);
      expect(contentOf(g).width).toBeGreaterThan(view.width);
      expect(g.name).toBe(gridOf(view).pinned ? 128 : 88);
    },
  );

  test("hours and their sums fit a laptop without scrolling sideways", () => {
    const g = geometryOf({ view: LAPTOP, rows: 9, days: 31, totals: 5, density: "hours" });
    expect(contentOf(g).width).toBe(LAPTOP.width);
    expect(g.cell).toBeGreaterThanOrEqual(30);
  });

  test("pinned totals stay in view wherever the days are", () => {
    const g = gridOf({ width: 700, height: 400 });
    for (const left of [0, 100, 10_000])
      expect(totalsLeft(g, { left, top: 0 })).toBeLessThanOrEqual(700 - 4 * g.total);
  });
});

const views = fc.record({
  width: fc.integer({ min: 320, max: 2200 }),
  height: fc.integer({ min: 240, max: 1200 }),
});
const scrolls = fc.record({
  left: fc.integer({ min: 0, max: 900 }),
  top: fc.integer({ min: 0, max: 5000 }),
});

describe("places", () => {
  test("the middle of a cell that is in view is that cell", () => {
    fc.assert(
      fc.property(views, scrolls, (view, asked) => {
        const g = gridOf(view);
        const content = contentOf(g);
        const left = Math.min(asked.left, Math.max(0, content.width - view.width));
        const top = Math.min(asked.top, Math.max(0, content.height - view.height));
        const { rows, cols } = seen(g, { left, top });
        for (let col = cols.first + 1; col < cols.last; col++) {
          const row = rows.first + 1;
          const x = columnLeft(g, col, { left, top }) + g.cell / 2;
          const y = g.header + row * g.row - top + g.row / 2;
          if (x < g.name || y > g.header + bodyHeight(g)) continue;
          expect(placeAt(g, x, y, { left, top })).toEqual({ row, col });
        }
      }),
    );
  });

  test("header, footer and what is beside the table are told apart", () => {
    const g = gridOf({ width: 2400, height: 600 }, 3);
    expect(placeAt(g, 20, 5, NOWHERE)).toEqual({ row: -1, col: 0 });
    expect(placeAt(g, 20, g.header + bodyHeight(g) + 4, NOWHERE)).toEqual({ row: 3, col: 0 });
    expect(placeAt(g, 20, 599, NOWHERE)).toBeNull();
  });

  test("a revealed cell is whole in view, and one that was is not moved", () => {
    const row = fc.integer({ min: 0, max: 199 });
    const col = fc.integer({ min: 1, max: 31 });
    fc.assert(
      fc.property(views, scrolls, row, col, (view, scroll, r, c) => {
        const g = gridOf(view);
        const to = revealing(g, { row: r, col: c }, scroll);
        const x = columnLeft(g, c, to);
        expect(x).toBeGreaterThanOrEqual(g.name);
        const end = g.pinned ? view.width - g.totals * g.total : view.width;
        expect(x + columnWidth(g, c)).toBeLessThanOrEqual(end);
        expect(r * g.row).toBeGreaterThanOrEqual(to.top);
        expect((r + 1) * g.row - to.top).toBeLessThanOrEqual(Math.max(bodyHeight(g), g.row));
        expect(revealing(g, { row: r, col: c }, to)).toEqual(to);
      }),
    );
  });
});

test.each([
  ["inside", 200, 0],
  ["at the first edge", 100, -14],
  ["far before it", -500, -20],
  ["at the last edge", 400, 14],
  ["far behind it", 900, 20],
])("a drag %s scrolls the more the further out it is", (_, at, speed) => {
  expect(edgeSpeed(at, 100, 400)).toBe(speed);
});

test("a tip goes above where there is no room below, and stays inside", () => {
  const room = { width: 400, height: 300 };
  const tip = { width: 100, height: 50 };
  const box = { left: 380, width: 30, height: 30 };
  expect(tipPosition({ ...box, top: 100 }, tip, room)).toEqual({ left: 296, top: 136 });
  expect(tipPosition({ ...box, top: 250 }, tip, room)).toEqual({ left: 296, top: 194 });
});

test("a tip goes above where the window ends before the grid does, and below where it begins later", () => {
  const tip = { width: 100, height: 50 };
  const box = { left: 10, top: 300, width: 26, height: 30 };
  const frame = { top: 330, width: 400, height: 500 };
  expect(tipPosition(box, tip, frame).top).toBe(336);
  expect(tipPosition(box, tip, roomInSight(frame, 700)).top).toBe(244);
  const scrolled = roomInSight({ ...frame, top: -280 }, 100);
  expect(tipPosition(box, tip, scrolled).top).toBe(336);
});
