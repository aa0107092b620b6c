import {
  bodyHeight,
  contentOf,
  type Density,
  type Geometry,
  geometryOf,
  type Scroll,
  totalsLeft,
} from "./geometry";
import type { Shape } from "./navigation";

/** The parts of the mounted grid that are moved and sized by hand. */
export type GridElements = {
  root: HTMLElement;
  scroller: HTMLElement;
  spacer: HTMLElement;
  canvas: HTMLCanvasElement;
  /** In header and footer: what slides with the days, and the totals after them. */
  strips: readonly HTMLElement[];
  pins: readonly HTMLElement[];
  tip: HTMLElement;
};

export type Laid = { geometry: Geometry; dpr: number; scale: number };

const LENGTHS = ["name", "cell", "row", "total", "header", "footer"] as const;

/** Measures the room and sizes everything to it; the content's height comes before the view's. */
export const layOut = (on: GridElements, shape: Shape, density: Density): Laid => {
  const { rows, days, totals } = shape;
  const scale = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16;
  const given = { rows, days, totals, density };
  const measured = (height: number) =>
    geometryOf({ ...given, view: { width: on.scroller.clientWidth, height } }, scale);
  on.spacer.style.height = `${contentOf(measured(0)).height}px`;
  const geometry = measured(on.scroller.clientHeight);
  on.spacer.style.width = `${Math.max(contentOf(geometry).width, geometry.view.width)}px`;
  for (const name of LENGTHS) on.root.style.setProperty(`--grid-${name}`, `${geometry[name]}px`);
  on.root.style.setProperty("--grid-view", `${geometry.view.width}px`);
  on.root.toggleAttribute("data-pinned", geometry.pinned);
  const dpr = window.devicePixelRatio || 1;
  sizeCanvas(on.canvas, geometry, dpr);
  return { geometry, dpr, scale };
};

const sizeCanvas = (canvas: HTMLCanvasElement, geometry: Geometry, dpr: number) => {
  const [width, height] = [geometry.view.width, bodyHeight(geometry)];
  canvas.style.width = `${width}px`;
  canvas.style.height = `${height}px`;
  const [pixelWidth, pixelHeight] = [Math.round(width * dpr), Math.round(height * dpr)];
  if (canvas.width !== pixelWidth) canvas.width = pixelWidth;
  if (canvas.height !== pixelHeight) canvas.height = pixelHeight;
};

/** Slides header and footer with the canvas, in the same frame, so that columns never part. */
export const slide = (on: GridElements, g: Geometry, scroll: Scroll): void => {
  const pinned = totalsLeft(g, scroll) - (g.name + g.days * g.cell - scroll.left);
  for (const strip of on.strips) strip.style.transform = `translateX(${-scroll.left}px)`;
  for (const pin of on.pins) pin.style.transform = `translateX(${pinned}px)`;
};
