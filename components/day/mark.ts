import type { Cell, Overlay } from "@/lib/attendance/record";
import { STATES, type State } from "@/lib/attendance/result";

/** How a state is drawn. The tone is in STATES, so that meaning and colour stay one fact. */
const FORMS = {
  "lack-day": "solid",
  lack: "outline",
  "serious-late": "ringed",
  late: "soft",
  early: "soft",
  pending: "dashed",
  field: "bare",
  leave: "soft",
  travel: "soft",
  out: "soft",
  remedied: "soft",
  modified: "bare",
  unknown: "query",
  normal: "check",
  "not-yet": "dot",
  "not-required": "faint",
  "no-data": "gap",
  loading: "placeholder",
} as const satisfies Record<State, string>;

export type Form = (typeof FORMS)[State];
export type Tone = (typeof STATES)[State]["tone"];

/** One cell's looks, free of size and theme. */
export type Mark = {
  form: Form;
  tone: Tone;
  letter: string;
  /** The edge that carries the bar: left is the in punch, right the out punch. */
  edge: "none" | "left" | "right" | "both";
  corner: Overlay;
};

const EDGES = { in: "left", out: "right", both: "both", none: "none" } as const;

/** The looks of a cell; `letter` overrides the symbol sheet's letter, e.g. for English. */
export const markOf = (cell: Cell, letter: string = STATES[cell.state].mark): Mark => ({
  form: cell.state === "lack" && cell.side === "both" ? "solid" : FORMS[cell.state],
  tone: STATES[cell.state].tone,
  letter,
  edge: EDGES[cell.side],
  corner: cell.overlay,
});
