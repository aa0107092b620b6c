import type { TeamRow } from "@/lib/contract/team";
import type { Grid } from "./grid";

const nextFrame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));

/** Resolves when the frame that is being made has been handed over; call it inside of one. */
const handedOver = (): Promise<number> => {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = () => resolve(performance.now());
    port2.postMessage(null);
  });
};

const afterPaint = async (): Promise<number> => {
  await nextFrame();
  return handedOver();
};

/** Milliseconds from having the rows to the first frame with cells in it. */
export const firstPaint = async (
  grid: Grid,
  stage: HTMLElement,
  rows: readonly TeamRow[],
): Promise<number> => {
  await afterPaint();
  const startedAt = performance.now();
  grid.mount(stage, rows);
  // Every frame is looked at, also one that begins before the last one's message has come.
  do await nextFrame();
  while (grid.shown(stage) === null);
  return (await handedOver()) - startedAt;
};

/** Milliseconds between frames, and how far it came. */
export type Frames = { milliseconds: number[]; pixels: number };

/** Scrolls by so many pixels in every frame. */
export const scrolled = async (
  scroller: Element,
  pixelsPerFrame: number,
  frames: number,
): Promise<Frames> => {
  scroller.scrollTop = 0;
  await afterPaint();
  const milliseconds: number[] = [];
  let before = await nextFrame();
  for (let i = 0; i < frames; i += 1) {
    scroller.scrollTop += pixelsPerFrame;
    const now = await nextFrame();
    milliseconds.push(now - before);
    before = now;
  }
  return { milliseconds, pixels: scroller.scrollTop };
};

/** Milliseconds from each letter in the search field to the frame that shows who is left. */
export const keystrokes = async (keys: string): Promise<number[]> => {
  const input = document.querySelector("input");
  if (!input) throw new Error("the page has no search");
  const samples: number[] = [];
  for (const text of [...keys].map((_, i) => keys.slice(0, i + 1))) {
    const startedAt = performance.now();
    input.value = text;
    input.dispatchEvent(new InputEvent("input", { bubbles: true }));
    samples.push((await afterPaint()) - startedAt);
  }
  return samples;
};
