import { BrushBox, watchTheme } from "./brush";
import { edgeSpeed } from "./drag-scroll";
import type { Brush, Frame } from "./frame";
import { bodyHeight, boxOf, type Density, placeAt, revealing, seen, totalsLeft } from "./geometry";
import type { At } from "./navigation";
import { paintBody } from "./painter";
import { paletteOf } from "./palette";
import type { Pen } from "./pen";
import { type GridElements, holdContent, isSameRoom, type Laid, layOut, slide } from "./sheet";
import { Tip } from "./tooltip";

/** What React hands over after each of its renders; everything else happens without it. */
export type ViewInput = Pick<
  Frame,
  "scene" | "selection" | "focus" | "focused" | "emphasis" | "emphasisDay" | "letter" | "daysLater"
> & {
  density: Density;
  /** Fills the tip with the story of a place. */
  tell: (at: At) => void;
  /** Scrolling has come to rest with these rows in view. */
  onSettle: (rows: { first: number; last: number }) => void;
};

const SETTLE_MILLISECONDS = 140;
const HOVER_MILLISECONDS = 220;

/** The imperative half of a mounted grid: scrolling, painting, hovering. */
export class GridView {
  readonly #on: GridElements;
  readonly #brushes = new BrushBox();
  readonly #tip: Tip;
  readonly #stop = new AbortController();
  #input: ViewInput | undefined;
  #laid: Laid | undefined;
  #pen: Pen | undefined;
  #brush: Brush | undefined;
  #hover: At | null = null;
  #frame = 0;
  #settling: ReturnType<typeof setTimeout> | undefined;

  constructor(elements: GridElements) {
    this.#on = elements;
    this.#tip = new Tip(elements.tip, elements.root);
    const { signal } = this.#stop;
    const { scroller } = elements;
    scroller.addEventListener("scroll", () => this.#scrolled(), { passive: true, signal });
    scroller.addEventListener("pointermove", (event) => this.#moved(event), { signal });
    scroller.addEventListener("pointerleave", () => this.#hoverAt(null), { signal });
    window.addEventListener("resize", () => this.#measure(), { signal });
    const sizes = new ResizeObserver(() => {
      if (!this.#laid || !isSameRoom(this.#on, this.#laid)) this.#measure();
    });
    for (const element of [elements.root, scroller]) sizes.observe(element);
    const unwatch = watchTheme(() => this.#measure());
    signal.addEventListener("abort", () => {
      sizes.disconnect();
      unwatch();
    });
  }

  destroy(): void {
    this.#stop.abort();
    this.#tip.destroy();
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#settling);
  }

  update(input: ViewInput): void {
    this.#input = input;
    this.#measure();
    this.#settle();
  }

  /** Rows moved by a page key: one screenful less one. */
  get page(): number {
    const g = this.#laid?.geometry;
    return g ? Math.max(1, Math.floor(bodyHeight(g) / g.row) - 1) : 10;
  }

  /** Scrolls no more than needed to show a place whole. */
  reveal(at: At): void {
    if (!this.#laid) return;
    const { left, top } = revealing(this.#laid.geometry, at, this.#scroll());
    this.#on.scroller.scrollTo({ left, top, behavior: "instant" });
  }

  /** The place under a point of the window. */
  placeAt({ clientX, clientY }: { clientX: number; clientY: number }): At | null {
    const { scroller } = this.#on;
    const { left, top } = scroller.getBoundingClientRect();
    const [x, y] = [clientX - left - scroller.clientLeft, clientY - top - scroller.clientTop];
    return this.#laid ? placeAt(this.#laid.geometry, x, y, this.#scroll()) : null;
  }

  /** Scrolls while a drag is at the edge of the days, and tells the day it has reached. */
  dragTo({ clientX, clientY }: { clientX: number; clientY: number }): At | null {
    const g = this.#laid?.geometry;
    if (!g) return null;
    const { scroller } = this.#on;
    const box = scroller.getBoundingClientRect();
    const right = Math.min(totalsLeft(g, this.#scroll()), g.view.width);
    const [x, y] = [
      clientX - box.left - scroller.clientLeft,
      clientY - box.top - scroller.clientTop,
    ];
    const bottom = g.header + bodyHeight(g);
    scroller.scrollBy(edgeSpeed(x, g.name, right), edgeSpeed(y, g.header, bottom));
    const inside = {
      x: Math.max(g.name, Math.min(x, right - 1)),
      y: Math.max(g.header, Math.min(y, bottom - 1)),
    };
    return placeAt(g, inside.x, inside.y, this.#scroll());
  }

  /** Shows the story of a place when the pointer or the focus rests on it. */
  tell(at: At | null, delayMilliseconds: number): void {
    const g = this.#laid?.geometry;
    this.#tip.hide();
    if (!at || !g || !this.#input) return;
    const box = boxOf(g, at, this.#scroll());
    const { tell } = this.#input;
    this.#tip.show(() => tell(at), box, delayMilliseconds);
  }

  #scroll() {
    const { scrollLeft, scrollTop } = this.#on.scroller;
    return { left: Math.max(0, scrollLeft), top: Math.max(0, scrollTop) };
  }

  #measure(): void {
    const pen = this.#on.canvas.getContext("2d", { alpha: false });
    if (!pen || !this.#input) return;
    const { scene, density, letter } = this.#input;
    if (!this.#laid) holdContent(this.#on);
    // Read before anything is resized: the page is then laid out once.
    const palette = paletteOf(getComputedStyle(this.#on.root));
    const laid = layOut(this.#on, scene.shape, density, this.#laid?.geometry.view.width);
    this.#brush = this.#brushes.take(pen, { ...laid, palette, letter });
    this.#laid = laid;
    this.#pen = pen;
    this.#paint();
  }

  #paint(): void {
    if (!this.#pen || !this.#brush || !this.#laid || !this.#input) return;
    const { geometry, dpr } = this.#laid;
    const { left, top } = this.#scroll();
    const snap = (pixels: number) => Math.round(pixels * dpr) / dpr;
    const scroll = { left: snap(left), top: snap(top) };
    slide(this.#on, geometry, scroll);
    this.#pen.setTransform(dpr, 0, 0, dpr, 0, 0);
    paintBody(this.#pen, { ...this.#input, geometry, scroll, hover: this.#hover }, this.#brush);
  }

  #schedule(): void {
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      this.#paint();
    });
  }

  #scrolled(): void {
    this.#tip.hide();
    this.#hover = null;
    this.#schedule();
    this.#settle();
  }

  #settle(): void {
    clearTimeout(this.#settling);
    this.#settling = setTimeout(() => {
      const g = this.#laid?.geometry;
      if (g) this.#input?.onSettle(seen(g, this.#scroll()).rows);
    }, SETTLE_MILLISECONDS);
  }

  #moved(event: PointerEvent): void {
    if (event.pointerType !== "touch") this.#hoverAt(this.placeAt(event));
  }

  #hoverAt(at: At | null): void {
    if (at?.row === this.#hover?.row && at?.col === this.#hover?.col) return;
    this.#hover = at;
    this.tell(at && at.row >= 0 ? at : null, HOVER_MILLISECONDS);
    this.#schedule();
  }
}
