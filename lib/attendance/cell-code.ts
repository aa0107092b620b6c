import type { Cell, Overlay } from "./record";
import { STATE_NAMES, stateRow } from "./result";

const SIDES = ["in", "out", "both"] as const;
const OVERLAYS: readonly Overlay[] = ["none", "pending", "remedied"];

/** Every cell that can be, in an order that only ever grows: codes are stored. */
export const CELLS: readonly Cell[] = STATE_NAMES.flatMap((state): Cell[] => {
  if (state === "pending") return SIDES.map((side) => ({ state, side, overlay: "none" }));
  if (!stateRow(state).problem || state === "lack-day")
    return [{ state, side: "none", overlay: "none" }];
  return SIDES.flatMap((side) => OVERLAYS.map((overlay) => ({ state, side, overlay })));
});

/** Letters and digits first, so that a month of codes is a plain word on the wire. */
const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.~";

const keyOf = ({ state, side, overlay }: Cell) => `${state}/${side}/${overlay}`;
const codes = new Map(CELLS.map((cell, i) => [keyOf(cell), ALPHABET.charAt(i)]));
const cells = new Map(CELLS.map((cell, i) => [ALPHABET.charAt(i), cell]));

export const NO_CELL: Cell = { state: "loading", side: "none", overlay: "none" };

/** One character per person and day, for the store and the wire. */
export const codeOf = (cell: Cell): string => codes.get(keyOf(cell)) ?? codeOf(NO_CELL);

/** The cell behind a code; a code from a newer version reads as not loaded. */
export const cellFrom = (code: string): Cell => cells.get(code) ?? NO_CELL;

export const LOADING = codeOf(NO_CELL);

/** By the number of a code's character, whether its cell passes; a code from a newer version never does. */
export const passesByCharacter = (test: (cell: Cell) => boolean): Uint8Array => {
  const passes = new Uint8Array(128);
  for (const cell of CELLS) passes[codeOf(cell).charCodeAt(0)] = Number(test(cell));
  return passes;
};
