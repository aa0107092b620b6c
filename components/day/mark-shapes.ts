import type { Form, Mark } from "./mark";
import { type Ink, softInk, strongInk } from "./mark-ink";

/** A drawing instruction, in CSS pixels of the cell's box; canvas and SVG both obey it. */
export type Shape = (
  | { kind: "box"; x: number; y: number; w: number; h: number; r: number; fill: Ink }
  | {
      kind: "frame";
      x: number;
      y: number;
      w: number;
      h: number;
      r: number;
      stroke: Ink;
      dashed: boolean;
    }
  | { kind: "line"; points: readonly (readonly [number, number])[]; stroke: Ink }
  | { kind: "dot"; x: number; y: number; r: number; fill: Ink }
  | { kind: "letter"; text: string; x: number; y: number; size: number; bold: boolean; fill: Ink }
) & { alpha?: number };
/** Of every frame and line. */
export const STROKE_WIDTH = 1.5;
export const DASHES = [3, 2] as const;

type Badge = { x: number; y: number; w: number; h: number; r: number };

const badgeIn = (width: number, height: number): Badge => {
  const w = Math.min(width - 4, 28);
  const h = Math.min(height - 6, 24);
  return { x: Math.round((width - w) / 2), y: Math.round((height - h) / 2), w, h, r: 5 };
};

const frameOf = ({ x, y, w, h, r }: Badge, stroke: Ink, dashed = false): Shape => ({
  kind: "frame",
  x: x + STROKE_WIDTH / 2,
  y: y + STROKE_WIDTH / 2,
  w: w - STROKE_WIDTH,
  h: h - STROKE_WIDTH,
  r: r - STROKE_WIDTH / 2,
  stroke,
  dashed,
});

const letterOf = (mark: Mark, { x, y, w, h }: Badge, fill: Ink): Shape => {
  const size = Math.min(mark.edge === "both" ? 12 : 13, h * 0.6);
  const shift = mark.edge === "left" ? 1 : mark.edge === "right" ? -1 : 0;
  const at = { x: x + w / 2 + shift, y: y + h / 2 };
  return { kind: "letter", text: mark.letter, ...at, size, bold: true, fill };
};

const smallLetterOf = (mark: Mark, { x, y, w, h }: Badge, fill: Ink, alpha = 1): Shape => {
  const at = { x: x + w / 2, y: y + h / 2 };
  return { kind: "letter", text: mark.letter, ...at, size: 11, bold: false, fill, alpha };
};

const lineOf = (points: [number, number][], { x, y, w, h }: Badge): Shape => ({
  kind: "line",
  points: points.map(([dx, dy]) => [x + w / 2 + dx, y + h / 2 + dy] as const),
  stroke: "ink-faint",
  alpha: 0.5,
});

const CHECK: [number, number][] = [
  [-3.5, 0],
  [-1, 2.5],
  [3.5, -3],
];
const bodyOf: Record<Form, (mark: Mark, badge: Badge) => Shape[]> = {
  solid: (mark, badge) => [
    { kind: "box", ...badge, fill: strongInk(mark.tone) },
    letterOf(mark, badge, "paper-raised"),
  ],
  soft: (mark, badge) => [
    { kind: "box", ...badge, fill: softInk(mark.tone) },
    letterOf(mark, badge, strongInk(mark.tone)),
  ],
  ringed: (mark, badge) => [
    { kind: "box", ...badge, fill: softInk(mark.tone) },
    frameOf(badge, strongInk(mark.tone)),
    letterOf(mark, badge, strongInk(mark.tone)),
  ],
  outline: (mark, badge) => [
    { kind: "box", ...badge, fill: "paper-raised" },
    frameOf(badge, strongInk(mark.tone)),
    letterOf(mark, badge, strongInk(mark.tone)),
  ],
  dashed: (mark, badge) => [
    { kind: "box", ...badge, fill: "paper-raised" },
    frameOf(badge, strongInk(mark.tone), true),
    letterOf(mark, badge, strongInk(mark.tone)),
  ],
  query: (mark, badge) => [
    { ...frameOf(badge, "ink-faint"), alpha: 0.45 },
    smallLetterOf(mark, badge, "ink-soft"),
  ],
  bare: (mark, badge) => [smallLetterOf(mark, badge, "ink-soft")],
  faint: (mark, badge) => [smallLetterOf(mark, badge, "ink-faint", 0.6)],
  check: (_, badge) => [lineOf(CHECK, badge)],
  gap: (_, { x, y, w, h }) => [
    {
      kind: "frame",
      x: x + w / 2 - 3,
      y: y + h / 2 - 3,
      w: 6,
      h: 6,
      r: 3,
      stroke: "ink-faint",
      dashed: false,
      alpha: 0.45,
    },
  ],
  dot: (_, { x, y, w, h }) => [
    { kind: "dot", x: x + w / 2, y: y + h / 2, r: 1.5, fill: "ink-faint", alpha: 0.5 },
  ],
  placeholder: (_, { x, y, w, h }) => [
    {
      kind: "box",
      x: x + w / 4,
      y: y + h / 2 - 3,
      w: w / 2,
      h: 6,
      r: 3,
      fill: "ink-faint",
      alpha: 0.16,
    },
  ],
};

/** Bars of the punches meant: at the badge's edge, inside it where the badge is solid. */
const edgesOf = (mark: Mark, { x, y, w, h }: Badge): Shape[] => {
  const solid = mark.form === "solid";
  const inset = solid ? 2 : 0;
  const bar = (at: number): Shape => {
    const fill = solid ? "paper-raised" : strongInk(mark.tone);
    return { kind: "box", x: at, y: y + 4, w: solid ? 2 : 3.5, h: h - 8, r: 1, fill };
  };
  const left = mark.edge === "left" || mark.edge === "both" ? [bar(x + inset)] : [];
  const right =
    mark.edge === "right" || mark.edge === "both" ? [bar(x + w - (solid ? 4 : 3.5))] : [];
  return [...left, ...right];
};

const cornerOf = (mark: Mark, { x, y, w }: Badge): Shape[] => {
  if (mark.corner === "none") return [];
  const at = { x: x + w - 2, y: y + 2 };
  const ring: Shape = { kind: "dot", ...at, r: 5, fill: "paper-raised" };
  const filled: Shape = { kind: "dot", ...at, r: 3.5, fill: "tone-violet" };
  const hole: Shape = { kind: "dot", ...at, r: 2, fill: "paper-raised" };
  return mark.corner === "pending" ? [ring, filled, hole] : [ring, filled];
};

/** Everything to draw for a mark in a cell of this size, back to front. */
export const shapesOf = (mark: Mark, width: number, height: number): Shape[] => {
  const badge = badgeIn(width, height);
  return [...bodyOf[mark.form](mark, badge), ...edgesOf(mark, badge), ...cornerOf(mark, badge)];
};
