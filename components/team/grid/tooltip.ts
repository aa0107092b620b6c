type Box = { left: number; top: number; width: number; height: number };

const GAP = 6;

type Room = { width: number; height: number; from?: number };

/** What of a frame the window shows, in the frame's own pixels from its top. */
export const roomInSight = (
  frame: { top: number; width: number; height: number },
  windowHeight: number,
): Required<Room> => ({
  width: frame.width,
  height: Math.min(frame.height, windowHeight - frame.top),
  from: Math.max(0, -frame.top),
});

/** Puts the tip under the box, or above where there is no room, inside `width` and between `from` and `height`. */
export const tipPosition = (
  box: Box,
  tip: { width: number; height: number },
  { width, height, from = 0 }: Room,
): { left: number; top: number } => {
  const middle = box.left + box.width / 2 - tip.width / 2;
  const below = box.top + box.height + GAP;
  const above = box.top - tip.height - GAP;
  return {
    left: Math.max(4, Math.min(middle, width - tip.width - 4)),
    top: below + tip.height <= height || above < from ? below : above,
  };
};

/** A tooltip that shows after the pointer or the focus has rested; its content is the caller's. */
export class Tip {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #box: Box | undefined;
  readonly #element: HTMLElement;
  readonly #within: HTMLElement;
  readonly #sizes = new ResizeObserver(() => this.#place());

  constructor(element: HTMLElement, within: HTMLElement) {
    this.#element = element;
    this.#within = within;
    this.#sizes.observe(element);
  }

  destroy(): void {
    this.hide();
    this.#sizes.disconnect();
  }

  /** `fill` puts the content in; it may still grow afterwards. */
  show(fill: () => void, box: Box, delayMilliseconds: number): void {
    this.hide();
    this.#timer = setTimeout(() => {
      this.#box = box;
      fill();
      this.#element.hidden = false;
      this.#place();
    }, delayMilliseconds);
  }

  hide(): void {
    clearTimeout(this.#timer);
    this.#element.hidden = true;
  }

  #place(): void {
    const box = this.#box;
    if (!box || this.#element.hidden) return;
    const { clientWidth: width, clientHeight: height } = this.#within;
    const { top: start } = this.#within.getBoundingClientRect();
    const room = roomInSight({ top: start, width, height }, window.innerHeight);
    const tip = { width: this.#element.offsetWidth, height: this.#element.offsetHeight };
    const { left, top } = tipPosition(box, tip, room);
    this.#element.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`;
  }
}
