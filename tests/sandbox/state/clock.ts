/** The sandbox's clock: the caller's milliseconds plus what `advance` added. */
export interface Clock {
  /** Epoch milliseconds. */
  now(): number;
  /** Epoch seconds, rounded down. */
  second(): number;
  advance(milliseconds: number): void;
}

export function createClock(base: () => number): Clock {
  let shifted = 0;
  return {
    now: () => base() + shifted,
    second: () => Math.floor((base() + shifted) / 1000),
    advance: (milliseconds) => {
      shifted += milliseconds;
    },
  };
}
