import type { Grid } from "./grid";
import { monthOf } from "./month";
import { type Frames, firstPaint, keystrokes, scrolled } from "./stage";

const GRIDS: Readonly<Record<string, () => Promise<{ grid: Grid }>>> = {
  ours: () => import("./ours"),
  virtual: () => import("./virtual"),
  "ag-grid": () => import("./ag-grid"),
};

declare global {
  interface Window {
    bench: {
      /** Milliseconds from the data to the first frame that shows cells. */
      open(name: string, people: number): Promise<number>;
      scroll(pixelsPerFrame: number, frames: number): Promise<Frames>;
      type(keys: string): Promise<number[]>;
      nodes(): number;
    };
  }
}

const stage = document.body.querySelector<HTMLElement>("#stage") ?? document.body;
let scroller: Element | null = null;

window.bench = {
  async open(name, people) {
    const loaded = await GRIDS[name]?.();
    if (!loaded) throw new Error(`no grid is called ${name}`);
    const painted = await firstPaint(loaded.grid, stage, monthOf(people));
    scroller = loaded.grid.shown(stage);
    return painted;
  },
  async scroll(pixelsPerFrame, frames) {
    if (!scroller) throw new Error("open a grid first");
    return scrolled(scroller, pixelsPerFrame, frames);
  },
  type: keystrokes,
  nodes: () => document.querySelectorAll("*").length,
};
