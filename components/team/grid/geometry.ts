import type { At } from "./navigation";

/** Marks in two row heights; when each punch was made; hours between them. */
export const DENSITIES = ["comfortable", "compact", "times", "hours"] as const;
export type Density = (typeof DENSITIES)[number];
export type Size = { width: number; height: number };
export type Scroll = { left: number; top: number };

/** Where everything is, in CSS pixels; the body begins below the header. */
export type Geometry = {
  view: Size;
  rows: number;
  days: number;
  totals: number;
  name: number;
  cell: number;
  row: number;
  total: number;
  header: number;
  footer: number;
  /** The totals stay at the right edge while the days scroll under them. */
  pinned: boolean;
};

type Given = { view: Size; rows: number; days: number; totals: number; density: Density };

const WIDE = { name: 200, least: 128, cell: 26, narrowest: 22 };
const NARROW = { name: 88, least: 88, cell: 30, narrowest: 30 };
const TOTAL = 42;
/** `least` is what a cell's own text needs, the rows are a desk's and a phone's. */
const SIZES = {
  comfortable: { least: 0, widest: 44, rows: [32, 36] },
  compact: { least: 0, widest: 44, rows: [26, 26] },
  times: { least: 62, widest: 84, rows: [40, 42] },
  hours: { least: 32, widest: 44, rows: [32, 36] },
} as const satisfies Record<Density, object>;

/**
 * `scale` is the reader's own font size over 16, so that bigger text gets bigger cells. Where a month
 * does not fit, names give way first, then the days, and only then does it scroll sideways.
 */
export const geometryOf = (given: Given, scale = 1): Geometry => {
  const { view, days, totals } = given;
  const wide = view.width >= 640 * scale;
  const sizes = wide ? WIDE : NARROW;
  const { least, widest, rows } = SIZES[given.density];
  const px = (size: number) => Math.round(size * scale);
  const total = px(TOTAL);
  const cellBeside = (name: number) =>
    Math.floor((view.width - name - totals * total) / Math.max(days, 1));
  const preferred = Math.min(px(sizes.name), Math.max(px(sizes.least), view.width * 0.15));
  const easy = cellBeside(Math.round(preferred));
  const tight = Math.min(px(sizes.cell), cellBeside(px(sizes.least)));
  const narrowest = Math.max(px(sizes.narrowest), px(least));
  const cell = Math.min(px(widest), Math.max(narrowest, easy, tight));
  return {
    ...given,
    name: Math.max(px(sizes.least), view.width - days * cell - totals * total),
    cell,
    total,
    row: px(rows[wide ? 0 : 1]),
    header: px(44),
    footer: px(32),
    pinned: wide,
  };
};

export const contentOf = (g: Geometry): Size => ({
  width: g.name + g.days * g.cell + g.totals * g.total,
  height: g.header + g.rows * g.row + g.footer,
});

/** Height of the canvas: what is left between header and footer. */
export const bodyHeight = (g: Geometry): number =>
  Math.max(0, Math.min(g.view.height - g.header - g.footer, g.rows * g.row));

/** Left edge of the totals inside the view. */
export const totalsLeft = (g: Geometry, { left }: Scroll): number => {
  const flowing = g.name + g.days * g.cell - left;
  return g.pinned ? Math.min(flowing, g.view.width - g.totals * g.total) : flowing;
};

/** Left edge of a column inside the view. */
export const columnLeft = (g: Geometry, col: number, scroll: Scroll): number => {
  if (col <= 0) return 0;
  return col <= g.days
    ? g.name + (col - 1) * g.cell - scroll.left
    : totalsLeft(g, scroll) + (col - 1 - g.days) * g.total;
};

export const columnWidth = (g: Geometry, col: number): number =>
  col <= 0 ? g.name : col <= g.days ? g.cell : g.total;

type Span = { first: number; last: number };
/** Rows and day columns that can be seen, both ends included; empty when last < first. */
export const seen = (g: Geometry, scroll: Scroll): { rows: Span; cols: Span } => {
  const right = Math.min(totalsLeft(g, scroll), g.view.width) - g.name + scroll.left;
  return {
    rows: {
      first: Math.max(0, Math.floor(scroll.top / g.row)),
      last: Math.min(g.rows, Math.ceil((scroll.top + bodyHeight(g)) / g.row)) - 1,
    },
    cols: {
      first: Math.max(1, Math.floor(scroll.left / g.cell) + 1),
      last: Math.min(g.days, Math.ceil(right / g.cell)),
    },
  };
};

/** The place under a point of the view; row -1 is the header, null is beside the table. */
export const placeAt = (g: Geometry, x: number, y: number, scroll: Scroll): At | null => {
  const footerTop = g.header + bodyHeight(g);
  if (x < 0 || y < 0 || x >= g.view.width || y >= footerTop + g.footer) return null;
  const row =
    y < g.header
      ? -1
      : y >= footerTop
        ? g.rows
        : Math.min(g.rows - 1, Math.floor((y - g.header + scroll.top) / g.row));
  if (x < g.name) return { row, col: 0 };
  const total = Math.floor((x - totalsLeft(g, scroll)) / g.total);
  if (total >= 0) return total < g.totals ? { row, col: 1 + g.days + total } : null;
  return { row, col: Math.floor((x - g.name + scroll.left) / g.cell) + 1 };
};

/** Where a place is in the view; the totals of the days are the row after the last. */
export const boxOf = (g: Geometry, { row, col }: At, scroll: Scroll) => ({
  left: columnLeft(g, col, scroll),
  top: g.header + (row < g.rows ? row * g.row - scroll.top : bodyHeight(g)),
  width: columnWidth(g, col),
  height: row < g.rows ? g.row : g.footer,
});

/** The nearest scroll position that shows a place whole. */
export const revealing = (g: Geometry, { row, col }: At, scroll: Scroll): Scroll => {
  const nearest = (now: number, start: number, end: number, room: number) =>
    Math.max(end - room, Math.min(now, start));
  const top = row * g.row;
  const isPerson = row >= 0 && row < g.rows;
  const fixed = col <= 0 || (g.pinned && col > g.days);
  const start = columnLeft({ ...g, pinned: false }, col, { left: 0, top: 0 }) - g.name;
  const room = g.view.width - g.name - (g.pinned ? g.totals * g.total : 0);
  return {
    top: isPerson ? nearest(scroll.top, top, top + g.row, bodyHeight(g)) : scroll.top,
    left: fixed ? scroll.left : nearest(scroll.left, start, start + columnWidth(g, col), room),
  };
};
