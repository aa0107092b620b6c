import type { Shape } from "./mark-shapes";

type Bounds = { left: number; top: number; right: number; bottom: number };

const boundsOfShape = (shape: Shape): Bounds => {
  switch (shape.kind) {
    case "box":
    case "frame": {
      const { x, y, w, h } = shape;
      return { left: x, top: y, right: x + w, bottom: y + h };
    }
    case "dot": {
      const { x, y, r } = shape;
      return { left: x - r, top: y - r, right: x + r, bottom: y + r };
    }
    case "line": {
      const xs = shape.points.map(([x]) => x);
      const ys = shape.points.map(([, y]) => y);
      return {
        left: Math.min(...xs),
        top: Math.min(...ys),
        right: Math.max(...xs),
        bottom: Math.max(...ys),
      };
    }
    case "letter": {
      const { x, y, size } = shape;
      return { left: x - size, top: y - size, right: x + size, bottom: y + size };
    }
  }
};

/** The part of a cell's box that has ink, in whole pixels with room for strokes; null for none. */
export const inkBounds = (shapes: readonly Shape[], width: number, height: number) => {
  if (shapes.length === 0) return null;
  const all = shapes.map(boundsOfShape);
  const left = Math.max(0, Math.floor(Math.min(...all.map((b) => b.left))) - 1);
  const top = Math.max(0, Math.floor(Math.min(...all.map((b) => b.top))) - 1);
  const right = Math.min(width, Math.ceil(Math.max(...all.map((b) => b.right))) + 1);
  const bottom = Math.min(height, Math.ceil(Math.max(...all.map((b) => b.bottom))) + 1);
  return { left, top, width: right - left, height: bottom - top };
};
