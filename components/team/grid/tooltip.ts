type Box = { left: number; top: number; width: number; height: number };

const GAP = 6;

/** Puts the tip under the box, or above where there is no room, inside `width` × `height`. */
export const tipPosition = (
  box: Box,
  tip: { width: number; height: number },
  { width, height }: { width: number; height: number },
): { left: number; top: number } => {
  const middle = box.left + box.width / 2 - tip.width / 2;
  const below = box.top + box.height + GAP;
  const above = box.top - tip.height - GAP;
  return {
    left: Math.max(4, Math.min(middle, width - tip.width - 4)),
    top: below + tip.height <= height || above < 0 ? below : above,
  };
};

/** A tooltip that shows after the pointer or the focus has rested; drives one element. */
export class Tip {
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #element: HTMLElement;
  readonly #within: HTMLElement;

  constructor(element: HTMLElement, within: HTMLElement) {
    this.#element = element;
    this.#within = within;
  }

  show(text: string, box: Box, delayMilliseconds: number): void {
    this.hide();
    if (text !== "") this.#timer = setTimeout(() => this.#place(text, box), delayMilliseconds);
  }

  hide(): void {
    clearTimeout(this.#timer);
    this.#element.hidden = true;
  }

  #place(text: string, box: Box): void {
    const { clientWidth: width, clientHeight: height } = this.#within;
    this.#element.textContent = text;
    this.#element.hidden = false;
    const tip = { width: this.#element.offsetWidth, height: this.#element.offsetHeight };
    const { left, top } = tipPosition(box, tip, { width, height });
    this.#element.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`;
  }
}
