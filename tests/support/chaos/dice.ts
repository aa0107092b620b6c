import { chance } from "@/tests/sandbox/state/hash";

export type Dice = {
  /** A number in [0, 1). */
  draw(): number;
  /** A whole number from the first to the last, both included. */
  between(from: number, to: number): number;
};

/** The same numbers for the same seed. */
export function diceOf(seed: number): Dice {
  let n = 0;
  const draw = () => {
    n += 1;
    return chance("chaos", seed, n);
  };
  return { draw, between: (from, to) => from + Math.floor(draw() * (to - from + 1)) };
}
