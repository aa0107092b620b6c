import { markOf } from "@/components/day/mark";
import { inkBounds } from "@/components/day/mark-bounds";
import { shapesOf } from "@/components/day/mark-shapes";
import { CELLS, NO_CELL } from "@/lib/attendance/cell-code";
import type { State } from "@/lib/attendance/result";
import type { Palette } from "./palette";
import { drawShape, type Pen } from "./pen";

/** An off-screen picture of `width` × `height` device pixels and the pen for it. */
export type Surface = { image: CanvasImageSource; pen: Pen };
export type NewSurface = (width: number, height: number) => Surface | null;

export type AtlasLook = {
  width: number;
  height: number;
  dpr: number;
  palette: Palette;
  letter: (state: State) => string;
};

export type Atlas = {
  /** Draws those entries of CELLS that are not drawn yet. */
  prepare: (cells: Iterable<number>) => void;
  /** Copies the picture of an entry of CELLS to a place, in CSS pixels. */
  stamp: (pen: Pen, cell: number, x: number, y: number) => void;
};

/** Each mark is drawn once per size, resolution and theme; a frame only copies its inked part. */
export const newAtlas = (look: AtlasLook, newSurface: NewSurface): Atlas => {
  const { width, height, dpr, palette, letter } = look;
  const slot = Math.ceil(width * dpr);
  const surface = newSurface(slot * CELLS.length, Math.ceil(height * dpr));
  const drawn = new Map<number, ReturnType<typeof inkBounds>>();
  const shapesFor = (cell: number) => {
    const { [cell]: known = NO_CELL } = CELLS;
    return shapesOf(markOf(known, letter(known.state)), width, height);
  };
  const inkedOn = (to: Surface, cell: number) => {
    const before = drawn.get(cell);
    if (before !== undefined) return before;
    const shapes = shapesFor(cell);
    to.pen.setTransform(dpr, 0, 0, dpr, cell * slot, 0);
    for (const shape of shapes) drawShape(to.pen, shape, palette);
    const bounds = inkBounds(shapes, width, height);
    drawn.set(cell, bounds);
    return bounds;
  };
  return {
    prepare: (wanted) => {
      if (surface) for (const cell of wanted) inkedOn(surface, cell);
    },
    stamp: (pen, cell, x, y) => {
      if (!surface) {
        for (const shape of shapesFor(cell)) drawShape(pen, shape, palette, x, y);
        return;
      }
      const ink = inkedOn(surface, cell);
      if (!ink) return;
      const { left, top, width: w, height: h } = ink;
      const from = cell * slot + left * dpr;
      pen.drawImage(surface.image, from, top * dpr, w * dpr, h * dpr, x + left, y + top, w, h);
    },
  };
};
