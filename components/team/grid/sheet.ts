import {
  bodyHeight,
  contentOf,
  type Density,
  type Geometry,
  geometryOf,
  type Scroll,
  type Size,
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

const scaleNow = () => Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16;

/** There is as much room as when it was measured, for text of the same size. */
export const isSameRoom = ({ scroller }: GridElements, laid: Laid): boolean => {
  const { width, height } = laid.geometry.view;
  const { clientWidth, clientHeight } = scroller;
  return clientWidth === width && clientHeight === height && laid.scale === scaleNow();
};

const LENGTHS = ["name", "cell", "row", "total", "header", "footer"] as const;

/**
 * Measures the room and sizes everything to it. The content's height comes before the view's: it is set
 * for the width as it was last, so that one look at the page tells both.
 */
export const layOut = (
  on: GridElements,
  shape: Shape,
  density: Density,
  width = window.innerWidth,
): Laid => {
  const { rows, days, totals } = shape;
  const scale = scaleNow();
  const given = { rows, days, totals, density };
  const measured = (view: Size) => geometryOf({ ...given, view }, scale);
  const seen = () => ({ width: on.scroller.clientWidth, height: on.scroller.clientHeight });
  const heightAt = (view: Size) => `${contentOf(measured(view)).height}px`;
  on.spacer.style.height = heightAt({ width, height: 0 });
  const height = heightAt(seen());
  if (on.spacer.style.height !== height) on.spacer.style.height = height;
  const geometry = measured(seen());
  on.spacer.style.removeProperty("content-visibility");
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

/** The room does not depend on what will be in it: until it is known nothing in it is laid out. */
export const holdContent = ({ spacer }: GridElements): void => {
  spacer.style.setProperty("content-visibility", "hidden");
};

const moved = (element: HTMLElement, pixels: number) => {
  const transform = pixels === 0 ? "" : `translateX(${pixels}px)`;
  if (element.style.transform !== transform) element.style.transform = transform;
};

/** Slides header and footer with the canvas, in the same frame, so that columns never part. */
export const slide = (on: GridElements, g: Geometry, scroll: Scroll): void => {
  const pinned = totalsLeft(g, scroll) - (g.name + g.days * g.cell - scroll.left);
  for (const strip of on.strips) moved(strip, -scroll.left);
  for (const pin of on.pins) moved(pin, pinned);
};
