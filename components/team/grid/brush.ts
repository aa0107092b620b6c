import type { State } from "@/lib/attendance/result";
import { type NewSurface, newAtlas } from "./atlas";
import { newEllipsis } from "./ellipsis";
import type { Brush } from "./frame";
import type { Geometry } from "./geometry";
import type { Palette } from "./palette";
import type { Pen } from "./pen";

const offScreen: NewSurface = (width, height) => {
  const image = document.createElement("canvas");
  image.width = width;
  image.height = height;
  const pen = image.getContext("2d");
  return pen && { image, pen };
};

const measuring = (pen: Pen) =>
  newEllipsis((text, font) => {
    pen.font = font;
    return pen.measureText(text).width;
  });

export type BrushLook = {
  palette: Palette;
  geometry: Geometry;
  dpr: number;
  scale: number;
  letter: (state: State) => string;
};

/** Keeps the brush while theme, size, resolution and letters stay the same. */
export class BrushBox {
  #key = "";
  #letter: BrushLook["letter"] | undefined;
  #brush: Brush | undefined;

  take(pen: Pen, { palette, geometry, dpr, scale, letter }: BrushLook): Brush {
    const key = `${geometry.cell}x${geometry.row}@${dpr}*${scale}|${palette.key}`;
    if (this.#brush && key === this.#key && letter === this.#letter) return this.#brush;
    const look = { width: geometry.cell, height: geometry.row, dpr, palette, letter };
    const atlas = newAtlas(look, offScreen);
    const ellipsis = this.#brush?.ellipsis ?? measuring(pen);
    this.#key = key;
    this.#letter = letter;
    this.#brush = { palette, atlas, ellipsis, scale };
    return this.#brush;
  }
}

/** Calls back when colours may have changed: theme class, system theme, forced colours. */
export const watchTheme = (changed: () => void): (() => void) => {
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributeFilter: ["class", "data-theme", "style"] });
  const queries = ["(forced-colors: active)", "(prefers-color-scheme: dark)"].map((query) =>
    matchMedia(query),
  );
  for (const query of queries) query.addEventListener("change", changed);
  document.fonts.addEventListener("loadingdone", changed);
  return () => {
    observer.disconnect();
    for (const query of queries) query.removeEventListener("change", changed);
    document.fonts.removeEventListener("loadingdone", changed);
  };
};
